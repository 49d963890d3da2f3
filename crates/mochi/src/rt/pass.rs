//! What a call is given: a word of `rt::call!` each.

use std::{ffi::c_void, marker::PhantomData};

use super::arg::Lent;
use super::{
    Class, Handed, List, ListLent, NullableAccepts, NullableArg, NullableText, RawError, Value, Words, abi, length,
    lower_optional,
};
use crate::Result;

/// An argument of an entry.
pub trait Pass {
    /// What lives until the call returns.
    type Lent;
    /// The words before it, with its own.
    type After<W: Words>: Words;

    /// Makes it into what C has for it.
    fn lend(self) -> Result<Self::Lent>;

    /// Its words, behind others.
    fn push<W: Words>(lent: &Self::Lent, words: W) -> Self::After<W>;
}

/// The receiver, and `handle x`: an object at hand.
#[derive(Debug)]
pub struct This<'a, T>(pub &'a T);

impl<T: Class> Pass for This<'_, T> {
    type Lent = isize;
    type After<W: Words> = W::And<isize>;

    #[inline(always)]
    fn lend(self) -> Result<isize> {
        Ok(self.0.handle().raw())
    }

    #[inline(always)]
    fn push<W: Words>(lent: &isize, words: W) -> Self::After<W> {
        words.and(*lent)
    }
}

/// `value x`
#[derive(Debug)]
pub struct PassValue<T>(pub T);

impl<T: Value> Pass for PassValue<T> {
    type Lent = T::C;
    type After<W: Words> = W::And<T::C>;

    #[inline(always)]
    fn lend(self) -> Result<T::C> {
        self.0.lower()
    }

    #[inline(always)]
    fn push<W: Words>(lent: &T::C, words: W) -> Self::After<W> {
        words.and(*lent)
    }
}

/// `optional x`
#[derive(Debug)]
pub struct PassOptional<T>(pub Option<T>);

impl<T: Value> Pass for PassOptional<T> {
    type Lent = (i32, T::C);
    type After<W: Words> = <W::And<i32> as Words>::And<T::C>;

    #[inline(always)]
    fn lend(self) -> Result<Self::Lent> {
        lower_optional(self.0)
    }

    #[inline(always)]
    fn push<W: Words>(lent: &Self::Lent, words: W) -> Self::After<W> {
        words.and(lent.0).and(lent.1)
    }
}

/// `text x`
#[derive(Debug)]
pub struct PassText<T>(pub T);

impl<T: NullableText> Pass for PassText<T> {
    type Lent = T;
    type After<W: Words> = <W::And<*const u8> as Words>::And<i32>;

    #[inline(always)]
    fn lend(self) -> Result<T> {
        abi::lend(self.0.as_text())?;
        Ok(self.0)
    }

    #[inline(always)]
    fn push<W: Words>(lent: &T, words: W) -> Self::After<W> {
        match lent.as_text() {
            Some(text) => words.and(text.as_ptr()).and(text.len() as i32),
            None => words.and(std::ptr::null()).and(0),
        }
    }
}

/// `object x`
#[derive(Debug)]
pub struct PassObject<T, V>(pub V, pub PhantomData<fn() -> T>);

impl<T: Class, V: NullableArg<T>> Pass for PassObject<T, V> {
    type Lent = Lent;
    type After<W: Words> = W::And<isize>;

    #[inline(always)]
    fn lend(self) -> Result<Lent> {
        self.0.lend()
    }

    #[inline(always)]
    fn push<W: Words>(lent: &Lent, words: W) -> Self::After<W> {
        words.and(lent.raw)
    }
}

/// `accepted x`
#[derive(Debug)]
pub struct PassAccepted<T, K, V>(pub V, pub PhantomData<fn() -> (T, K)>);

impl<T: Class, K, V: NullableAccepts<T, K>> Pass for PassAccepted<T, K, V> {
    type Lent = V::Lent;
    type After<W: Words> = W::And<isize>;

    #[inline(always)]
    fn lend(self) -> Result<V::Lent> {
        self.0.accept()
    }

    #[inline(always)]
    fn push<W: Words>(lent: &V::Lent, words: W) -> Self::After<W> {
        words.and(lent.raw())
    }
}

/// `list x`
#[derive(Debug)]
pub struct PassList<T>(pub T);

impl<T: List> Pass for PassList<T> {
    type Lent = ListLent<T>;
    type After<W: Words> = <W::And<*const c_void> as Words>::And<i32>;

    #[inline(always)]
    fn lend(self) -> Result<Self::Lent> {
        self.0.lend()
    }

    #[inline(always)]
    fn push<W: Words>(lent: &Self::Lent, words: W) -> Self::After<W> {
        words.and(lent.ptr).and(lent.len)
    }
}

/// `made x`: a delegate that was made of a closure, or why it could not be.
#[derive(Debug)]
pub struct PassMade<T>(pub Result<T>);

impl<T: Class> Pass for PassMade<T> {
    type Lent = T;
    type After<W: Words> = W::And<isize>;

    #[inline(always)]
    fn lend(self) -> Result<T> {
        self.0
    }

    #[inline(always)]
    fn push<W: Words>(lent: &T, words: W) -> Self::After<W> {
        words.and(lent.handle().raw())
    }
}

/// The words of `rt::call!` and `rt::open!` for arguments, under which it finds what makes each.
pub mod word {
    use std::marker::PhantomData;

    use super::{PassAccepted, PassObject, PassOptional};
    pub use super::{
        PassList as list, PassMade as made, PassSpan as span, PassText as text, PassValue as value, This as handle,
    };
    use crate::rt::NullableValue;
    pub use crate::rt::{PassCopy as copy, PassOwn as own, PassRaw as raw};

    /// `object x`
    #[inline(always)]
    pub fn object<T, V>(given: V) -> PassObject<T, V> {
        PassObject(given, PhantomData)
    }

    /// `optional x`
    #[inline(always)]
    pub fn optional<T>(given: impl NullableValue<T>) -> PassOptional<T> {
        PassOptional(given.into_option())
    }

    /// `accepted x`
    #[inline(always)]
    pub fn accepted<T, K, V>(given: V) -> PassAccepted<T, K, V> {
        PassAccepted(given, PhantomData)
    }
}

/// Places that an entry writes to.
pub trait Places {
    /// The words before them, with theirs.
    type After<W: Words>: Words;

    /// Their words, behind others.
    fn push<W: Words>(self, words: W) -> Self::After<W>;
}

impl Places for () {
    type After<W: Words> = W;

    #[inline(always)]
    fn push<W: Words>(self, words: W) -> W {
        words
    }
}

impl<T> Places for *mut T {
    type After<W: Words> = W::And<Self>;

    #[inline(always)]
    fn push<W: Words>(self, words: W) -> Self::After<W> {
        words.and(self)
    }
}

impl<A: Places, B: Places> Places for (A, B) {
    type After<W: Words> = B::After<A::After<W>>;

    #[inline(always)]
    fn push<W: Words>(self, words: W) -> Self::After<W> {
        self.1.push(self.0.push(words))
    }
}

/// `span x`
#[derive(Debug)]
pub struct PassSpan<'a, T>(pub &'a mut [T]);

impl<T: Value<C = T>> Pass for PassSpan<'_, T> {
    type Lent = (*mut c_void, i32);
    type After<W: Words> = <W::And<*mut c_void> as Words>::And<i32>;

    #[inline(always)]
    fn lend(self) -> Result<Self::Lent> {
        lend_span(self.0)
    }

    #[inline(always)]
    fn push<W: Words>(lent: &Self::Lent, words: W) -> Self::After<W> {
        words.and(lent.0).and(lent.1)
    }
}

/// What .NET writes to during the call.
#[inline]
pub fn lend_span<T: Value<C = T>>(span: &mut [T]) -> Result<(*mut c_void, i32)> {
    Ok((span.as_mut_ptr().cast(), length(span.len())?))
}

/// All arguments of an entry.
pub trait Args {
    /// Calls an entry, which writes to the places besides; the error is not looked at.
    ///
    /// # Safety
    /// The entry takes the words before, what these arguments are in C, the places, and an error; it gives an `R`.
    unsafe fn call<W: Words, P: Places, R>(
        self,
        before: W,
        entry: *const c_void,
        places: P,
        error: *mut RawError,
    ) -> Result<R>;
}

/// Arguments behind a receiver.
#[derive(Debug)]
pub struct On<'a, S, A>(pub &'a S, pub A);

impl<S: Class, A: Args> Args for On<'_, S, A> {
    #[inline(always)]
    unsafe fn call<W: Words, P: Places, R>(
        self,
        before: W,
        entry: *const c_void,
        places: P,
        error: *mut RawError,
    ) -> Result<R> {
        // SAFETY: by this function's own contract.
        unsafe { self.1.call(before.and(self.0.handle().raw()), entry, places, error) }
    }
}

macro_rules! args {
    ([$($type:ident)*] $($more:ident)*) => {
        impl<$($type: Pass),*> Args for ($($type,)*) {
            #[inline(always)]
            #[allow(non_snake_case)]
            unsafe fn call<W: Words, P: Places, R>(self, before: W, entry: *const c_void, places: P, error: *mut RawError) -> Result<R> {
                let ($($type,)*) = self;
                $(let $type = (PhantomData::<$type>, $type.lend()?);)*
                let words = before;
                $(let words = push($type.0, &$type.1, words);)*
                // SAFETY: by this function's own contract.
                Ok(unsafe { places.push(words).and(error).call(entry) })
            }
        }

        args! { @next [$($type)*] $($more)* }
    };
    (@next [$($type:ident)*] $next:ident $($more:ident)*) => {
        args! { [$($type)* $next] $($more)* }
    };
    (@next [$($type:ident)*]) => {};
}

#[inline(always)]
fn push<P: Pass, W: Words>(_: PhantomData<P>, lent: &P::Lent, words: W) -> P::After<W> {
    P::push(lent, words)
}

args! { [] A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 }
