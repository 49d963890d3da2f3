//! Calls of entries, by what they give: a function for each result word of `rt::call!`, and those of `?` in [`or_null`].
//!
//! Generic over the arguments, and all `#[inline]`: a generated method is one call of one of these, which costs the compiler of
//! the bindings one expression; what it does is compiled where the method is used.

use super::{Args, Class, RawError, Received, Type, Value, check, raise_optional, receive_object, required};
use crate::Result;

/// `()`
///
/// # Safety
/// Of all functions here: the entry in this slot has a signature of these arguments and this result.
#[inline]
pub unsafe fn nothing<T: Type, A: Args>(slot: usize, args: A) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { enter::<T, A, ()>(slot, args) }
}

/// `value T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn value<T: Type, R: Value, A: Args>(slot: usize, args: A) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { enter::<T, A, R::C>(slot, args) }.and_then(R::raise)
}

/// `object T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn object<T: Type, R: Class, A: Args>(slot: usize, args: A) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { or_null::object::<T, R, A>(slot, args) }.and_then(required)
}

/// `text`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn text<T: Type, A: Args>(slot: usize, args: A) -> Result<String> {
    // SAFETY: by this function's own contract.
    unsafe { or_null::text::<T, A>(slot, args) }.and_then(required)
}

/// `optional T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn optional<T: Type, R: Value, A: Args>(slot: usize, args: A) -> Result<Option<R>> {
    let entry = T::TABLE.entry(slot)?;
    let mut value = R::C::default();
    let place = &raw mut value;
    let mut error = RawError::NONE;
    // SAFETY: by this function's own contract.
    let has = unsafe { args.call((), entry, place, &mut error) }?;
    check(&mut error)?;
    raise_optional(has, value)
}

/// `list E`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn list<T: Type, E: Received, A: Args>(slot: usize, args: A) -> Result<Vec<E>> {
    // SAFETY: by this function's own contract.
    unsafe { or_null::list::<T, E, A>(slot, args) }.and_then(required)
}

/// What may be null.
pub mod or_null {
    use super::{Args, Class, RawError, Received, Type, check, enter, receive_object};
    use crate::Result;
    use crate::rt::{RawList, take_list, text as texts};

    /// `object? T`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn object<T: Type, R: Class, A: Args>(slot: usize, args: A) -> Result<Option<R>> {
        // SAFETY: by this function's own contract.
        unsafe { enter::<T, A, isize>(slot, args) }.map(receive_object)
    }

    /// `text?`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn text<T: Type, A: Args>(slot: usize, args: A) -> Result<Option<String>> {
        let entry = T::TABLE.entry(slot)?;
        // SAFETY: by this function's own contract.
        texts::try_receive(|text, error| unsafe { args.call((), entry, text, error) })
    }

    /// `list? E`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn list<T: Type, E: Received, A: Args>(slot: usize, args: A) -> Result<Option<Vec<E>>> {
        let entry = T::TABLE.entry(slot)?;
        let mut list = RawList::NONE;
        let mut error = RawError::NONE;
        // SAFETY: by this function's own contract.
        unsafe { args.call::<_, _, ()>((), entry, &raw mut list, &mut error) }?;
        check(&mut error)?;
        // SAFETY: an entry that did not fail has put a list of such elements there.
        unsafe { take_list(list) }
    }
}

#[inline(always)]
unsafe fn enter<T: Type, A: Args, R>(slot: usize, args: A) -> Result<R> {
    let entry = T::TABLE.entry(slot)?;
    let mut error = RawError::NONE;
    // SAFETY: by the contract of whoever calls.
    let result = unsafe { args.call((), entry, (), &mut error) }?;
    check(&mut error)?;
    Ok(result)
}
