//! Handles, and what every object can do.

use std::{ptr, slice};

use mochi_host::{RawError, RawText};

use crate::{
    error::{Failure, guard},
    start::exports,
    text,
};

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_clone(handle: isize, error: *mut RawError) -> isize {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.handle_clone)(handle, error) }))
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_free(handle: isize, error: *mut RawError) {
    guard(error, || {
        if handle != 0 {
            // SAFETY: the entry has this signature (`MochiExports.cs`).
            unsafe { (exports()?.handle_free)(handle, error) };
        }
        Ok(())
    });
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_dispose(handle: isize, error: *mut RawError) {
    guard(error, || {
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        unsafe { (exports()?.handle_dispose)(handle, error) };
        Ok(())
    });
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_disown(handle: isize, error: *mut RawError) {
    guard(error, || {
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        unsafe { (exports()?.handle_disown)(handle, error) };
        Ok(())
    });
}

/// # Safety
/// `identity` is as `mochi.h` has texts, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_is(
    handle: isize,
    identity: *const u8,
    identity_len: i32,
    error: *mut RawError,
) -> i32 {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            let identity_len = named(identity, identity_len)?;
            Ok((exports()?.object_is)(handle, identity, identity_len, error))
        }
    })
}

/// # Safety
/// As for [`mochi_handle_is`].
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_handle_cast(
    handle: isize,
    identity: *const u8,
    identity_len: i32,
    error: *mut RawError,
) -> isize {
    guard(error, || {
        // SAFETY: by this function's own contract; the entries have these signatures (`MochiExports.cs`).
        unsafe {
            let identity_len = named(identity, identity_len)?;
            let exports = exports()?;
            let mut failure = RawError::NONE;
            let is = (exports.object_is)(handle, identity, identity_len, &mut failure);
            failure.check()?;
            if is == 0 {
                return Err(wrong_type(handle, identity, identity_len)?);
            }
            Ok((exports.handle_clone)(handle, error))
        }
    })
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_object_to_string(handle: isize, result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe { text::result(result, error, |exports, text, error| (exports.object_to_string)(handle, text, error)) };
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_object_type(handle: isize, result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe { text::result(result, error, |exports, text, error| (exports.object_type)(handle, text, error)) };
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_object_equals(left: isize, right: isize, error: *mut RawError) -> i32 {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.object_equals)(left, right, error) }))
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_object_hash(handle: isize, error: *mut RawError) -> i32 {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.object_hash)(handle, error) }))
}

/// What a cast that cannot be says, in the shim's memory like every error of this code.
///
/// # Safety
/// The type's name is as long as it says.
unsafe fn wrong_type(handle: isize, identity: *const u8, identity_len: i32) -> Result<Failure, Failure> {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let actual = text::take(|exports, text, error| unsafe { (exports.object_type)(handle, text, error) })?;
    // SAFETY: by this function's own contract.
    let identity = String::from_utf8_lossy(unsafe { slice::from_raw_parts(identity, identity_len as usize) });
    let wanted = identity.split(',').next().unwrap_or_default();
    let message = format!("the object is a `{actual}` where a `{wanted}` is needed");
    let exports = exports()?;
    let mut text = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
    let mut error = RawError::NONE;
    // SAFETY: the entries have these signatures (`MochiExports.cs`); a null error is allowed.
    unsafe {
        let boxed = (exports.box_text)(message.as_ptr(), message.len() as i32, &mut error);
        error.check()?;
        (exports.unbox_text)(boxed, &mut text, &mut error);
        (exports.handle_free)(boxed, ptr::null_mut());
        error.check()?;
    }
    let RawText { ptr: message, len: message_len, .. } = text;
    Ok(RawError { message, message_len, code: RawError::WRONG_TYPE, exception: 0 }.into())
}

/// The length of a type's name, which must be there.
///
/// # Safety
/// The name is as `mochi.h` has texts.
pub(crate) unsafe fn named(identity: *const u8, length: i32) -> Result<i32, Failure> {
    if identity.is_null() {
        return Err(Failure::argument("the name of a type is null"));
    }
    // SAFETY: by this function's own contract.
    unsafe { text::length(identity, length) }
}
