//! The structures of the border (`MochiAbi.cs`).

use std::{ffi::c_void, mem, ptr};

use crate::{Error, Result};

/// The version of the border that this crate speaks.
pub const ABI_VERSION: i32 = 1;

/// What every entry ends in.
#[repr(C)]
#[derive(Debug)]
pub struct RawError {
    pub(crate) message: *mut u8,
    pub(crate) message_len: i32,
    pub(crate) code: i32,
    pub(crate) exception: isize,
}

impl RawError {
    pub(crate) const EXCEPTION: i32 = 1;
    pub(crate) const INVALID_HANDLE: i32 = 2;
    pub(crate) const WRONG_TYPE: i32 = 3;
    pub(crate) const OUT_OF_MEMORY: i32 = 4;
    pub(crate) const ABI_MISMATCH: i32 = 5;

    /// Nothing went wrong yet.
    pub const NONE: Self = Self { message: ptr::null_mut(), message_len: 0, code: 0, exception: 0 };

    /// What the call that got this structure answers.
    #[inline]
    pub fn check(&mut self) -> Result<()> {
        if self.code == 0 { Ok(()) } else { Err(Error::from_raw(mem::replace(self, Self::NONE))) }
    }
}

/// Text on its way out.
#[repr(C)]
#[derive(Debug)]
pub struct RawText {
    pub(crate) ptr: *mut u8,
    pub(crate) len: i32,
    pub(crate) capacity: i32,
}

/// A text in a list.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RawSlice {
    pub(crate) ptr: *const u8,
    pub(crate) len: i32,
}

impl RawSlice {
    /// Null is a null pointer.
    #[inline]
    pub(crate) fn lend(text: Option<&str>) -> Result<Self> {
        match text {
            Some(text) => Ok(Self { ptr: text.as_ptr(), len: length(text.len())? }),
            None => Ok(Self { ptr: ptr::null(), len: 0 }),
        }
    }
}

/// A list on its way out.
#[repr(C)]
#[derive(Debug)]
pub struct RawList {
    pub(crate) ptr: *mut c_void,
    pub(crate) len: i32,
}

impl RawList {
    /// Null.
    pub const NONE: Self = Self { ptr: ptr::null_mut(), len: 0 };
}

/// A length as .NET has it.
#[inline]
pub(crate) fn length(len: usize) -> Result<i32> {
    i32::try_from(len).map_err(|_| Error::value("text and lists of .NET end at 2,147,483,647 bytes or elements"))
}
