//! The child of a `fork`: it has one thread of a runtime that needs all of its own, and cannot use it.
//!
//! A handler that runs in the child flips one number and makes the surviving thread unready, so that a call costs nothing
//! more for it: a thread that is not ready asks here.

use std::sync::atomic::{AtomicI32, Ordering};

use crate::error::Forked;

/// 1, but 0 in the child of a process that had a runtime. A number, because C reads it too.
static USABLE: AtomicI32 = AtomicI32::new(1);

/// Where it can be read whether this process may call, 1 or 0, for as long as it lives.
pub fn usable() -> &'static AtomicI32 {
    &USABLE
}

pub(crate) fn check() -> Result<(), Forked> {
    if USABLE.load(Ordering::Relaxed) == 0 { Err(Forked) } else { Ok(()) }
}

#[cfg(unix)]
mod imp {
    use std::sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    };

    use super::USABLE;
    use crate::thread;

    /// A runtime is running, or on its way.
    static RUNNING: AtomicBool = AtomicBool::new(false);

    pub(crate) fn runtime_starts() {
        static WATCH: Once = Once::new();
        // SAFETY: the handler only stores to memory that every thread of every process has.
        WATCH.call_once(|| unsafe {
            libc::pthread_atfork(None, None, Some(in_child));
        });
        RUNNING.store(true, Ordering::Release);
    }

    pub(crate) fn runtime_did_not_start() {
        RUNNING.store(false, Ordering::Release);
    }

    unsafe extern "C" fn in_child() {
        if RUNNING.load(Ordering::Acquire) {
            USABLE.store(0, Ordering::Relaxed);
            thread::unready();
        }
    }
}

#[cfg(not(unix))]
mod imp {
    pub(crate) fn runtime_starts() {}
    pub(crate) fn runtime_did_not_start() {}
}

pub(crate) use imp::{runtime_did_not_start, runtime_starts};
