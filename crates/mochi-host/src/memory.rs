//! The memory that both sides share: `CoTaskMem` of .NET, which is the C library's, and OLE's on Windows, with a few bytes
//! in front that say what it is (`MochiBuffers.cs`).

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

/// Bytes before those that the other side sees.
const FRONT: usize = 16;

/// Memory that [`free`] frees, and that no shim counts; null when there is none.
pub fn allocate(size: usize) -> *mut c_void {
    let Some(size) = size.checked_add(FRONT) else { return std::ptr::null_mut() };
    // SAFETY: any size may be asked for.
    let memory = unsafe { imp::allocate(size) };
    if memory.is_null() {
        return memory;
    }
    // SAFETY: there are more bytes than these.
    unsafe { memory.byte_add(FRONT) }
}

/// Frees what either side allocated for the other. Where a shim allocated it, its count stays.
///
/// # Safety
/// The memory is null, or was allocated by a shim or by [`allocate`], and nobody else has it.
pub unsafe fn free(memory: *mut c_void) {
    if !memory.is_null() {
        // SAFETY: by this function's own contract, what is before it is of the same allocation.
        unsafe { imp::free(memory.byte_sub(FRONT)) };
    }
}
