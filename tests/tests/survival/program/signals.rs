//! What belongs to the host program stays with it.

use crate::faults;
use dotnet::fixture::Ends;
use mochi::Result;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{mem, ptr, thread, time};

/// All but SIGPIPE, which both runtimes ignore from their start on.
const KEPT: [libc::c_int; 6] =
    [libc::SIGINT, libc::SIGTERM, libc::SIGCHLD, libc::SIGUSR1, libc::SIGHUP, libc::SIGWINCH];

static SEEN: [AtomicU32; 65] = [const { AtomicU32::new(0) }; 65];

extern "C" fn count(signal: libc::c_int) {
    SEEN[signal as usize].fetch_add(1, Ordering::SeqCst);
}

fn listen(signal: libc::c_int) {
    // SAFETY: the handler only counts, which is allowed in one.
    unsafe {
        let mut action: libc::sigaction = mem::zeroed();
        action.sa_sigaction = count as *const () as usize;
        action.sa_flags = libc::SA_RESTART;
        assert_eq!(libc::sigaction(signal, &action, ptr::null_mut()), 0);
    }
}

fn send(signal: libc::c_int) -> bool {
    let before = SEEN[signal as usize].load(Ordering::SeqCst);
    // SAFETY: this process handles it.
    assert_eq!(unsafe { libc::kill(libc::getpid(), signal) }, 0);
    for _ in 0..500 {
        if SEEN[signal as usize].load(Ordering::SeqCst) > before {
            return true;
        }
        thread::sleep(time::Duration::from_millis(2));
    }
    false
}

/// Before the start, after it, after faults, and after .NET has begun to listen to signals of its own.
pub fn handlers_are_kept() -> Result<()> {
    KEPT.into_iter().for_each(listen);
    let check = |when: &str| {
        let lost: Vec<_> = KEPT.into_iter().filter(|signal| !send(*signal)).collect();
        assert!(lost.is_empty(), "{when}: no handler for {lost:?}");
    };
    check("before the start");
    mochi::Object::from_value(1)?;
    check("after the start");
    faults::all()?;
    check("after faults");
    assert_eq!(Ends::run_child("true")?, 0);
    check("after a child of .NET's");
    faults::all()
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
