//! Lists on their way out.

use std::{ffi::c_void, ops::Deref, ptr, slice};

use super::{Class, Handle, RawError, RawList, RawSlice, Value, callback, exports, length, text};
use crate::{Error, Result};

/// What a list that comes back may hold.
pub trait Received: Sized {
    /// Copies the elements out and gives the memory back.
    ///
    /// # Safety
    /// The shim filled the list in, with elements of this type, and nobody has taken it before; it is not null.
    unsafe fn receive(list: RawList) -> Result<Vec<Self>>;

    /// The elements that .NET lends.
    ///
    /// # Safety
    /// They are of this type, and live for `'a`; the list is not null.
    #[inline]
    unsafe fn lent<'a>(list: RawList) -> Result<Lent<'a, Self>> {
        // SAFETY: by this function's own contract; whose elements are others in C has another.
        Ok(Lent::There(unsafe { slice::from_raw_parts(list.ptr.cast(), list.len as usize) }))
    }

    /// Gives the elements away, in memory that .NET gives back.
    fn give(list: Vec<Self>) -> Result<RawList> {
        give_plain(list)
    }
}

/// Elements that .NET lends: its own, or what they had to be made into.
#[derive(Debug)]
pub enum Lent<'a, E> {
    /// They are the same in C.
    There(&'a [E]),
    /// They are not.
    Made(Vec<E>),
}

impl<E> Deref for Lent<'_, E> {
    type Target = [E];

    #[inline]
    fn deref(&self) -> &[E] {
        match self {
            Self::There(elements) => elements,
            Self::Made(elements) => elements,
        }
    }
}

/// A list that .NET passes, for the time of the call; `None` is null.
///
/// # Safety
/// A null pointer, or so many elements of this type that live for `'a`.
#[inline]
pub unsafe fn lent_list<'a, E: Received>(ptr: *const c_void, len: i32) -> Result<Option<Lent<'a, E>>> {
    // SAFETY: by this function's own contract.
    (!ptr.is_null()).then(|| unsafe { E::lent(RawList { ptr: ptr.cast_mut(), len }) }).transpose()
}

/// A text in a list that .NET passes: `&str`, or an `Option` of it.
pub trait LentText<'a>: Sized {
    /// The text; `None` is null.
    fn new(text: Option<&'a str>) -> Result<Self>;
}

impl<'a> LentText<'a> for &'a str {
    fn new(text: Option<&'a str>) -> Result<Self> {
        text.ok_or_else(Error::null)
    }
}

impl<'a> LentText<'a> for Option<&'a str> {
    fn new(text: Self) -> Result<Self> {
        Ok(text)
    }
}

/// The texts that .NET passes, for the time of the call; `None` is null.
///
/// # Safety
/// A null pointer, or so many `MochiSlice`, of null or UTF-8, that live for `'a`.
pub unsafe fn lent_texts<'a, E: LentText<'a>>(ptr: *const c_void, len: i32) -> Result<Option<Vec<E>>> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: by this function's own contract.
    let slices = unsafe { slice::from_raw_parts(ptr.cast::<RawSlice>(), len as usize) };
    // SAFETY: as above.
    slices.iter().map(|of| E::new(unsafe { callback::lent_text(of.ptr, of.len) })).collect::<Result<_>>().map(Some)
}

/// Numbers that .NET lets be written to during the call.
///
/// # Safety
/// So many elements that live for `'a`, and that nobody else looks at.
#[inline]
pub unsafe fn lent_span<'a, E: Value<C = E>>(ptr: *mut c_void, len: i32) -> &'a mut [E] {
    // SAFETY: by this function's own contract; an empty span has an address too.
    unsafe { slice::from_raw_parts_mut(ptr.cast(), len as usize) }
}

/// Gives a list away, or null.
///
/// # Safety
/// The pointer is to a place for one.
#[inline]
pub unsafe fn give_list<E: Received>(list: Option<Vec<E>>, to: *mut RawList) -> Result<()> {
    let list = list.map_or(Ok(RawList::NONE), E::give)?;
    // SAFETY: by this function's own contract.
    unsafe { *to = list };
    Ok(())
}

/// Gives elements away that are the same in C.
fn give_plain<T>(mut list: Vec<T>) -> Result<RawList> {
    let given = length(list.len())?;
    let memory = callback::allocate_bytes(size_of_val(&list[..]))?;
    // SAFETY: there is room for them, and it is nobody else's; they are moved there.
    unsafe {
        list.as_ptr().copy_to_nonoverlapping(memory.cast(), list.len());
        list.set_len(0);
    }
    Ok(RawList { ptr: memory, len: given })
}

fn give_texts(list: &[Option<&str>]) -> Result<RawList> {
    let mut slices = Vec::with_capacity(list.len());
    let given = list.iter().try_for_each(|text| {
        let (ptr, len) = text.map_or(Ok((ptr::null_mut(), 0)), callback::allocate)?;
        slices.push(RawSlice { ptr, len });
        Ok(())
    });
    given.and_then(|()| give_plain(slices.clone())).inspect_err(|_| {
        for of in &slices {
            // SAFETY: it was allocated above, and nobody has it.
            unsafe { free(of.ptr.cast_mut().cast()) };
        }
    })
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

    unsafe fn lent<'a>(_: RawList) -> Result<Lent<'a, Self>> {
        Err(Error::value("lists of lists are not passed to closures"))
    }

    fn give(_: Vec<Self>) -> Result<RawList> {
        Err(Error::value("lists of lists are not given away"))
    }
}

impl Received for char {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract; a `char` of .NET is a UTF-16 unit.
        let units = unsafe { take_plain::<u16>(list) };
        Ok(characters(units))
    }

    unsafe fn lent<'a>(list: RawList) -> Result<Lent<'a, Self>> {
        // SAFETY: by the trait's own contract.
        let units = unsafe { slice::from_raw_parts(list.ptr.cast::<u16>(), list.len as usize) };
        Ok(Lent::Made(characters(units.iter().copied())))
    }

    fn give(list: Vec<Self>) -> Result<RawList> {
        give_plain(list.into_iter().collect::<String>().encode_utf16().collect::<Vec<u16>>())
    }
}

fn characters(units: impl IntoIterator<Item = u16>) -> Vec<char> {
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
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

    unsafe fn lent<'a>(list: RawList) -> Result<Lent<'a, Self>> {
        // SAFETY: by the trait's own contract.
        let texts = unsafe { lent_texts::<Option<&str>>(list.ptr, list.len) }?.unwrap_or_default();
        Ok(Lent::Made(texts.into_iter().map(|text| text.map(str::to_owned)).collect()))
    }

    fn give(list: Vec<Self>) -> Result<RawList> {
        give_texts(&list.iter().map(Self::as_deref).collect::<Vec<_>>())
    }
}

impl Received for String {
    unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
        // SAFETY: by the trait's own contract.
        unsafe { Option::<Self>::receive(list) }?.into_iter().map(|text| text.ok_or_else(Error::null)).collect()
    }

    unsafe fn lent<'a>(list: RawList) -> Result<Lent<'a, Self>> {
        // SAFETY: by the trait's own contract.
        let texts = unsafe { lent_texts::<&str>(list.ptr, list.len) }?.unwrap_or_default();
        Ok(Lent::Made(texts.into_iter().map(str::to_owned).collect()))
    }

    fn give(list: Vec<Self>) -> Result<RawList> {
        give_texts(&list.iter().map(|text| Some(text.as_str())).collect::<Vec<_>>())
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
    unsafe fn lent<'a>(list: RawList) -> Result<Lent<'a, Self>> {
        // SAFETY: by the trait's own contract; a handle is a number, which is 0 for null.
        let handles = unsafe { slice::from_raw_parts(list.ptr.cast::<isize>(), list.len as usize) };
        if handles.contains(&0) {
            return Err(Error::null());
        }
        // SAFETY: a class is transparent over a handle, and these are none but that.
        Ok(Lent::There(unsafe { slice::from_raw_parts(list.ptr.cast(), list.len as usize) }))
    }
}
