//! Tasks: who is told that they are over, and how they are cancelled.

use std::ffi::c_void;

use mochi_host::RawError;

use crate::{error::guard, start::exports};

/// # Safety
/// `function` may be called from every thread with `context`, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_task_then(
    task: isize,
    function: unsafe extern "C" fn(*mut c_void),
    context: *mut c_void,
    error: *mut RawError,
) -> i32 {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.task_then)(task, function, context, error) }))
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_task_complete(task: isize, error: *mut RawError) {
    guard(error, || {
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        unsafe { (exports()?.task_complete)(task, error) };
        Ok(())
    });
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_task_cancel(cancel: isize, error: *mut RawError) {
    guard(error, || {
        if cancel != 0 {
            // SAFETY: the entry has this signature (`MochiExports.cs`).
            unsafe { (exports()?.task_cancel)(cancel, error) };
        }
        Ok(())
    });
}
