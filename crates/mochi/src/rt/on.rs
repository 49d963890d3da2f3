//! Calls of entries in the table of their receiver: what [`call`](mod@super::call) has, without the types, which are the receiver's and the
//! method's own. To name them would cost the compiler of the bindings a tenth of such a method.

use super::{Args, Class, On, Received, Value, call};
use crate::Result;

/// `()`
///
/// # Safety
/// Of all functions here: the entry in this slot has a signature of the receiver and these arguments, and this result.
#[inline]
pub unsafe fn nothing<S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { call::nothing::<S, _>(slot, On(this, args)) }
}

/// `value T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn value<R: Value, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { call::value::<S, R, _>(slot, On(this, args)) }
}

/// `object T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn object<R: Class, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { call::object::<S, R, _>(slot, On(this, args)) }
}

/// `text`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn text<S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<String> {
    // SAFETY: by this function's own contract.
    unsafe { call::text::<S, _>(slot, On(this, args)) }
}

/// `optional T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn optional<R: Value, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<Option<R>> {
    // SAFETY: by this function's own contract.
    unsafe { call::optional::<S, R, _>(slot, On(this, args)) }
}

/// `list E`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn list<E: Received, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<Vec<E>> {
    // SAFETY: by this function's own contract.
    unsafe { call::list::<S, E, _>(slot, On(this, args)) }
}

/// What may be null.
pub mod or_null {
    use super::{Args, Class, On, Received, call};
    use crate::Result;

    /// `object? T`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn object<R: Class, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<Option<R>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::object::<S, R, _>(slot, On(this, args)) }
    }

    /// `text?`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn text<S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<Option<String>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::text::<S, _>(slot, On(this, args)) }
    }

    /// `list? E`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn list<E: Received, S: Class, A: Args>(slot: usize, this: &S, args: A) -> Result<Option<Vec<E>>> {
        // SAFETY: by this function's own contract.
        unsafe { call::or_null::list::<S, E, _>(slot, On(this, args)) }
    }
}
