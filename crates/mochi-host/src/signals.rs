//! What the host program does about signals stays as it was: both runtimes set actions of their own while they start.
//!
//! Those that turn faults into exceptions must stay, and pass on what is not theirs to the host's. The others are put back
//! where the host had chosen something. What it left to the system's default is left to the runtime: CoreCLR then ends in
//! good order, and a broken pipe is an error in C#, not the end of the process.

#[cfg(unix)]
mod imp {
    use std::{mem::MaybeUninit, ptr};

    /// Those that a runtime takes while it starts, and does not need.
    const TAKEN: [libc::c_int; 4] = [libc::SIGINT, libc::SIGQUIT, libc::SIGTERM, libc::SIGPIPE];

    /// Puts the host's actions back when dropped.
    pub(crate) struct Kept([Option<libc::sigaction>; TAKEN.len()]);

    impl Kept {
        pub(crate) fn now() -> Self {
            Self(TAKEN.map(|signal| action(signal).filter(|action| action.sa_sigaction != libc::SIG_DFL)))
        }
    }

    impl Drop for Kept {
        fn drop(&mut self) {
            for (signal, action) in TAKEN.into_iter().zip(&self.0) {
                if let Some(action) = action {
                    // SAFETY: it was the process's own action before.
                    unsafe { libc::sigaction(signal, action, ptr::null_mut()) };
                }
            }
        }
    }

    fn action(signal: libc::c_int) -> Option<libc::sigaction> {
        let mut action = MaybeUninit::uninit();
        // SAFETY: only asks; the structure is filled in when it succeeds.
        unsafe {
            let asked = libc::sigaction(signal, ptr::null(), action.as_mut_ptr()) == 0;
            asked.then(|| action.assume_init())
        }
    }
}

#[cfg(not(unix))]
mod imp {
    pub(crate) struct Kept;

    impl Kept {
        pub(crate) fn now() -> Self {
            Self
        }
    }
}

pub(crate) use imp::Kept;
