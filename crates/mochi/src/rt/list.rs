//! Lists on their way in.

use std::{ffi::c_void, marker::PhantomData, ptr};

use super::known::Wide;
use super::{Class, NullableText, RawSlice, abi, length};
use crate::Result;

/// What a list that is passed may hold.
pub trait Element: Sized {
    /// The elements as C has them.
    fn lend(list: &[Self]) -> Result<LentList>;
}

/// A list that is passed.
pub trait List {
    /// The elements as C has them; null is a null pointer.
    fn lend(&self) -> Result<LentList>;
}

/// A list of `E`, or null.
pub trait NullableList<E>: List {}

/// A row of a jagged array, or of one of two dimensions: `Vec<E>`, `[E; N]`, `&[E]`.
pub trait Row<E>: Element {}

impl<E: Element> Row<E> for Vec<E> {}
impl<E: Element> Row<E> for &[E] {}
impl<E: Element, const N: usize> Row<E> for [E; N] {}

/// Stands for the rows of a [`NullableList`] of these.
#[derive(Debug)]
pub struct Rows<E>(PhantomData<E>);

impl<E, R: Row<E>> NullableList<Rows<E>> for &[R] {}
impl<E, R: Row<E>, const N: usize> NullableList<Rows<E>> for &[R; N] {}
impl<E, R: Row<E>> NullableList<Rows<E>> for &Vec<R> {}
impl<E: Element> NullableList<Rows<E>> for Option<&[Vec<E>]> {}

impl<E: Element> Element for Vec<E> {
    fn lend(list: &[Self]) -> Result<LentList> {
        LentList::rows(list)
    }
}

impl<E: Element> Element for &[E] {
    fn lend(list: &[Self]) -> Result<LentList> {
        LentList::rows(list)
    }
}

impl<E: Element, const N: usize> Element for [E; N] {
    fn lend(list: &[Self]) -> Result<LentList> {
        LentList::rows(list)
    }
}

/// Stands for the elements of a [`NullableList`] of text.
#[derive(Debug)]
pub enum Texts {}

/// Points into the caller's list, or into what it had to be made into.
#[derive(Debug)]
pub struct LentList {
    /// The first element.
    pub ptr: *const c_void,
    /// Elements.
    pub len: i32,
    _made: Made,
}

#[derive(Debug)]
enum Made {
    Nothing,
    #[expect(dead_code, reason = "held until the call is over")]
    Slices(Vec<RawSlice>),
    #[expect(dead_code, reason = "held until the call is over")]
    Rows(Vec<RawSlice>, Vec<LentList>),
    #[expect(dead_code, reason = "held until the call is over")]
    Units(Vec<u16>),
    #[expect(dead_code, reason = "held until the call is over")]
    Wide(Vec<Wide>),
}

impl LentList {
    /// Elements that are the same in C: numbers, enumerations, handles.
    #[inline]
    pub fn plain<T>(list: &[T]) -> Result<Self> {
        Ok(Self { ptr: list.as_ptr().cast(), len: length(list.len())?, _made: Made::Nothing })
    }

    fn null() -> Self {
        Self { ptr: ptr::null(), len: 0, _made: Made::Nothing }
    }

    fn texts<T: NullableText>(list: &[T]) -> Result<Self> {
        let slices = list.iter().map(|text| abi::lend(text.as_text())).collect::<Result<Vec<_>>>()?;
        Ok(Self { ptr: slices.as_ptr().cast(), len: length(slices.len())?, _made: Made::Slices(slices) })
    }

    pub(super) fn wide(list: Vec<Wide>) -> Result<Self> {
        Ok(Self { ptr: list.as_ptr().cast(), len: length(list.len())?, _made: Made::Wide(list) })
    }

    fn rows<E: Element>(list: &[impl AsRef<[E]>]) -> Result<Self> {
        let rows = list.iter().map(|row| E::lend(row.as_ref())).collect::<Result<Vec<_>>>()?;
        let slices: Vec<_> = rows.iter().map(|row| RawSlice { ptr: row.ptr.cast(), len: row.len }).collect();
        Ok(Self { ptr: slices.as_ptr().cast(), len: length(slices.len())?, _made: Made::Rows(slices, rows) })
    }

    fn units(list: &[char]) -> Result<Self> {
        let units: Vec<u16> = list.iter().collect::<String>().encode_utf16().collect();
        Ok(Self { ptr: units.as_ptr().cast(), len: length(units.len())?, _made: Made::Units(units) })
    }
}

macro_rules! elements {
    ($lend:ident: $($element:ty)*) => {
        $(impl Element for $element {
            #[inline]
            fn lend(list: &[Self]) -> Result<LentList> {
                LentList::$lend(list)
            }
        })*
    };
}

// A bool is one byte on either side.
elements!(plain: bool i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);
elements!(units: char);
elements!(texts: &str String &String Option<&str>);

impl Element for Option<String> {
    fn lend(list: &[Self]) -> Result<LentList> {
        let texts: Vec<_> = list.iter().map(Self::as_deref).collect();
        LentList::texts(&texts)
    }
}

// A class is a handle, which is never 0, so that an `Option` of it is a handle or 0.
impl<T: Class> Element for T {
    #[inline]
    fn lend(list: &[Self]) -> Result<LentList> {
        LentList::plain(list)
    }
}

impl<T: Class> Element for Option<T> {
    #[inline]
    fn lend(list: &[Self]) -> Result<LentList> {
        LentList::plain(list)
    }
}

impl<T: Element> List for &[T] {
    #[inline]
    fn lend(&self) -> Result<LentList> {
        T::lend(self)
    }
}

impl<T: Element, const N: usize> List for &[T; N] {
    #[inline]
    fn lend(&self) -> Result<LentList> {
        T::lend(*self)
    }
}

impl<T: Element> List for &Vec<T> {
    #[inline]
    fn lend(&self) -> Result<LentList> {
        T::lend(self)
    }
}

impl<T: Element> List for Option<&[T]> {
    #[inline]
    fn lend(&self) -> Result<LentList> {
        match self {
            Some(list) => T::lend(list),
            None => Ok(LentList::null()),
        }
    }
}

impl<T: Element> NullableList<T> for &[T] {}
impl<T: Element, const N: usize> NullableList<T> for &[T; N] {}
impl<T: Element> NullableList<T> for &Vec<T> {}
impl<T: Element> NullableList<T> for Option<&[T]> {}

impl<T: NullableText> NullableList<Texts> for &[T] {}
impl<T: NullableText, const N: usize> NullableList<Texts> for &[T; N] {}
impl<T: NullableText> NullableList<Texts> for &Vec<T> {}
impl NullableList<Texts> for Option<&[&str]> {}
