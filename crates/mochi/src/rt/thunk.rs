//! Functions of C's world that call closures and methods: generic over what is passed and given, so that what `rt::wrap!` and
//! `rt::implement!` print is one expression, and the function is compiled where the closure or the value is.

use std::{ffi::c_void, marker::PhantomData, ptr::NonNull};

use super::{Answer, Passed, RawError, Returned, answer};
use crate::Result;

/// What such a function does with the words that it gets.
pub trait Run {
    /// They, as pairs of pairs: the context is before them, the error behind.
    type Words;
    /// What comes back in C.
    type C;

    /// Calls what the function is for.
    ///
    /// # Safety
    /// .NET passes what the function was made for, and words as the plan has them.
    unsafe fn run(context: *const c_void, words: Self::Words, error: *mut RawError) -> Self::C;
}

/// A method of a value, by the type of the function, which has no data.
#[derive(Debug)]
pub struct Method<T, A, R, F>(PhantomData<(T, A, R, F)>);

/// A closure.
#[derive(Debug)]
pub struct Closure<F, G, A, R>(PhantomData<(F, G, A, R)>);

/// Words that a function can have.
pub trait Signature<R> {
    /// The function.
    fn function() -> *const c_void;
}

/// The function that calls a method of a `T`.
#[inline]
pub fn method<T, A, R, F>(_: F) -> *const c_void
where
    Method<T, A, R, F>: Run<Words: Signature<Method<T, A, R, F>>>,
{
    <<Method<T, A, R, F> as Run>::Words as Signature<Method<T, A, R, F>>>::function()
}

/// The function that calls a closure of type `F`.
#[inline]
#[must_use]
pub fn closure<F, G, A, R>() -> *const c_void
where
    Closure<F, G, A, R>: Run<Words: Signature<Closure<F, G, A, R>>>,
{
    <<Closure<F, G, A, R> as Run>::Words as Signature<Closure<F, G, A, R>>>::function()
}

macro_rules! words {
    ($end:ty;) => { $end };
    ($end:ty; $first:ident $($rest:ident)*) => { $first::Words<words!($end; $($rest)*)> };
}

macro_rules! run {
    ([$($arg:ident)*] $($more:ident)*) => {
        impl<T: 'static, R: Returned, F: Copy, $($arg: Passed),*> Run for Method<T, ($($arg,)*), R, F>
        where
            F: for<'a> Fn(&'a T, $($arg::As<'a>),*) -> Result<R::Value>,
        {
            type Words = words!(R::Places; $($arg)*);
            type C = R::C;

            #[inline(always)]
            #[allow(non_snake_case)]
            unsafe fn run(context: *const c_void, words: Self::Words, error: *mut RawError) -> R::C {
                const { assert!(size_of::<F>() == 0) };
                // SAFETY: by this function's own contract; a function without data is anywhere, and there was one to make this.
                unsafe {
                    answer(error, || {
                        let method = NonNull::<F>::dangling().as_ref();
                        $(let (mut $arg, words) = $arg::keep(words)?;)*
                        R::give(method(&*context.cast::<T>(), $($arg::lend(&mut $arg)),*)?, words)
                    })
                }
            }
        }

        impl<R: Returned, F, G: Answer<R::Value>, $($arg: Passed),*> Run for Closure<F, G, ($($arg,)*), R>
        where
            F: for<'a> Fn($($arg::As<'a>),*) -> G,
        {
            type Words = words!(R::Places; $($arg)*);
            type C = R::C;

            #[inline(always)]
            #[allow(non_snake_case)]
            unsafe fn run(context: *const c_void, words: Self::Words, error: *mut RawError) -> R::C {
                // SAFETY: by this function's own contract.
                unsafe {
                    answer(error, || {
                        let closure = &*context.cast::<F>();
                        $(let (mut $arg, words) = $arg::keep(words)?;)*
                        R::give(closure($($arg::lend(&mut $arg)),*).into_result()?, words)
                    })
                }
            }
        }

        run! { @next [$($arg)*] $($more)* }
    };
    (@next [$($arg:ident)*] $next:ident $($more:ident)*) => {
        run! { [$($arg)* $next] $($more)* }
    };
    (@next [$($arg:ident)*]) => {};
}

run! { [] A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 }

macro_rules! pairs {
    () => { () };
    ($first:ident $($rest:ident)*) => { ($first, pairs!($($rest)*)) };
}

macro_rules! signature {
    ([$($word:ident)*] $($more:ident)*) => {
        impl<M: Run<Words = Self>, $($word),*> Signature<M> for pairs!($($word)*) {
            #[inline]
            #[allow(non_snake_case)]
            fn function() -> *const c_void {
                unsafe extern "C" fn function<M: Run<Words = pairs!($($word)*)>, $($word),*>(
                    context: *const c_void,
                    $($word: $word,)*
                    error: *mut RawError,
                ) -> M::C {
                    // SAFETY: by the contract of `run`, which .NET keeps.
                    unsafe { M::run(context, pairs!($($word)*), error) }
                }
                function::<M, $($word),*> as *const c_void
            }
        }

        signature! { @next [$($word)*] $($more)* }
    };
    (@next [$($word:ident)*] $next:ident $($more:ident)*) => {
        signature! { [$($word)* $next] $($more)* }
    };
    (@next [$($word:ident)*]) => {};
}

signature! {
    [] W1 W2 W3 W4 W5 W6 W7 W8 W9 W10 W11 W12 W13 W14 W15 W16 W17 W18 W19 W20 W21 W22 W23 W24 W25 W26 W27 W28 W29 W30 W31 W32 W33
}
