//! The same as [`thunk`](super::thunk) for what is generic: all that is passed and given is in the one form of value.

use std::{ffi::c_void, marker::PhantomData, ops::Deref, ptr::NonNull};

use super::{Answer, Argument, Class, Closure, Method, Passes, RawAny, RawError, Table, Types, answer, implement_open};
use super::{own_delegate, wrap_open};
use crate::Result;

/// What .NET passes.
pub trait PassedAny {
    /// What lives until the function returns.
    type Kept;
    /// What a closure is given.
    type As<'a>;

    /// Takes it over.
    ///
    /// # Safety
    /// .NET has passed it as such an argument, and it is taken once.
    unsafe fn keep(from: &RawAny) -> Result<Self::Kept>;

    /// What a closure is given of it, once.
    fn lend(kept: &mut Self::Kept) -> Self::As<'_>;
}

/// What a closure is given for good.
#[derive(Debug)]
pub struct Owned<P>(PhantomData<P>);

/// `object T`
#[derive(Debug)]
pub struct Shared<T>(PhantomData<T>);

/// `object? T`
#[derive(Debug)]
pub struct SharedOrNull<T>(PhantomData<T>);

/// `text` and `list E`: the text or the slice in a `T`
#[derive(Debug)]
pub struct Inside<T>(PhantomData<T>);

/// `text?` and `list? E`
#[derive(Debug)]
pub struct InsideOrNull<T>(PhantomData<T>);

impl<P: Passes> PassedAny for Owned<P> {
    type Kept = Option<P::Value>;
    type As<'a> = P::Value;

    #[inline(always)]
    unsafe fn keep(from: &RawAny) -> Result<Self::Kept> {
        // SAFETY: by this function's own contract.
        unsafe { P::take(from) }.map(Some)
    }

    #[inline(always)]
    fn lend(kept: &mut Self::Kept) -> P::Value {
        kept.take().expect("it is lent once")
    }
}

impl<T: Argument> PassedAny for Shared<T> {
    type Kept = T;
    type As<'a> = &'a T;

    #[inline(always)]
    unsafe fn keep(from: &RawAny) -> Result<T> {
        // SAFETY: by this function's own contract.
        unsafe { <T as Passes>::take(from) }
    }

    #[inline(always)]
    fn lend(kept: &mut T) -> &T {
        kept
    }
}

impl<T: Argument> PassedAny for SharedOrNull<T> {
    type Kept = Option<T>;
    type As<'a> = Option<&'a T>;

    #[inline(always)]
    unsafe fn keep(from: &RawAny) -> Result<Option<T>> {
        // SAFETY: by this function's own contract.
        unsafe { T::take(from) }
    }

    #[inline(always)]
    fn lend(kept: &mut Option<T>) -> Option<&T> {
        kept.as_ref()
    }
}

impl<T: Argument + Deref<Target: 'static>> PassedAny for Inside<T> {
    type Kept = T;
    type As<'a> = &'a T::Target;

    #[inline(always)]
    unsafe fn keep(from: &RawAny) -> Result<T> {
        // SAFETY: by this function's own contract.
        unsafe { <T as Passes>::take(from) }
    }

    #[inline(always)]
    fn lend(kept: &mut T) -> &T::Target {
        kept
    }
}

impl<T: Argument + Deref<Target: 'static>> PassedAny for InsideOrNull<T> {
    type Kept = Option<T>;
    type As<'a> = Option<&'a T::Target>;

    #[inline(always)]
    unsafe fn keep(from: &RawAny) -> Result<Option<T>> {
        // SAFETY: by this function's own contract.
        unsafe { T::take(from) }
    }

    #[inline(always)]
    fn lend(kept: &mut Option<T>) -> Option<&T::Target> {
        kept.as_deref()
    }
}

/// What such a function does.
pub trait RunAny {
    /// Calls what the function is for.
    ///
    /// # Safety
    /// .NET passes what the function was made for, and arguments as the plan has them.
    unsafe fn run(context: *const c_void, arguments: *const RawAny) -> Result<RawAny>;
}

/// The function that calls a method of a `T`.
#[inline]
pub fn method_any<T, A, R, F>(_: F) -> *const c_void
where
    Method<T, A, R, F>: RunAny,
{
    function::<Method<T, A, R, F>> as *const c_void
}

/// Makes an object that calls a closure, by the entry for these types.
///
/// # Safety
/// The slot has the entry of `T` that makes such objects, which pass and give what `A` and `R` say.
#[inline]
pub unsafe fn made_any<T: Class, I: Types, A, R, F, G>(table: Table, slot: usize, closure: F) -> Result<T>
where
    F: Send + Sync + 'static,
    Closure<F, G, A, R>: RunAny,
{
    let entry = table.function::<I>(slot)?;
    // SAFETY: by this function's own contract.
    unsafe { wrap_open(entry, function::<Closure<F, G, A, R>> as *const c_void, closure) }
}

/// The same of a delegate: what `as_fn` gave is the delegate itself.
///
/// # Safety
/// As above; what `as_fn` gives owns the delegate, and nothing else.
#[inline]
pub unsafe fn delegate_any<T: Class, I: Types, A, R, F, G, D: 'static>(
    table: Table,
    slot: usize,
    closure: F,
    as_fn: fn(&T) -> D,
) -> Result<T>
where
    F: Send + Sync + 'static,
    Closure<F, G, A, R>: RunAny,
{
    // SAFETY: by this function's own contract.
    match unsafe { own_delegate(closure, as_fn) } {
        Ok(delegate) => Ok(delegate),
        // SAFETY: as above.
        Err(closure) => unsafe { made_any::<T, I, A, R, F, G>(table, slot, closure) },
    }
}

/// Makes an object that implements `T` for these types.
///
/// # Safety
/// The slot has the entry of `T` that makes such objects, and these are the functions that it wants.
pub unsafe fn object_any<T: Class, I: Types, V: Send + Sync + 'static>(
    table: Table,
    slot: usize,
    functions: &[*const c_void],
    value: V,
) -> Result<T> {
    let entry = table.function::<I>(slot)?;
    // SAFETY: by this function's own contract.
    unsafe { implement_open(entry, functions, value) }
}

unsafe extern "C" fn function<M: RunAny>(
    context: *const c_void,
    arguments: *const RawAny,
    result: *mut RawAny,
    error: *mut RawError,
) {
    // SAFETY: by the contract of `run`, which .NET keeps.
    unsafe {
        answer(error, || {
            *result = M::run(context, arguments)?;
            Ok(())
        });
    }
}

macro_rules! run {
    ([$($arg:ident)*] $($more:ident)*) => {
        impl<T: 'static, P: Passes, F: Copy, $($arg: PassedAny),*> RunAny for Method<T, ($($arg,)*), P, F>
        where
            F: for<'a> Fn(&'a T, $($arg::As<'a>),*) -> Result<P::Value>,
        {
            #[inline(always)]
            #[allow(non_snake_case, unused_mut, unused_variables)]
            unsafe fn run(context: *const c_void, mut arguments: *const RawAny) -> Result<RawAny> {
                const { assert!(size_of::<F>() == 0) };
                // SAFETY: by this function's own contract; a function without data is anywhere, and there was one to make this.
                unsafe {
                    let method = NonNull::<F>::dangling().as_ref();
                    $(let $arg = next::<$arg>(&mut arguments);)*
                    $(let mut $arg = $arg?;)*
                    P::give(method(&*context.cast::<T>(), $($arg::lend(&mut $arg)),*)?)
                }
            }
        }

        impl<P: Passes, F, G: Answer<P::Value>, $($arg: PassedAny),*> RunAny for Closure<F, G, ($($arg,)*), P>
        where
            F: for<'a> Fn($($arg::As<'a>),*) -> G,
        {
            #[inline(always)]
            #[allow(non_snake_case, unused_mut, unused_variables)]
            unsafe fn run(context: *const c_void, mut arguments: *const RawAny) -> Result<RawAny> {
                // SAFETY: by this function's own contract.
                unsafe {
                    let closure = &*context.cast::<F>();
                    $(let $arg = next::<$arg>(&mut arguments);)*
                    $(let mut $arg = $arg?;)*
                    P::give(closure($($arg::lend(&mut $arg)),*).into_result()?)
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

/// Takes an argument over, and goes on to the next.
#[inline(always)]
unsafe fn next<P: PassedAny>(arguments: &mut *const RawAny) -> Result<P::Kept> {
    // SAFETY: by the contract of whoever calls.
    unsafe {
        let kept = P::keep(&**arguments);
        *arguments = arguments.add(1);
        kept
    }
}

run! {
    [] A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 A24 A25 A26 A27
    A28 A29 A30 A31 A32 A33 A34 A35 A36 A37 A38 A39 A40
}
