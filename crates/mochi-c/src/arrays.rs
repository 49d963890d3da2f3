//! Arrays of numbers that both sides use where they are.

use std::ffi::c_void;

use mochi_host::RawError;

use crate::{error::guard, start::exports};

/// # Safety
/// `data` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_array_new(
    scalar: i32,
    len: i32,
    data: *mut *mut c_void,
    error: *mut RawError,
) -> isize {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.array_new)(scalar, len, data, error) }))
}
