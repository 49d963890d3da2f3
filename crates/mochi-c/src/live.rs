//! What is alive.

use std::ptr;

use mochi_host::{RawError, RawList, RawText, shim::Exports, thread};

use crate::{error::guard, text};

/// The entries, where .NET was started, on a thread that is ready to call them: to look must not start it.
fn started() -> Option<&'static Exports> {
    thread::prepare().ok().and_then(|()| Exports::loaded())
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_live_handles() -> i64 {
    // SAFETY: the entry has this signature (`MochiExports.cs`); a null error is allowed.
    started().map_or(0, |exports| unsafe { (exports.handle_count)(ptr::null_mut()) })
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_live_buffers() -> i64 {
    // SAFETY: the entry has this signature (`MochiExports.cs`); a null error is allowed.
    started().map_or(0, |exports| unsafe { (exports.buffer_count)(ptr::null_mut()) })
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_live_buffer_kinds(result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe {
        match started() {
            Some(_) => text::result(result, error, |exports, text, error| (exports.buffer_kinds)(text, error)),
            None => text::null(result, error),
        }
    }
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_live_callbacks() -> i64 {
    // SAFETY: the entry has this signature (`MochiExports.cs`); a null error is allowed.
    started().map_or(0, |exports| unsafe { (exports.callback_count)(ptr::null_mut()) })
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_live_callback_types(result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe {
        match started() {
            Some(_) => text::result(result, error, |exports, text, error| (exports.callback_types)(text, error)),
            None => text::null(result, error),
        }
    }
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_live_types(result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe {
        match started() {
            Some(_) => text::result(result, error, |exports, text, error| (exports.handle_types)(text, error)),
            None => text::null(result, error),
        }
    }
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_live_traces(result: *mut RawList, error: *mut RawError) {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            result.write(RawList::NONE);
            if let Some(exports) = started() {
                (exports.handle_traces)(result, error);
            }
        }
        Ok(())
    });
}
