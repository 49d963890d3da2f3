//! What comes out, and is given back.

use std::{ffi::c_void, mem, ptr, slice};

use mochi_host::{RawError, RawList, RawSlice, memory, shim::Exports, thread};

use crate::{error::guard, start::exports};

/// Only shims give memory out, and theirs is counted.
///
/// # Safety
/// The memory is null, or came out of a function and was not freed.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_memory_free(pointer: *mut c_void) {
    match Exports::loaded() {
        Some(exports) if !pointer.is_null() && thread::prepare().is_ok() => {
            // SAFETY: by this function's own contract.
            unsafe { (exports.memory_free)(pointer) };
        }
        // SAFETY: as above; the C library's memory is this process's own, even in the child of a fork.
        Some(_) | None => unsafe { memory::free(pointer) },
    }
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_memory_allocate(size: i32, error: *mut RawError) -> *mut c_void {
    let mut memory = ptr::null_mut();
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        memory = unsafe { (exports()?.memory_allocate)(size, error) };
        Ok(())
    });
    memory
}

/// # Safety
/// `list` is null, or came out of a function that gives such a list, and was not freed.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_list_free(list: *mut RawList) {
    // SAFETY: by this function's own contract.
    unsafe {
        if let Some(list) = list.as_mut() {
            mochi_memory_free(mem::replace(list, RawList::NONE).ptr);
        }
    }
}

/// # Safety
/// As for [`mochi_list_free`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_text_list_free(list: *mut RawList) {
    // SAFETY: by this function's own contract.
    unsafe {
        for text in elements::<RawSlice>(list) {
            mochi_memory_free(text.ptr.cast_mut().cast());
        }
        mochi_list_free(list);
    }
}

/// # Safety
/// As for [`mochi_list_free`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_list_free(list: *mut RawList) {
    // SAFETY: by this function's own contract; a null error is allowed.
    unsafe {
        for handle in elements::<isize>(list) {
            crate::objects::mochi_handle_free(*handle, ptr::null_mut());
        }
        mochi_list_free(list);
    }
}

/// # Safety
/// `list` is null, or a list of such elements that was not freed.
unsafe fn elements<'a, T>(list: *const RawList) -> &'a [T] {
    // SAFETY: by this function's own contract.
    unsafe {
        match list.as_ref() {
            Some(list) if !list.ptr.is_null() => slice::from_raw_parts(list.ptr.cast::<T>(), list.len as usize),
            Some(_) | None => &[],
        }
    }
}
