//! Why an own stack, and not just none: without one CoreCLR brings its own and frees it at thread end, but only if it
//! is still installed then, and Rust's standard library switches off whatever is installed when a thread's closure
//! returns. Each such thread would leak a mapping.

use std::{cell::RefCell, ffi::c_void, ptr};

/// The size that CoreCLR gives its own stacks; one as large as this is left alone.
const SUFFICIENT: usize = 16 * 1024;
/// The size of ours, beside what the kernel needs for the registers.
const SIZE: usize = 64 * 1024;

thread_local! {
    static OWNED: RefCell<Option<AlternateStack>> = const { RefCell::new(None) };
}

/// Sees to it that this thread has a stack that is large enough. If there is no memory for one, the thread goes on as
/// it is: then only a null reference in managed code is fatal.
pub(super) fn ensure() {
    if installed().is_some_and(|stack| stack.ss_size >= SUFFICIENT.max(minimum() + 4096)) {
        return;
    }
    // In the last moments of a thread, nothing would free it any more.
    let _ = OWNED.try_with(|owned| owned.replace(AlternateStack::install()));
}

/// A mapping with a guard page below, installed on the thread that made it.
struct AlternateStack {
    mapping: *mut c_void,
    length: usize,
}

impl AlternateStack {
    fn install() -> Option<Self> {
        // SAFETY: asking for a constant of the system.
        let page = usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).ok()?;
        let length = (SIZE + minimum()).next_multiple_of(page) + page;
        // SAFETY: a new mapping, wherever the kernel likes.
        let mapping = unsafe {
            libc::mmap(
                ptr::null_mut(),
                length,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANON,
                -1,
                0,
            )
        };
        if mapping == libc::MAP_FAILED {
            return None;
        }
        let stack = Self { mapping, length };
        // SAFETY: the first page is ours, and so is the rest, which stays mapped until this thread gives it up.
        let installed = unsafe {
            libc::mprotect(mapping, page, libc::PROT_NONE) == 0 && {
                let stack = libc::stack_t { ss_sp: mapping.byte_add(page), ss_flags: 0, ss_size: length - page };
                libc::sigaltstack(&stack, ptr::null_mut()) == 0
            }
        };
        installed.then_some(stack)
    }

    fn contains(&self, stack: &libc::stack_t) -> bool {
        (self.mapping.addr()..self.mapping.addr() + self.length).contains(&stack.ss_sp.addr())
    }
}

impl Drop for AlternateStack {
    fn drop(&mut self) {
        if installed().is_some_and(|stack| self.contains(&stack)) {
            let none = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: SIZE };
            // SAFETY: switches the stack of this thread off; it fails while a handler runs on it, and then it must
            // stay.
            if unsafe { libc::sigaltstack(&none, ptr::null_mut()) } != 0 {
                return;
            }
        }
        // SAFETY: the mapping is ours, and the kernel does not use it any more.
        unsafe { libc::munmap(self.mapping, self.length) };
    }
}

/// The alternate stack of this thread.
fn installed() -> Option<libc::stack_t> {
    let mut stack = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: 0 };
    // SAFETY: only asks.
    let asked = unsafe { libc::sigaltstack(ptr::null(), &mut stack) } == 0;
    (asked && stack.ss_flags & libc::SS_DISABLE == 0).then_some(stack)
}

/// What the kernel puts on a signal stack, which grows with the processor's registers.
fn minimum() -> usize {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    // SAFETY: asks for a number.
    let minimum = unsafe { libc::getauxval(libc::AT_MINSIGSTKSZ) } as usize;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let minimum = 0;
    minimum.max(libc::MINSIGSTKSZ)
}
