//! Exceptions: as objects, and as the errors that they came as.

use std::ptr;

use mochi_host::{RawError, RawList, RawText};

use crate::{
    error::{Failure, guard},
    start::exports,
    text,
};

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_message(exception: isize, result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe { text::result(result, error, |exports, text, error| (exports.exception_message)(exception, text, error)) };
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_stack_trace(
    exception: isize,
    result: *mut RawText,
    error: *mut RawError,
) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe {
        text::result(result, error, |exports, text, error| (exports.exception_stack_trace)(exception, text, error));
    }
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_inner(exception: isize, error: *mut RawError) -> isize {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.exception_inner)(exception, error) }))
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_hresult(exception: isize, error: *mut RawError) -> i32 {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.exception_hresult)(exception, error) }))
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_data(exception: isize, result: *mut RawList, error: *mut RawError) {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            result.write(RawList::NONE);
            (exports()?.exception_data)(exception, result, error);
        }
        Ok(())
    });
}

/// # Safety
/// `inner` and `parents` are valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_exception_tree(
    exception: isize,
    inner: *mut RawList,
    parents: *mut RawList,
    error: *mut RawError,
) {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            inner.write(RawList::NONE);
            parents.write(RawList::NONE);
            (exports()?.exception_tree)(exception, inner, parents, error);
        }
        Ok(())
    });
}

/// # Safety
/// `of` and `result` are valid and not the same, `error` is null or valid and neither of them.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_error_type(of: *const RawError, result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract.
    unsafe {
        match exception_of(of) {
            0 => text::null(result, error),
            exception => crate::objects::mochi_object_type(exception, result, error),
        }
    }
}

/// # Safety
/// As for [`mochi_error_type`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_error_stack_trace(
    of: *const RawError,
    result: *mut RawText,
    error: *mut RawError,
) {
    // SAFETY: by this function's own contract.
    unsafe {
        match exception_of(of) {
            0 => text::null(result, error),
            exception => mochi_exception_stack_trace(exception, result, error),
        }
    }
}

/// # Safety
/// As for [`mochi_error_type`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_error_inner(
    of: *const RawError,
    result: *mut RawError,
    error: *mut RawError,
) -> i32 {
    guard(error, || {
        if result.is_null() {
            return Err(Failure::argument("the place for the inner error is null"));
        }
        // SAFETY: by this function's own contract; the entries have these signatures (`MochiExports.cs`).
        unsafe {
            let outer = exception_of(of);
            result.write(RawError::NONE);
            if outer == 0 {
                return Ok(0);
            }
            let mut failure = RawError::NONE;
            let exception = (exports()?.exception_inner)(outer, &mut failure);
            failure.check()?;
            if exception == 0 {
                return Ok(0);
            }
            let mut message = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
            // A message that cannot be had is no reason to hide the exception.
            (exports()?.exception_message)(exception, &mut message, ptr::null_mut());
            let RawText { ptr: message, len: message_len, .. } = message;
            result.write(RawError { message, message_len, code: RawError::EXCEPTION, exception });
            Ok(1)
        }
    })
}

/// # Safety
/// `of` is null or valid.
unsafe fn exception_of(of: *const RawError) -> isize {
    // SAFETY: by this function's own contract.
    unsafe { of.as_ref() }.map_or(0, |error| error.exception)
}
