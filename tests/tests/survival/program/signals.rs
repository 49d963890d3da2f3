//! What belongs to the host program stays with it.

mod action;
mod fault;

use crate::faults;
use dotnet::fixture::{Ends, Signals};
use mochi::Result;
use mochi_host::shim::{Bridge, Shim};
use std::os::unix::process::ExitStatusExt;
use std::process::Command;

pub use fault::faults_of_the_host;

/// Whose handlers are the host's own affair.
const KEPT: [libc::c_int; 8] = [
    libc::SIGINT,
    libc::SIGTERM,
    libc::SIGQUIT,
    libc::SIGPIPE,
    libc::SIGCHLD,
    libc::SIGUSR1,
    libc::SIGHUP,
    libc::SIGWINCH,
];

/// All that makes a runtime touch a signal, and when that was.
const STEPS: [(&str, fn() -> Result<()>); 6] = [
    ("the start", || mochi::Object::from_value(1).map(drop)),
    ("faults", faults::all),
    ("a child of .NET's", || Ends::run_child("true").map(|code| assert_eq!(code, 0))),
    ("the console", Signals::use_terminal),
    ("listeners in C#", || KEPT.into_iter().filter(|signal| *signal != libc::SIGPIPE).try_for_each(Signals::listen)),
    ("the end of the listeners", Signals::stop_listening),
];

/// Handlers that were set before the start are called after it, whatever .NET does.
pub fn handlers_are_kept() -> Result<()> {
    KEPT.into_iter().for_each(action::listen);
    let check = |when: &str| {
        let lost: Vec<_> = KEPT.into_iter().filter(|signal| !action::send(*signal)).collect();
        assert!(lost.is_empty(), "after {when}: no handler for {lost:?}");
    };
    check("nothing");
    for (when, step) in STEPS {
        step()?;
        check(when);
    }
    faults::all()
}

/// What was ignored stays so: a program under `nohup`, and SIGPIPE in every program in Rust.
pub fn ignored_stay_ignored() -> Result<()> {
    assert_eq!(action::of(libc::SIGPIPE), libc::SIG_IGN, "Rust does that");
    let ignored = [libc::SIGINT, libc::SIGTERM, libc::SIGQUIT, libc::SIGPIPE, libc::SIGHUP];
    ignored.into_iter().for_each(|signal| action::set(signal, libc::SIG_IGN, 0));
    for (when, step) in STEPS {
        step()?;
        for signal in ignored {
            assert_eq!(action::of(signal), libc::SIG_IGN, "{signal} after {when}");
        }
    }
    Ok(())
}

/// What a start changes where the host has chosen nothing, as `docs/embedding.md` has it.
pub fn only_these_are_taken() -> Result<()> {
    let all = || (1..=libc::SIGRTMAX()).filter(|signal| ![libc::SIGKILL, libc::SIGSTOP, 32, 33].contains(signal));
    let before: Vec<_> = all().map(action::of).collect();
    mochi::Object::from_value(1)?;
    let taken: Vec<_> = all().zip(before).filter(|(signal, before)| action::of(*signal) != *before).collect();
    let taken: Vec<_> = taken.into_iter().map(|(signal, _)| signal).collect();
    let expected: &[libc::c_int] = match Shim::opened().expect("it was started").bridge() {
        Bridge::Clr => &[
            libc::SIGINT,
            libc::SIGQUIT,
            libc::SIGILL,
            libc::SIGTRAP,
            libc::SIGABRT,
            libc::SIGBUS,
            libc::SIGFPE,
            libc::SIGSEGV,
            libc::SIGTERM,
            libc::SIGRTMIN(),
        ],
        Bridge::NativeAot => &[libc::SIGFPE, libc::SIGSEGV, libc::SIGRTMIN()],
    };
    assert_eq!(taken, expected);
    Ok(())
}

/// A child of the host's is reaped by the host, whatever .NET does about its own.
pub fn children_stay_the_hosts() -> Result<()> {
    assert_eq!(Ends::run_child("true")?, 0);
    for _ in 0..20 {
        let mut child = Command::new("sh").args(["-c", "exit 3"]).spawn().expect("a child");
        assert_eq!(Ends::run_child("true")?, 0);
        assert_eq!(child.wait().expect("it is ours").code(), Some(3));
    }
    Ok(())
}

pub fn a_killed_child() -> Result<()> {
    assert_eq!(Ends::kill_child()?, 128 + libc::SIGKILL);
    let mut child = Command::new("sleep").arg("600").spawn().expect("a child");
    child.kill().expect("a child can be killed");
    assert_eq!(child.wait().expect("it is ours").signal(), Some(libc::SIGKILL));
    faults::all()
}
