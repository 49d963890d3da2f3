//! Calls of entries that take a receiver and nothing else: what [`call`](mod@super::call) has, without a tuple of one argument, which
//! would cost the compiler of the bindings a quarter of such a method.

use super::{Class, Received, This, Type, Value, call};
use crate::Result;

/// `()`
///
/// # Safety
/// Of all functions here: the entry in this slot takes the receiver alone, and has this result.
#[inline]
pub unsafe fn nothing<T: Type, S: Class>(slot: usize, this: &S) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { call::nothing::<T, _>(slot, (This(this),)) }
}

/// `value T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn value<T: Type, R: Value, S: Class>(slot: usize, this: &S) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { call::value::<T, R, _>(slot, (This(this),)) }
}

/// `object T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn object<T: Type, R: Class, S: Class>(slot: usize, this: &S) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { call::object::<T, R, _>(slot, (This(this),)) }
}

/// `text`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn text<T: Type, S: Class>(slot: usize, this: &S) -> Result<String> {
    // SAFETY: by this function's own contract.
    unsafe { call::text::<T, _>(slot, (This(this),)) }
}

/// `optional T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn optional<T: Type, R: Value, S: Class>(slot: usize, this: &S) -> Result<Option<R>> {
    // SAFETY: by this function's own contract.
    unsafe { call::optional::<T, R, _>(slot, (This(this),)) }
}

/// `list E`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn list<T: Type, E: Received, S: Class>(slot: usize, this: &S) -> Result<Vec<E>> {
    // SAFETY: by this function's own contract.
    unsafe { call::list::<T, E, _>(slot, (This(this),)) }
}

/// What may be null.
pub mod or_null {
    use super::{Class, Received, This, Type, call};
    use crate::Result;

    /// `object? T`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn object<T: Type, R: Class, S: Class>(slot: usize, this: &S) -> Result<Option<R>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::object::<T, R, _>(slot, (This(this),)) }
    }

    /// `text?`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn text<T: Type, S: Class>(slot: usize, this: &S) -> Result<Option<String>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::text::<T, _>(slot, (This(this),)) }
    }

    /// `list? E`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn list<T: Type, E: Received, S: Class>(slot: usize, this: &S) -> Result<Option<Vec<E>>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::list::<T, E, _>(slot, (This(this),)) }
    }
}
