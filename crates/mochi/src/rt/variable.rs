//! `out` and `ref`: places that an entry writes to.

use std::{mem::MaybeUninit, ptr};

use super::{RawText, text};
use crate::{Error, Result};

/// Where an entry puts a text: short ones in a buffer of its own.
#[derive(Debug)]
pub struct TextPlace {
    raw: RawText,
    buffer: [MaybeUninit<u8>; text::CAPACITY],
}

impl TextPlace {
    /// Nothing yet.
    #[inline]
    #[expect(clippy::new_without_default, reason = "an uninitialised buffer is nothing to give by default")]
    pub fn new() -> Self {
        Self {
            raw: RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 },
            buffer: [MaybeUninit::uninit(); text::CAPACITY],
        }
    }

    /// What the entry is given; the place stays where it is until it is read.
    #[inline]
    pub fn lend(&mut self) -> *mut RawText {
        self.raw = RawText { ptr: self.buffer.as_mut_ptr().cast(), len: 0, capacity: text::CAPACITY as i32 };
        &raw mut self.raw
    }

    /// What is there after the call; `None` is null.
    ///
    /// # Safety
    /// An entry that was lent the place has returned, and the place has not moved since.
    #[inline]
    pub unsafe fn take(&mut self) -> Option<String> {
        // SAFETY: by this function's own contract.
        unsafe { text::take(&self.raw, self.buffer.as_mut_ptr().cast()) }
    }
}

/// Puts a value into the variable of a `ref` parameter.
///
/// # Errors
/// Never: it takes the place of [`Variable::put`] for values.
#[inline]
pub fn set<T>(variable: &mut T, value: T) -> Result<()> {
    *variable = value;
    Ok(())
}

/// The variable of a `ref` parameter that holds a reference: a `T`, or an `Option<T>` where null is allowed.
pub trait Variable<T> {
    /// What it holds; `None` is null.
    fn get(&self) -> Option<&T>;

    /// What the entry has put there.
    ///
    /// # Errors
    /// It is null, and the variable has no room for that.
    fn put(&mut self, value: Option<T>) -> Result<()>;
}

impl<T> Variable<T> for T {
    #[inline]
    fn get(&self) -> Option<&T> {
        Some(self)
    }

    #[inline]
    fn put(&mut self, value: Option<T>) -> Result<()> {
        *self = value.ok_or_else(Error::null)?;
        Ok(())
    }
}

impl<T> Variable<T> for Option<T> {
    #[inline]
    fn get(&self) -> Option<&T> {
        self.as_ref()
    }

    #[inline]
    fn put(&mut self, value: Self) -> Result<()> {
        *self = value;
        Ok(())
    }
}
