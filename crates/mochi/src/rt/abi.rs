//! The structures of the border, as this crate uses them.

use std::ptr;

pub(crate) use mochi_host::RawDynamicCall;
pub use mochi_host::{ABI_VERSION, RawAny, RawError, RawList, RawSlice, RawText};

use crate::{Error, Result};

/// What the call that got this structure answers.
#[inline]
pub fn check(error: &mut RawError) -> Result<()> {
    Ok(error.check()?)
}

/// A text on its way in; null is a null pointer.
#[inline]
pub(crate) fn lend(text: Option<&str>) -> Result<RawSlice> {
    match text {
        Some(text) => Ok(RawSlice { ptr: text.as_ptr(), len: length(text.len())? }),
        None => Ok(RawSlice { ptr: ptr::null(), len: 0 }),
    }
}

/// A length as .NET has it.
#[inline]
pub(crate) fn length(len: usize) -> Result<i32> {
    i32::try_from(len).map_err(|_| Error::value("text and lists of .NET end at 2,147,483,647 bytes or elements"))
}
