//! Lists on their way in.

use std::{ffi::c_void, marker::PhantomData, ops::Deref, ptr};

use super::array::Written;
use super::known::Wide;
use super::{Argument, Class, Lent, NullableText, RawSlice, abi, length};
use crate::Result;

/// What a list that is passed may hold.
pub trait Element: Sized {
    /// The elements as C has them.
    fn lend(list: &[Self]) -> Result<LentList>;
}

/// A list that is passed.
pub trait List: Sized {
    /// The elements as C has them; null is a null pointer.
    fn lend(self) -> Result<ListLent<Self>>;
}

/// A list of `E`, or null. For a list of `object` a tuple does, too: of whatever an `object` parameter takes.
pub trait NullableList<E>: List {}

/// A row of a jagged array, or of one of several dimensions: `Vec<E>`, `[E; N]`, `&[E]`, and of [`String`] one of `&str`; where it has
/// rows itself, it is one of [`Rows`].
pub trait Row<E>: Element {}

impl<E: Element> Row<E> for Vec<E> {}
impl<E: Element> Row<E> for &[E] {}
impl<E: Element, const N: usize> Row<E> for [E; N] {}
impl Row<String> for Vec<&str> {}
impl Row<String> for &[&str] {}
impl<const N: usize> Row<String> for [&str; N] {}
impl<E, R: Row<E>> Row<Rows<E>> for Vec<R> {}
impl<E, R: Row<E>> Row<Rows<E>> for &[R] {}
impl<E, R: Row<E>, const N: usize> Row<Rows<E>> for [R; N] {}

/// What is in a list for a parameter of type `IEnumerable<T>`: a `T`, or `&str` for [`String`].
pub trait Item<T>: Sized {
    #[doc(hidden)]
    fn lend_items(list: &[Self]) -> Result<LentList>;
}

impl<T: Argument> Item<T> for T {
    #[inline]
    fn lend_items(list: &[Self]) -> Result<LentList> {
        T::lend_array(list)
    }
}

impl Item<String> for &str {
    #[inline]
    fn lend_items(list: &[Self]) -> Result<LentList> {
        Element::lend(list)
    }
}

/// Stands for the rows of a [`NullableList`] of these.
#[derive(Debug)]
pub struct Rows<E>(PhantomData<E>);

impl<E, R: Row<E>> NullableList<Rows<E>> for &[R] {}
impl<E, R: Row<E>, const N: usize> NullableList<Rows<E>> for &[R; N] {}
impl<E, R: Row<E>> NullableList<Rows<E>> for &Vec<R> {}
impl<E: InRow> NullableList<Rows<E>> for Option<&[Vec<E::Owned>]> {}

/// What is in a row: elements, or rows again.
pub trait InRow {
    /// The one form in which a list that may be null is understood.
    type Owned: Element;
}

impl<E: Element> InRow for E {
    type Owned = E;
}

impl<E: InRow> InRow for Rows<E> {
    type Owned = Vec<E::Owned>;
}

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

/// In place of the length of a list: what looks like its address is the handle of an array (`MochiArrays.Itself`).
const ITSELF: i32 = -1;

/// Points into the caller's list, or into what it had to be made into.
#[derive(Debug)]
pub struct LentList {
    /// The first element.
    pub ptr: *const c_void,
    /// Elements.
    pub len: i32,
    made: Made,
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
    #[expect(dead_code, reason = "held until the call is over")]
    Objects(Vec<isize>, Vec<Lent>),
    Written(Written),
    /// Nothing: the elements are structs of so many bytes, where others are in objects.
    Structs(i64),
}

impl LentList {
    /// Elements that are the same in C: numbers, enumerations, handles.
    #[inline]
    pub fn plain<T>(list: &[T]) -> Result<Self> {
        Ok(Self { ptr: list.as_ptr().cast(), len: length(list.len())?, made: Made::Nothing })
    }

    /// An array of .NET's, by its handle, which stays the caller's.
    #[inline]
    pub(super) fn array(handle: isize) -> Self {
        Self { ptr: handle as *const c_void, len: ITSELF, made: Made::Nothing }
    }

    /// An array of .NET's that goes with the list.
    pub(super) fn written(array: Written) -> Self {
        Self { ptr: array.raw() as *const c_void, len: ITSELF, made: Made::Written(array) }
    }

    /// Structs that are the same in C, where a list of them is of a type that is told at run time.
    #[inline]
    pub(super) fn structs<T: Argument>(list: &[T]) -> Result<Self> {
        Ok(Self { made: Made::Structs(T::ROW as i64), ..Self::plain(list)? })
    }

    /// The bytes of such an element, or 0.
    #[inline]
    pub(super) fn row(&self) -> i64 {
        if let Made::Structs(row) = self.made { row } else { 0 }
    }

    fn null() -> Self {
        Self { ptr: ptr::null(), len: 0, made: Made::Nothing }
    }

    fn texts<T: NullableText>(list: &[T]) -> Result<Self> {
        let slices = list.iter().map(|text| abi::lend(text.as_text())).collect::<Result<Vec<_>>>()?;
        Ok(Self { ptr: slices.as_ptr().cast(), len: length(slices.len())?, made: Made::Slices(slices) })
    }

    pub(super) fn wide(list: Vec<Wide>) -> Result<Self> {
        Ok(Self { ptr: list.as_ptr().cast(), len: length(list.len())?, made: Made::Wide(list) })
    }

    /// Objects, some of which were made for the call.
    pub(super) fn objects(lent: Vec<Lent>) -> Result<Self> {
        let raw: Vec<isize> = lent.iter().map(|object| object.raw).collect();
        Ok(Self { ptr: raw.as_ptr().cast(), len: length(raw.len())?, made: Made::Objects(raw, lent) })
    }

    fn rows<E: Element>(list: &[impl AsRef<[E]>]) -> Result<Self> {
        Self::of_rows(list.iter().map(|row| E::lend(row.as_ref())))
    }

    /// A list of lists.
    pub(super) fn of_rows(rows: impl Iterator<Item = Result<Self>>) -> Result<Self> {
        let rows = rows.collect::<Result<Vec<_>>>()?;
        let slices: Vec<_> = rows.iter().map(|row| RawSlice { ptr: row.ptr.cast(), len: row.len }).collect();
        Ok(Self { ptr: slices.as_ptr().cast(), len: length(slices.len())?, made: Made::Rows(slices, rows) })
    }

    fn units(list: &[char]) -> Result<Self> {
        let units: Vec<u16> = list.iter().collect::<String>().encode_utf16().collect();
        Ok(Self { ptr: units.as_ptr().cast(), len: length(units.len())?, made: Made::Units(units) })
    }
}

/// A list that is passed, and the borrow of what it is one of, which .NET may have written to when this goes.
///
/// ```compile_fail,E0505
/// let mut numbers = vec![1.0];
/// let lent = mochi::rt::List::lend(&mut numbers);
/// drop(numbers);
/// drop(lent);
/// ```
#[derive(Debug)]
pub struct ListLent<L> {
    list: LentList,
    of: PhantomData<L>,
}

impl<L> ListLent<L> {
    #[inline]
    pub(super) fn new(list: LentList) -> Self {
        Self { list, of: PhantomData }
    }
}

impl<L> Deref for ListLent<L> {
    type Target = LentList;

    #[inline]
    fn deref(&self) -> &LentList {
        &self.list
    }
}

impl<L> Drop for ListLent<L> {
    #[inline]
    fn drop(&mut self) {
        if let Made::Written(array) = &self.list.made {
            // SAFETY: such a list is made of an `L` that is the slice's own borrow, which this has until here.
            unsafe { array.give_back() };
        }
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

impl List for LentList {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        Ok(ListLent::new(self))
    }
}

impl<T: Element> List for &[T] {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        T::lend(self).map(ListLent::new)
    }
}

impl<T: Element, const N: usize> List for &[T; N] {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        T::lend(self).map(ListLent::new)
    }
}

impl<T: Element> List for &Vec<T> {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        T::lend(self).map(ListLent::new)
    }
}

impl<T: Element> List for Option<&[T]> {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        lend_elements(self).map(ListLent::new)
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

/// The elements of a slice, or null, for a call that ends before the slice does.
#[inline]
pub fn lend_elements<T: Element>(list: Option<&[T]>) -> Result<LentList> {
    list.map_or_else(|| Ok(LentList::null()), T::lend)
}

/// Texts, or null: of the kinds whose `Option` would keep a bare `None` from being understood.
#[derive(Debug)]
pub struct Lines<'a, E>(pub Option<&'a [E]>);

impl<E: NullableText> List for Lines<'_, E> {
    fn lend(self) -> Result<ListLent<Self>> {
        lend_elements(self.0).map(ListLent::new)
    }
}

impl<E: NullableText> NullableList<Texts> for Lines<'_, E> {}

/// Objects that are there, for whoever takes null among them too.
pub trait OrNull {
    /// The same list.
    type List;

    /// The same list.
    fn or_null(self) -> Self::List;
}

impl<'a, T: Class> OrNull for &'a [T] {
    type List = &'a [Option<T>];

    #[inline]
    fn or_null(self) -> Self::List {
        // SAFETY: a class is a handle, which is never 0, so that an `Option` of it is a handle or 0.
        unsafe { std::slice::from_raw_parts(self.as_ptr().cast(), self.len()) }
    }
}

impl<'a, T: Class> OrNull for Option<&'a [T]> {
    type List = Option<&'a [Option<T>]>;

    #[inline]
    fn or_null(self) -> Self::List {
        self.map(OrNull::or_null)
    }
}
