//! Structs whose values are the same bytes on both sides.

use std::{cell::UnsafeCell, fmt, marker::PhantomData, ptr};

use super::{
    Argument, Class, Handle, Keep, Lent, LentList, Pass, PassAny, PassObject, PassValue, RawAny, RawList, Received,
    Type, Value, Words, argument, call, take_list,
};
use crate::{Object, Result};

/// A struct of .NET that is a structure of C.
///
/// # Safety
/// The first of the two slots has the entry that makes an object of a value, the second the one that takes it out again. Zeroes are a
/// value of it.
pub unsafe trait Record: Value<C = Self> + Type + 'static {
    /// They.
    const BOXING: [usize; 2];
}

/// `default(T)`
#[must_use]
#[inline]
pub fn zero_record<T: Record>() -> T {
    // SAFETY: by the trait's own contract.
    unsafe { std::mem::zeroed() }
}

/// An object with a copy of the value.
pub fn box_record<T: Record>(value: T) -> Result<Handle> {
    // SAFETY: by the trait's own contract.
    let object = unsafe { call::object::<T, Object, _>(T::BOXING[0], (PassValue(value),)) }?;
    Ok(object.handle().clone())
}

/// The value in an object.
pub fn unbox_record<T: Record>(object: &Handle) -> Result<T> {
    // SAFETY: a class is transparent over `Handle`.
    let object = unsafe { &*ptr::from_ref(object).cast::<Object>() };
    let object = PassObject::<Object, _>(object, PhantomData);
    // SAFETY: by the trait's own contract.
    unsafe { call::value::<T, T, _>(T::BOXING[1], (object,)) }
}

/// The text that `ToString` gives.
pub fn display_record<T: Record>(value: T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    box_record(value).map_err(|_| fmt::Error)?.display(f)
}

/// An object with a copy of the value, for the time of a call.
pub fn lend_record<T: Record>(value: T) -> Result<Lent> {
    Ok(Lent::boxed(Some(box_record(value)?)))
}

/// A value that has come back in an object, which goes; `None` is null.
pub fn take_record<T: Record>(from: &RawAny) -> Result<Option<T>> {
    Handle::from_raw(from.low as isize).map(|object| unbox_record(&object)).transpose()
}

/// Gives a value away in an object.
pub fn give_record<T: Record>(value: T) -> Result<RawAny> {
    Ok(argument::given(box_record(value)?))
}

/// Sees to it that the shim has measured the struct.
#[inline]
pub fn ready_record<T: Record>() -> Result<()> {
    T::TABLE.entry(T::BOXING[0]).map(drop)
}

/// The value that is in a row of a collection.
///
/// # Safety
/// .NET has put one there.
#[inline]
pub unsafe fn take_row<T: Record>(from: *const RawAny) -> T {
    // SAFETY: by this function's own contract.
    unsafe { from.cast::<T>().read_unaligned() }
}

/// Values as they are in memory.
pub fn lend_rows<T: Record + Argument>(list: &[T]) -> Result<LentList> {
    ready_record::<T>()?;
    LentList::structs(list)
}

/// Objects of values, for the time of a call.
pub fn lend_records<T: Record>(list: &[T]) -> Result<LentList> {
    let lent = list.iter().map(|value| lend_record(*value));
    LentList::objects(lent.collect::<Result<_>>()?)
}

/// Values that have come back in objects; `None` is null.
///
/// # Safety
/// As for [`take_list`].
pub unsafe fn take_records<T: Record>(list: RawList) -> Result<Option<Vec<T>>> {
    // SAFETY: by this function's own contract.
    let objects = unsafe { take_list::<Object>(list) }?;
    objects.map(|objects| objects.iter().map(|object| unbox_record(object.handle())).collect()).transpose()
}

/// Gives values away in objects.
pub fn give_records<T: Record>(list: Vec<T>) -> Result<RawList> {
    let objects =
        list.into_iter().map(|value| box_record(value).map(Object::from_handle)).collect::<Result<Vec<_>>>()?;
    Received::give(objects)
}

/// `copy self`: a record that the entry does not change, or a copy that it may.
#[derive(Debug)]
pub struct PassCopy<'a, T>(pub &'a T);

/// `own self`: a record that the entry may change.
#[derive(Debug)]
pub struct PassOwn<'a, T>(pub &'a mut T);

impl<T: Record> Pass for PassCopy<'_, T> {
    type Lent = UnsafeCell<T>;
    type After<W: Words> = W::And<*mut T>;

    #[inline(always)]
    fn lend(self) -> Result<Self::Lent> {
        Ok((*self.0).into())
    }

    #[inline(always)]
    fn push<W: Words>(lent: &Self::Lent, words: W) -> Self::After<W> {
        words.and(lent.get())
    }
}

impl<'a, T: Record> Pass for PassOwn<'a, T> {
    type Lent = *mut T;
    type After<W: Words> = W::And<*mut T>;

    #[inline(always)]
    fn lend(self) -> Result<*mut T> {
        Ok(ptr::from_mut(self.0))
    }

    #[inline(always)]
    fn push<W: Words>(lent: &*mut T, words: W) -> Self::After<W> {
        words.and(*lent)
    }
}

impl<T: Record> PassAny for PassCopy<'_, T> {
    type Lent = T;

    #[inline(always)]
    fn lend(self) -> Result<T> {
        Ok(*self.0)
    }

    #[inline(always)]
    fn any(lent: &mut T, _: &mut Keep) -> Result<RawAny> {
        Ok(argument::any_raw(ptr::from_mut(lent).expose_provenance()))
    }
}

impl<'a, T: Record> PassAny for PassOwn<'a, T> {
    type Lent = &'a mut T;

    #[inline(always)]
    fn lend(self) -> Result<&'a mut T> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut &'a mut T, _: &mut Keep) -> Result<RawAny> {
        Ok(argument::any_raw(ptr::from_mut(*lent).expose_provenance()))
    }
}
