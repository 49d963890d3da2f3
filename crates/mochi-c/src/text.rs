//! Text both ways.

use std::{
    ffi::{CStr, c_char},
    path::PathBuf,
    ptr, slice,
};

use mochi_host::{RawError, RawText, shim::Exports};

use crate::{
    error::{Failure, guard},
    memory::mochi_memory_free,
    start::exports,
};

/// Runs an entry that gives a text to the caller, as `mochi.h` has it: what was in it is freed, and there is a NUL.
///
/// # Safety
/// `result` is null or a text that was initialised, `error` is null or valid.
pub(crate) unsafe fn result(
    result: *mut RawText,
    error: *mut RawError,
    entry: impl FnOnce(&Exports, *mut RawText, *mut RawError),
) {
    guard(error, || {
        // SAFETY: by this function's own contract.
        let text = unsafe { result.as_mut() }.ok_or_else(|| Failure::argument("the place for the text is null"))?;
        let exports = exports()?;
        let buffer = if text.capacity > 0 {
            text.capacity -= 1;
            text.ptr
        } else {
            // SAFETY: as above; without a capacity it was allocated.
            unsafe { mochi_memory_free(text.ptr.cast()) };
            text.ptr = ptr::null_mut();
            ptr::null_mut()
        };
        text.len = 0;
        entry(exports, text, error);
        if !buffer.is_null() && text.ptr == buffer {
            text.capacity += 1;
            // SAFETY: the buffer has one byte more than the entry was told.
            unsafe { *buffer.add(text.len as usize) = 0 };
        } else {
            text.capacity = 0;
        }
        Ok(())
    });
}

/// Gives null to the caller; what was in the text is freed.
///
/// # Safety
/// As for [`result`].
pub(crate) unsafe fn null(result: *mut RawText, error: *mut RawError) {
    guard(error, || {
        // SAFETY: by this function's own contract; without a capacity the text was allocated.
        unsafe {
            let text = result.as_mut().ok_or_else(|| Failure::argument("the place for the text is null"))?;
            if text.capacity <= 0 {
                mochi_memory_free(text.ptr.cast());
            }
            *text = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
        }
        Ok(())
    });
}

/// Runs an entry that gives a text, for this side; null is empty.
pub(crate) fn take(entry: impl FnOnce(&Exports, *mut RawText, *mut RawError)) -> Result<String, Failure> {
    let exports = exports()?;
    let mut text = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
    let mut error = RawError::NONE;
    entry(exports, &mut text, &mut error);
    error.check()?;
    if text.ptr.is_null() {
        return Ok(String::new());
    }
    // SAFETY: without a buffer, the shim allocated so many bytes, which nobody else has.
    unsafe {
        let taken = String::from_utf8_lossy(slice::from_raw_parts(text.ptr, text.len as usize)).into_owned();
        mochi_memory_free(text.ptr.cast());
        Ok(taken)
    }
}

/// The length of a text: `MOCHI_NUL_TERMINATED` is looked up.
///
/// # Safety
/// The text is null, as long as it says, or NUL-terminated when the length is negative.
pub(crate) unsafe fn length(text: *const u8, length: i32) -> Result<i32, Failure> {
    if length >= 0 || text.is_null() {
        return Ok(length.max(0));
    }
    // SAFETY: by this function's own contract.
    let bytes = unsafe { CStr::from_ptr(text.cast::<c_char>()) }.to_bytes();
    i32::try_from(bytes.len()).map_err(|_| Failure::argument("text of .NET ends at 2,147,483,647 bytes"))
}

/// A path; `None` is null.
///
/// # Safety
/// The text is null or NUL-terminated.
pub(crate) unsafe fn path(text: *const c_char) -> Result<Option<PathBuf>, Failure> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: by this function's own contract.
    let text = unsafe { CStr::from_ptr(text) };
    #[cfg(unix)]
    let path = Some(std::os::unix::ffi::OsStrExt::from_bytes(text.to_bytes()));
    #[cfg(not(unix))]
    let path = text.to_str().ok().map(std::ffi::OsStr::new);
    let path: &std::ffi::OsStr = path.ok_or_else(|| Failure::argument("a path is not UTF-8"))?;
    Ok(Some(path.into()))
}

/// A text that must be UTF-8 and there.
///
/// # Safety
/// The text is null or NUL-terminated, and lives long enough.
pub(crate) unsafe fn required<'a>(text: *const c_char, what: &str) -> Result<&'a str, Failure> {
    if text.is_null() {
        return Err(Failure::argument(&format!("`{what}` of a package is null")));
    }
    // SAFETY: by this function's own contract.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().map_err(|_| Failure::argument(&format!("`{what}` of a package is not UTF-8")))
}
