//! Values as objects.

use std::ffi::c_void;

use mochi_host::{RawError, RawText};

use crate::{error::guard, objects::named, start::exports, text};

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_box_scalar(scalar: i32, bits: u64, error: *mut RawError) -> isize {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.box_scalar)(scalar, bits, error) }))
}

/// # Safety
/// The text is as `mochi.h` has texts, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_box_text(text: *const u8, text_len: i32, error: *mut RawError) -> isize {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            let text_len = text::length(text, text_len)?;
            Ok((exports()?.box_text)(text, text_len, error))
        }
    })
}

/// # Safety
/// The name is as `mochi.h` has texts, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_culture(name: *const u8, name_len: i32, error: *mut RawError) -> isize {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            let name_len = text::length(name, name_len)?;
            Ok((exports()?.culture)(name, name_len, error))
        }
    })
}

/// # Safety
/// The name is as `mochi.h` has texts, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_box_enum(
    identity: *const u8,
    identity_len: i32,
    value: i64,
    error: *mut RawError,
) -> isize {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            let identity_len = named(identity, identity_len)?;
            Ok((exports()?.box_enum)(identity, identity_len, value, error))
        }
    })
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_unbox_scalar(handle: isize, scalar: i32, error: *mut RawError) -> u64 {
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.unbox_scalar)(handle, scalar, error) }))
}

/// # Safety
/// `result` is valid, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_unbox_text(handle: isize, result: *mut RawText, error: *mut RawError) {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    unsafe { text::result(result, error, |exports, text, error| (exports.unbox_text)(handle, text, error)) };
}

/// # Safety
/// `value` points to a value as `mochi.h` has it for this type, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_box_known(ty: i32, value: *const c_void, error: *mut RawError) -> isize {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.box_known)(ty, value, error) }))
}

/// # Safety
/// `result` points to room for a value as `mochi.h` has it for this type, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_unbox_known(handle: isize, ty: i32, result: *mut c_void, error: *mut RawError) {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe { (exports()?.unbox_known)(handle, ty, result, error) };
        Ok(())
    });
}
