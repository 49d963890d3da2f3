//! The structures of the border between native code and a shim (`MochiAbi.cs`, `mochi.h`).

use std::{ffi::c_void, mem, ptr};

/// The version of the border that this crate speaks.
pub const ABI_VERSION: i32 = 1;

/// What every entry ends in.
#[repr(C)]
#[derive(Debug)]
#[must_use = "it may own a message and a handle"]
pub struct RawError {
    /// NUL-terminated UTF-8 in CoTaskMem, or null. Owned.
    pub message: *mut u8,
    /// Bytes before the terminator.
    pub message_len: i32,
    /// One of the constants; 0 is success.
    pub code: i32,
    /// A handle of the exception, or 0. Owned.
    pub exception: isize,
}

impl RawError {
    /// An exception was thrown.
    pub const EXCEPTION: i32 = 1;
    /// A handle is stale, foreign, freed, or null where null is not allowed.
    pub const INVALID_HANDLE: i32 = 2;
    /// The object behind a handle is of another type.
    pub const WRONG_TYPE: i32 = 3;
    /// .NET is out of memory.
    pub const OUT_OF_MEMORY: i32 = 4;
    /// The bindings were made for another shim.
    pub const ABI_MISMATCH: i32 = 5;
    /// The error itself could not be told.
    pub const INTERNAL: i32 = 6;
    /// Of a function that overrides a method: the base is to do it.
    pub const BASE: i32 = 7;

    /// Nothing went wrong yet.
    pub const NONE: Self = Self { message: ptr::null_mut(), message_len: 0, code: 0, exception: 0 };

    /// What the call that got this structure answers; the error is moved out.
    #[inline]
    pub fn check(&mut self) -> Result<(), Self> {
        if self.code == 0 { Ok(()) } else { Err(mem::replace(self, Self::NONE)) }
    }
}

/// Text on its way out: in the caller's buffer when it fits there, else in CoTaskMem.
#[repr(C)]
#[derive(Debug)]
pub struct RawText {
    /// In: the caller's buffer or null. Out: the text, null for null.
    pub ptr: *mut u8,
    /// Out: bytes of UTF-8.
    pub len: i32,
    /// In: bytes of the caller's buffer.
    pub capacity: i32,
}

/// A text in a list; a null pointer is null.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RawSlice {
    /// UTF-8.
    pub ptr: *const u8,
    /// Bytes.
    pub len: i32,
}

/// One use of a member by its name (`MochiDynamicCall`). All that it points to is the caller's.
#[repr(C)]
#[derive(Debug)]
pub struct RawDynamicCall {
    /// A `MochiDynamicOperation`.
    pub operation: i32,
    /// Whether nobody wants the result.
    pub discards: i32,
    /// The object; 0 for a member of the type.
    pub target: isize,
    /// The type whose static member or constructor it is.
    pub ty: RawSlice,
    /// The member's name.
    pub name: RawSlice,
    /// The type that the result is converted to; null for whatever it is.
    pub wanted: RawSlice,
    /// Names of types, for a generic method.
    pub type_arguments: *const RawSlice,
    /// Handles; 0 for null.
    pub arguments: *const isize,
    /// How many there are.
    pub type_argument_count: i32,
    /// How many there are.
    pub argument_count: i32,
}

/// A value of any type, on its way to or from what is generic: `MochiAny.cs` says what is where.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RawAny {
    /// A number, a handle, the beginning of what is larger.
    pub low: u64,
    /// What is larger goes on here.
    pub high: u64,
    /// Whether there is a value.
    pub has: i64,
}

impl RawAny {
    /// Nothing: 0, null.
    pub const NONE: Self = Self { low: 0, high: 0, has: 0 };
}

/// A list on its way out, in CoTaskMem; a null pointer is null.
#[repr(C)]
#[derive(Debug)]
pub struct RawList {
    /// The first element.
    pub ptr: *mut c_void,
    /// Elements.
    pub len: i32,
}

impl RawList {
    /// Null.
    pub const NONE: Self = Self { ptr: ptr::null_mut(), len: 0 };
}
