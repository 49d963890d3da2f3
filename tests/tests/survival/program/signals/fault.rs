use super::{STEPS, action};
use mochi::Result;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use std::{ffi::c_void, ptr};

const PAGE: usize = 4096;

/// Nobody may touch it, until somebody does.
static CLOSED: AtomicPtr<c_void> = AtomicPtr::new(ptr::null_mut());
static OPENED: AtomicU32 = AtomicU32::new(0);

/// A handler of SIGSEGV that was set before the start still gets the faults of the host's own code, as a collector or a
/// database that maps files has it, while null references in C# are exceptions.
pub fn faults_of_the_host() -> Result<()> {
    let flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
    action::set(libc::SIGSEGV, open as *const () as usize, flags);
    touch_a_closed_page("nothing");
    for (when, step) in STEPS {
        step()?;
        touch_a_closed_page(when);
    }
    std::thread::spawn(|| touch_a_closed_page("all, on a new thread")).join().expect("no panic");
    Ok(())
}

extern "C" fn open(_signal: libc::c_int, fault: *const libc::siginfo_t, _context: *const c_void) {
    let page = CLOSED.load(Ordering::SeqCst);
    // SAFETY: the system passes a record of the fault; the page is a mapping of this file's own.
    unsafe {
        if (*fault).si_addr() != page || libc::mprotect(page, PAGE, libc::PROT_READ) != 0 {
            libc::_exit(1);
        }
    }
    OPENED.fetch_add(1, Ordering::SeqCst);
}

fn touch_a_closed_page(when: &str) {
    let before = OPENED.load(Ordering::SeqCst);
    // SAFETY: a new mapping, which is readable once `open` was called.
    unsafe {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        let page = libc::mmap(ptr::null_mut(), PAGE, libc::PROT_NONE, flags, -1, 0);
        assert_ne!(page, libc::MAP_FAILED);
        CLOSED.store(page, Ordering::SeqCst);
        assert_eq!(page.cast::<u8>().read_volatile(), 0);
        assert_eq!(libc::munmap(page, PAGE), 0);
    }
    assert_eq!(OPENED.load(Ordering::SeqCst), before + 1, "after {when}");
}
