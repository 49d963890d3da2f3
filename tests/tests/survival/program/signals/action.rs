//! The system's actions for signals, in words.

use std::sync::atomic::{AtomicU32, Ordering};
use std::{mem, ptr, thread, time};

static SEEN: [AtomicU32; 65] = [const { AtomicU32::new(0) }; 65];

/// A handler, `SIG_IGN` or `SIG_DFL`.
pub fn of(signal: libc::c_int) -> libc::sighandler_t {
    // SAFETY: all zero is a valid record, and the call only asks.
    unsafe {
        let mut action: libc::sigaction = mem::zeroed();
        assert_eq!(libc::sigaction(signal, ptr::null(), &mut action), 0);
        action.sa_sigaction
    }
}

pub fn set(signal: libc::c_int, handler: libc::sighandler_t, flags: libc::c_int) {
    // SAFETY: the callers pass handlers that do only what one may.
    unsafe {
        let mut action: libc::sigaction = mem::zeroed();
        action.sa_sigaction = handler;
        action.sa_flags = flags;
        assert_eq!(libc::sigaction(signal, &action, ptr::null_mut()), 0);
    }
}

/// Counts from now on.
pub fn listen(signal: libc::c_int) {
    set(signal, count as *const () as usize, libc::SA_RESTART);
}

extern "C" fn count(signal: libc::c_int) {
    SEEN[signal as usize].fetch_add(1, Ordering::SeqCst);
}

/// Sends it to this process, and tells whether it was counted.
pub fn send(signal: libc::c_int) -> bool {
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
