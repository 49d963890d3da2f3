//! A program that ends while .NET is busy must end all the same, and as it wanted to.

use dotnet::fixture::{Background, Ends, Node, Signals, Texts};
use mochi::Result;
use std::process;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Long enough to tell who does not end.
const FOREVER: Duration = Duration::from_secs(3_600);

pub fn main_returns() -> Result<()> {
    Ends::keep_busy()
}

/// Threads of the program that are in managed code, or on their way, when `main` returns.
pub fn main_returns_while_threads_call() -> Result<()> {
    Ends::keep_busy()?;
    let (sender, receiver) = mpsc::channel();
    for _ in 0..8 {
        let sender = sender.clone();
        thread::spawn(move || {
            let mut sender = Some(sender);
            loop {
                let node = Node::new_name("on its way").expect("a call");
                assert_eq!(Texts::echo("on its way").expect("a call"), node.name().expect("a call"));
                sender.take().map(|sender| sender.send(()));
            }
        });
    }
    thread::spawn(|| Background::sleep(3_600_000));
    (0..8).for_each(|_| receiver.recv().expect("a thread that runs"));
    Ok(())
}

/// The collector has found them, and each takes its time.
pub fn finalizers() -> Result<()> {
    Background::make_finalizers(100_000)?;
    Background::compact(1)
}

pub fn live_objects() -> Result<()> {
    std::mem::forget(Node::new()?);
    Ok(())
}

pub fn exit_in_main() -> Result<()> {
    Ends::keep_busy()?;
    process::exit(7)
}

pub fn exit_on_a_thread() -> Result<()> {
    Ends::keep_busy()?;
    thread::spawn(|| {
        Texts::echo("a call").expect("a call");
        process::exit(8)
    });
    Background::sleep(3_600_000)
}

pub fn exit_in_managed_code() -> Result<()> {
    Ends::keep_busy()?;
    Ends::exit(9)
}

/// What the host has registered for its end comes then too.
pub fn exit_in_managed_code_runs_atexit() -> Result<()> {
    extern "C" fn at_exit() {
        // SAFETY: ends the process, with a code that tells who did.
        unsafe { libc::_exit(11) }
    }
    // SAFETY: the function stays.
    assert_eq!(unsafe { libc::atexit(at_exit) }, 0);
    Ends::keep_busy()?;
    Ends::exit(1)
}

/// Two threads end the process at once, one on each side.
pub fn exit_while_managed_code_exits() -> Result<()> {
    Ends::keep_busy()?;
    thread::spawn(|| Ends::exit(10));
    process::exit(10)
}

pub fn panic_in_main() -> Result<()> {
    Ends::keep_busy()?;
    let _alive = Node::new()?;
    panic!("on purpose")
}

pub fn panic_on_a_thread() -> Result<()> {
    Ends::keep_busy()?;
    let thread = thread::spawn(|| {
        let _alive = Node::new().expect("a node");
        panic!("on purpose")
    });
    let _: Box<dyn std::any::Any + Send> = thread.join().expect_err("it panicked");
    assert_eq!(mochi::Runtime::live_handles(), 0, "unwinding dropped it");
    Ok(())
}

pub fn interrupted() -> Result<()> {
    by_signal(libc::SIGINT)
}

pub fn terminated() -> Result<()> {
    by_signal(libc::SIGTERM)
}

/// With listeners in C# that do not call it off.
pub fn interrupted_while_listening() -> Result<()> {
    Signals::use_terminal()?;
    Signals::listen(libc::SIGINT)?;
    by_signal(libc::SIGINT)
}

pub fn terminated_while_listening() -> Result<()> {
    Signals::listen(libc::SIGTERM)?;
    by_signal(libc::SIGTERM)
}

fn by_signal(signal: libc::c_int) -> Result<()> {
    Ends::keep_busy()?;
    // SAFETY: sends a signal to this process.
    assert_eq!(unsafe { libc::kill(libc::getpid(), signal) }, 0);
    thread::sleep(FOREVER);
    Ok(())
}
