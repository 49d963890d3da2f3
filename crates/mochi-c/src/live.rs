//! What is alive.

use std::ptr;

use mochi_host::{RawError, RawText, shim::Exports, thread};

use crate::text;

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_live_handles() -> i64 {
    match Exports::loaded() {
        // SAFETY: the entry has this signature (`MochiExports.cs`); a null error is allowed.
        Some(exports) if thread::prepare().is_ok() => unsafe { (exports.handle_count)(ptr::null_mut()) },
        Some(_) | None => 0,
    }
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_live_types(result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe {
        match Exports::loaded() {
            Some(_) => text::result(result, error, |exports, text, error| (exports.handle_types)(text, error)),
            None => text::null(result, error),
        }
    }
}
