//! Closures as delegates of types that are chosen in the program.

use std::{ffi::c_void, marker::PhantomData};

use super::{AnyArgs, Argument, Class, In, Keep, RawAny, base, callback, given, open};
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

    /// The same of what is passed to a delegate from here.
    #[doc(hidden)]
    fn lend(value: &Self::Value, keep: &mut Keep) -> Result<RawAny>;
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

    fn lend(value: &T, keep: &mut Keep) -> Result<RawAny> {
        T::lend(value, keep)
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

    fn lend(value: &Option<T>, keep: &mut Keep) -> Result<RawAny> {
        value.as_ref().map_or(Ok(RawAny::NONE), |value| value.lend(keep))
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

    fn lend((): &(), _: &mut Keep) -> Result<RawAny> {
        Ok(RawAny::NONE)
    }
}

/// What a delegate is passed by the closure that it is given as.
#[derive(Debug)]
pub struct Forwarded<V>(pub V);

impl<P: Passes<Value = V>, V> In<P> for Forwarded<V> {
    #[inline]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        P::lend(&self.0, keep)
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
    // SAFETY: by this function's own contract.
    unsafe { own(entry, function, closure) }
}

/// Makes an object that implements `T`.
///
/// # Safety
/// `entry` was found as the one of `T` that makes such objects. The functions are those that it wants, and may be called from every
/// thread, with a pointer to a `V` and what .NET passes.
pub unsafe fn implement_open<T: Class, V: Send + Sync + 'static>(
    entry: isize,
    functions: &[*const c_void],
    value: V,
) -> Result<T> {
    // SAFETY: by this function's own contract; the entry reads the functions before it returns.
    unsafe { own(entry, functions.as_ptr().cast(), value) }
}

/// Makes an object of a class that is derived from `T`.
///
/// # Safety
/// As for [`implement_open`]; the entry takes what the arguments are behind the functions and what they are called with.
pub unsafe fn extend_open<T: Class, V: Send + Sync + 'static>(
    entry: isize,
    functions: &[*const c_void],
    value: V,
    arguments: impl AnyArgs,
) -> Result<T> {
    // SAFETY: by this function's own contract; the entry reads the functions before it returns.
    arguments.lent(|given| unsafe {
        call(entry, functions.as_ptr().cast(), base::own::<T, V>(value), base::free::<V>, given)
    })
}

/// Makes an object that owns a value.
///
/// # Safety
/// The entry takes what it calls, a pointer to an `F`, and what lets go of that.
unsafe fn own<T: Class, F: Send + Sync + 'static>(entry: isize, called: *const c_void, value: F) -> Result<T> {
    let context = Box::into_raw(Box::new(value));
    given::give::<T, F>(context);
    // SAFETY: by this function's own contract.
    unsafe { call(entry, called, context.cast(), callback::free::<F>, &[]) }
}

/// Calls an entry that takes what it calls, what that is called with, what lets go of that, and what is given.
///
/// # Safety
/// It does.
unsafe fn call<T: Class>(
    entry: isize,
    called: *const c_void,
    context: *mut c_void,
    free: unsafe extern "C" fn(*mut c_void),
    given: &[RawAny],
) -> Result<T> {
    let word = |of: usize| RawAny { low: of as u64, ..RawAny::NONE };
    let own = [word(called as usize), word(context as usize), word(free as usize)];
    let mut arguments: Vec<RawAny> = own.into_iter().chain(given.iter().copied()).collect();
    let mut object = RawAny::NONE;
    // SAFETY: by this function's own contract; the entry takes the context over, whatever it answers.
    unsafe {
        open::invoke(entry, &mut arguments, &mut object)?;
        <T as Passes>::take(&object)
    }
}
