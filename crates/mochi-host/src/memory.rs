//! The allocator that both sides share, `CoTaskMem` of .NET: the C library's, and OLE's on Windows.

use std::ffi::c_void;

#[cfg(not(windows))]
mod imp {
    pub(super) use libc::{free, malloc as allocate};
}

#[cfg(windows)]
mod imp {
    use std::ffi::c_void;

    #[link(name = "ole32")]
    unsafe extern "system" {
        #[link_name = "CoTaskMemAlloc"]
        pub(super) fn allocate(size: usize) -> *mut c_void;
        #[link_name = "CoTaskMemFree"]
        pub(super) fn free(memory: *mut c_void);
    }
}

/// Memory that either side may free; null when there is none.
pub fn allocate(size: usize) -> *mut c_void {
    // SAFETY: any size may be asked for.
    unsafe { imp::allocate(size) }
}

/// Frees what either side allocated for the other.
///
/// # Safety
/// The memory is null, or was allocated by a shim or by [`allocate`], and nobody else has it.
pub unsafe fn free(memory: *mut c_void) {
    // SAFETY: by this function's own contract.
    unsafe { imp::free(memory) };
}
