//! Lists on their way out.

use std::{ffi::c_void, slice};

use super::{Class, Handle, RawError, RawList, RawSlice, exports, text};
use crate::{Error, Result};

/// What a list that comes back may hold.
pub trait Received: Sized {
    /// Copies the elements out and gives the memory back.
    ///
    /// # Safety
    /// The shim filled the list in, with elements of this type, and nobody has taken it before; it is not null.
    unsafe fn receive(list: RawList) -> Result<Vec<Self>>;
}

/// Calls an entry that gives a list.
#[inline]
pub fn receive_list<T: Received>(call: impl FnOnce(*mut RawList, *mut RawError)) -> Result<Option<Vec<T>>> {
    let mut list = RawList::NONE;
    let mut error = RawError::NONE;
    call(&mut list, &mut error);
    error.check()?;
    // SAFETY: an entry that did not fail has put a list of such elements here.
    unsafe { take_list(list) }
}

/// The list that an entry has put there; `None` is null.
///
/// # Safety
/// Untouched, or filled in by an entry with elements of this type, and not taken before.
#[inline]
pub unsafe fn take_list<T: Received>(list: RawList) -> Result<Option<Vec<T>>> {
    if list.ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: by this function's own contract.
    unsafe { T::receive(list) }.map(Some)
}

/// Copies elements that are the same in C.
///
/// # Safety
/// As for [`Received::receive`], where the bytes of each element are a `T`.
pub unsafe fn take_plain<T>(list: RawList) -> Vec<T> {
    let mut values = Vec::<T>::with_capacity(list.len as usize);
    // SAFETY: by this function's own contract; the elements are moved out before their memory goes.
    unsafe {
        list.ptr.cast::<T>().copy_to_nonoverlapping(values.as_mut_ptr(), list.len as usize);
        values.set_len(list.len as usize);
        free(list.ptr);
    }
    values
}

/// # Safety
/// The shim allocated the memory and nobody has freed it.
unsafe fn free(memory: *mut c_void) {
    if let Some(exports) = exports::started() {
        // SAFETY: by this function's own contract.
        unsafe { (exports.memory_free)(memory) };
    }
}

macro_rules! plain {
    ($($element:ty)*) => {
        $(impl Received for $element {
            unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
                // SAFETY: by the trait's own contract.
                Ok(unsafe { take_plain(list) })
            }
        })*
    };
}

// The shim writes a bool as a byte of 0 or 1.
plain!(bool i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);

/// Rows: lists, each in memory of its own.
impl<E: Received> Received for Vec<E> {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract.
        let rows = unsafe { take_plain::<RawList>(list) };
        // SAFETY: as above; each row is taken, whatever becomes of the others.
        let rows: Vec<_> = rows.into_iter().map(|row| unsafe { take_list(row) }).collect();
        rows.into_iter().map(|row| row?.ok_or_else(Error::null)).collect()
    }
}

impl Received for char {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract; a `char` of .NET is a UTF-16 unit.
        let units = unsafe { take_plain::<u16>(list) };
        Ok(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    }
}

impl Received for Option<String> {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        let slices = list.ptr.cast::<RawSlice>();
        // SAFETY: by the trait's own contract; each text is null or so many bytes of UTF-8.
        let texts = unsafe { slice::from_raw_parts(slices, list.len as usize) }
            .iter()
            .map(|slice| (!slice.ptr.is_null()).then(|| unsafe { text::copy(slice.ptr, slice.len) }))
            .collect();
        if let Some(exports) = exports::started() {
            // SAFETY: the texts were copied.
            unsafe { (exports.text_list_free)(slices, list.len) };
        }
        Ok(texts)
    }
}

impl Received for String {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract.
        unsafe { Option::<Self>::receive(list) }?.into_iter().map(|text| text.ok_or_else(Error::null)).collect()
    }
}

impl<T: Class> Received for Option<T> {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract; a handle is never 0, so that 0 is `None`.
        let handles = unsafe { take_plain::<isize>(list) };
        Ok(handles.into_iter().map(|raw| Handle::from_raw(raw).map(T::from_handle)).collect())
    }
}

impl<T: Class> Received for T {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract.
        unsafe { Option::<Self>::receive(list) }?.into_iter().map(|object| object.ok_or_else(Error::null)).collect()
    }
}
