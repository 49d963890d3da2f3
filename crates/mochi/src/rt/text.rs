//! Text both ways.

use std::{mem::MaybeUninit, slice};

use super::{Element, RawError, RawText, abi, exports};
use crate::{Error, Result};

/// A text for a parameter that cannot be null.
pub trait Text: NullableText {}

/// A text, or null: `&str`, `String`, `&String`, and `Option<&str>` of these only, so that a bare `None` is understood.
pub trait NullableText: Element {
    /// The text; `None` is null.
    fn as_text(&self) -> Option<&str>;
}

impl Text for &str {}
impl NullableText for &str {
    #[inline]
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {}
impl NullableText for String {
    #[inline]
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for &String {}
impl NullableText for &String {
    #[inline]
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl NullableText for Option<&str> {
    #[inline]
    fn as_text(&self) -> Option<&str> {
        *self
    }
}

/// A text on its way in.
#[inline]
pub fn lend_text(text: &impl NullableText) -> Result<(*const u8, i32)> {
    let slice = abi::lend(text.as_text())?;
    Ok((slice.ptr, slice.len))
}

/// What fits the buffer of a caller.
pub(super) const CAPACITY: usize = 256;

/// Calls an entry that gives a text: short ones come in a buffer on this stack.
#[inline]
pub fn receive(call: impl FnOnce(*mut RawText, *mut RawError)) -> Result<Option<String>> {
    try_receive(|text, error| {
        call(text, error);
        Ok(())
    })
}

/// As [`receive`], where the call may not come about.
#[inline]
pub(super) fn try_receive(call: impl FnOnce(*mut RawText, *mut RawError) -> Result<()>) -> Result<Option<String>> {
    let mut buffer = [MaybeUninit::<u8>::uninit(); CAPACITY];
    let own = buffer.as_mut_ptr().cast::<u8>();
    let mut text = RawText { ptr: own, len: 0, capacity: CAPACITY as i32 };
    let mut error = RawError::NONE;
    call(&mut text, &mut error)?;
    error.check()?;
    // SAFETY: an entry that did not fail has put a text there.
    Ok(unsafe { take(&text, own) })
}

/// The text that an entry has put where it was lent the buffer `own`; `None` is null.
///
/// # Safety
/// An entry was lent this, or nobody; it has not been taken before.
#[inline]
pub(super) unsafe fn take(text: &RawText, own: *mut u8) -> Option<String> {
    if text.ptr != own {
        // SAFETY: the entry has put null or a text in memory of its own here.
        return unsafe { take_memory(text.ptr, text.len) };
    }
    // SAFETY: the entry wrote so many bytes of UTF-8 to the buffer, or none.
    Some(unsafe { copy(text.ptr, text.len) })
}

/// The text that came back, where there is to be one.
#[inline]
pub fn required<T>(value: Option<T>) -> Result<T> {
    value.ok_or_else(Error::null)
}

/// Takes over a text in CoTaskMem; `None` is null.
///
/// # Safety
/// `ptr` is null, or points to `len` bytes of UTF-8 that the shim allocated and nobody has freed.
pub(crate) unsafe fn take_memory(ptr: *mut u8, len: i32) -> Option<String> {
    if ptr.is_null() {
        return None;
    }
    // SAFETY: by this function's own contract.
    let text = unsafe { copy(ptr, len) };
    if let Some(exports) = exports::started() {
        // SAFETY: as above; the text was copied.
        unsafe { (exports.memory_free)(ptr.cast()) };
    }
    Some(text)
}

/// # Safety
/// `ptr` points to `len` bytes of UTF-8.
#[inline]
pub(crate) unsafe fn copy(ptr: *const u8, len: i32) -> String {
    // SAFETY: by this function's own contract.
    unsafe { String::from_utf8_unchecked(slice::from_raw_parts(ptr, len as usize).to_vec()) }
}

/// The units that `char` parameters and lists of them cross as.
pub(crate) fn unit(character: char) -> Result<u16> {
    u16::try_from(u32::from(character))
        .map_err(|_| Error::value(format!("`{character}` does not fit a `char` of .NET, which has 16 bits")))
}
