//! Calls of entries that take a receiver and nothing else: what [`on`](mod@super::on) has, without the other arguments.

use super::{Class, Received, Value, on};
use crate::Result;

/// `()`
///
/// # Safety
/// Of all functions here: the entry in this slot takes the receiver alone, and has this result.
#[inline]
pub unsafe fn nothing<S: Class>(slot: usize, this: &S) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { on::nothing(slot, this, ()) }
}

/// `value T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn value<R: Value, S: Class>(slot: usize, this: &S) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { on::value(slot, this, ()) }
}

/// `object T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn object<R: Class, S: Class>(slot: usize, this: &S) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { on::object(slot, this, ()) }
}

/// `text`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn text<S: Class>(slot: usize, this: &S) -> Result<String> {
    // SAFETY: by this function's own contract.
    unsafe { on::text(slot, this, ()) }
}

/// `optional T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn optional<R: Value, S: Class>(slot: usize, this: &S) -> Result<Option<R>> {
    // SAFETY: by this function's own contract.
    unsafe { on::optional(slot, this, ()) }
}

/// `list E`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn list<E: Received, S: Class>(slot: usize, this: &S) -> Result<Vec<E>> {
    // SAFETY: by this function's own contract.
    unsafe { on::list(slot, this, ()) }
}

/// What may be null.
pub mod or_null {
    use super::{Class, Received, on};
    use crate::Result;

    /// `object? T`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn object<R: Class, S: Class>(slot: usize, this: &S) -> Result<Option<R>> {
        // SAFETY: by this function's own contract.
        unsafe { on::or_null::object(slot, this, ()) }
    }

    /// `text?`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn text<S: Class>(slot: usize, this: &S) -> Result<Option<String>> {
        // SAFETY: by this function's own contract.
        unsafe { on::or_null::text(slot, this, ()) }
    }

    /// `list? E`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn list<E: Received, S: Class>(slot: usize, this: &S) -> Result<Option<Vec<E>>> {
        // SAFETY: by this function's own contract.
        unsafe { on::or_null::list(slot, this, ()) }
    }
}
