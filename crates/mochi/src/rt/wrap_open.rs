//! Closures as delegates of types that are chosen in the program.

use std::{ffi::c_void, marker::PhantomData};

use super::{Argument, Class, RawAny, callback, open};
use crate::{Error, Result};

/// What a delegate of something generic passes or gives: a type argument, one that may be null, or nothing.
pub trait Passes {
    /// What the closure sees of it.
    type Value;

    /// # Safety
    /// As for [`Argument::take`].
    #[doc(hidden)]
    unsafe fn take(from: &RawAny) -> Result<Self::Value>;

    #[doc(hidden)]
    fn give(value: Self::Value) -> Result<RawAny>;
}

/// A `T` that may be null.
#[derive(Debug)]
pub struct MaybeNull<T>(PhantomData<T>);

impl<T: Argument> Passes for T {
    type Value = T;

    unsafe fn take(from: &RawAny) -> Result<T> {
        // SAFETY: by the trait's own contract.
        unsafe { T::take(from) }?.ok_or_else(Error::null)
    }

    fn give(value: T) -> Result<RawAny> {
        T::give(value)
    }
}

impl<T: Argument> Passes for MaybeNull<T> {
    type Value = Option<T>;

    unsafe fn take(from: &RawAny) -> Result<Option<T>> {
        // SAFETY: by the trait's own contract.
        unsafe { T::take(from) }
    }

    fn give(value: Option<T>) -> Result<RawAny> {
        value.map_or(Ok(RawAny::NONE), T::give)
    }
}

impl Passes for () {
    type Value = ();

    unsafe fn take(_: &RawAny) -> Result<()> {
        Ok(())
    }

    fn give((): ()) -> Result<RawAny> {
        Ok(RawAny::NONE)
    }
}

/// Makes a delegate of class `T`.
///
/// # Safety
/// `entry` was found as the one of `T` that makes delegates. `function` may be called from every thread, with a pointer to
/// an `F` and what .NET passes to a `T`.
pub unsafe fn wrap_open<T: Class, F: Send + Sync + 'static>(
    entry: isize,
    function: *const c_void,
    closure: F,
) -> Result<T> {
    let context = Box::into_raw(Box::new(closure));
    let free = callback::free::<F> as unsafe extern "C" fn(*mut c_void);
    let word = |of: usize| RawAny { low: of as u64, ..RawAny::NONE };
    let mut arguments = [word(function as usize), word(context as usize), word(free as usize)];
    // SAFETY: by this function's own contract; the entry takes the context over, whatever it answers.
    unsafe { open::invoke_any(entry, &mut arguments) }?.ok_or_else(Error::null)
}
