//! Objects of classes that are derived in Rust: what `rt::extend_class!` is made of, and what the base class does.

use std::{
    any::TypeId,
    error,
    ffi::c_void,
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use super::{Args, Class, RawError, base, class};
use crate::{Error, Result};

/// Makes an object of a class that is derived from `T`.
///
/// # Safety
/// As for the function `rt::implement`; the entry takes what the arguments are in C before the functions.
pub unsafe fn extend_class<T: Class, V: Send + Sync + 'static>(
    slot: usize,
    functions: &[*const c_void],
    value: V,
    arguments: impl Args,
) -> Result<T> {
    let entry = T::TABLE.entry(slot)?;
    let context = base::own::<T, V>(value);
    let mut error = RawError::NONE;
    let functions = functions.as_ptr().cast_mut();
    let release = base::free::<V> as unsafe extern "C" fn(*mut c_void) as *mut c_void;
    let places = (functions, (context, release));
    // SAFETY: by this function's own contract; the entry takes the context over, whatever it answers.
    let called = unsafe { arguments.call::<_, _, isize>((), entry, places, &raw mut error) };
    let raw = called.inspect_err(|_| {
        // SAFETY: there was no call, for an argument could not be passed: the value is still ours.
        unsafe { base::free::<V>(context) };
    })?;
    error.check()?;
    class::receive_object(raw).ok_or_else(Error::null)
}

/// What a function gives that leaves its work to the base class.
#[derive(Debug)]
struct Base;

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is left to the base class")
    }
}

impl error::Error for Base {}

impl Error {
    /// What a method of a trait gives that implements an abstract class, to have the base class do the work: what its methods do
    /// that need not be written. Of a method that has no base it is an error as any other.
    #[must_use]
    pub fn base() -> Self {
        Self::other(Base)
    }

    pub(crate) fn is_base(&self) -> bool {
        self.get_ref().is_some_and(|own| own.is::<Base>())
    }
}

/// What a method that is awaited gives to have the base class do the work.
#[derive(Debug)]
pub struct BaseLater<T>(PhantomData<fn() -> T>);

impl<T> BaseLater<T> {
    /// The only one.
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Default for BaseLater<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Future for BaseLater<T> {
    type Output = Result<T>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(Err(Error::base()))
    }
}

/// The future of a method, if its work is not the base class's.
pub fn not_base<T: 'static, F: Future<Output = Result<T>> + 'static>(future: F) -> Result<F> {
    if TypeId::of::<F>() == TypeId::of::<BaseLater<T>>() { Err(Error::base()) } else { Ok(future) }
}
