//! Members by their names.

use mochi_host::{RawDynamicCall, RawError, RawList};

use crate::{error::guard, objects::named, start::exports};

/// # Safety
/// `call` is valid and what it points to is as it says, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_dynamic_call(call: *const RawDynamicCall, error: *mut RawError) -> isize {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    guard(error, || Ok(unsafe { (exports()?.dynamic_call)(call, error) }))
}

/// # Safety
/// `result` is valid, `error` is null or valid; the type's name is as `mochi.h` has texts, or null.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_dynamic_items(
    handle: isize,
    wanted: *const u8,
    wanted_len: i32,
    result: *mut RawList,
    error: *mut RawError,
) {
    guard(error, || {
        // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
        unsafe {
            result.write(RawList::NONE);
            let wanted_len = if wanted.is_null() { 0 } else { named(wanted, wanted_len)? };
            (exports()?.dynamic_items)(handle, wanted, wanted_len, result, error);
        }
        Ok(())
    });
}

/// # Safety
/// The type's name is as `mochi.h` has texts; there are as many handles as it says; `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_dynamic_list(
    element: *const u8,
    element_len: i32,
    items: *const isize,
    count: i32,
    error: *mut RawError,
) -> isize {
    // SAFETY: by this function's own contract; the entry has this signature (`MochiExports.cs`).
    guard(error, || unsafe {
        let element_len = named(element, element_len)?;
        Ok((exports()?.dynamic_list)(element, element_len, items, count, error))
    })
}
