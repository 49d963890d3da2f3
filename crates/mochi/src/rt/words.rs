//! The arguments of a call as C has them.

use std::{ffi::c_void, mem};

/// The words of a C call, first to last.
pub trait Words: Copy {
    /// These, and one more.
    type And<W: Copy>: Words;

    /// One more behind these.
    fn and<W: Copy>(self, word: W) -> Self::And<W>;

    /// Calls.
    ///
    /// # Safety
    /// The entry takes these words and gives an `R`.
    unsafe fn call<R>(self, entry: *const c_void) -> R;
}

/// What is behind the longest list that can be called: nothing is called with it.
#[derive(Clone, Copy, Debug)]
pub enum TooMany {}

impl Words for TooMany {
    type And<W: Copy> = Self;

    fn and<W: Copy>(self, _: W) -> Self {
        self
    }

    unsafe fn call<R>(self, _: *const c_void) -> R {
        match self {}
    }
}

macro_rules! words {
    ([$($word:ident)*]) => {
        impl<$($word: Copy),*> Words for ($($word,)*) {
            type And<W: Copy> = TooMany;

            fn and<W: Copy>(self, _: W) -> TooMany {
                const { panic!("a call has more words than this") }
            }

            words! { call $($word)* }
        }
    };
    ([$($word:ident)*] $next:ident $($rest:ident)*) => {
        impl<$($word: Copy),*> Words for ($($word,)*) {
            type And<W: Copy> = ($($word,)* W,);

            #[inline(always)]
            #[allow(non_snake_case)]
            fn and<W: Copy>(self, word: W) -> Self::And<W> {
                let ($($word,)*) = self;
                ($($word,)* word,)
            }

            words! { call $($word)* }
        }

        words! { [$($word)* $next] $($rest)* }
    };
    (call $($word:ident)*) => {
        #[inline(always)]
        #[allow(non_snake_case)]
        unsafe fn call<R>(self, entry: *const c_void) -> R {
            let ($($word,)*) = self;
            // SAFETY: by this function's own contract.
            unsafe {
                mem::transmute::<*const c_void, unsafe extern "C" fn($($word),*) -> R>(entry)($($word),*)
            }
        }
    };
}

words! {
    [] A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20
    A21 A22 A23 A24 A25 A26 A27 A28 A29 A30 A31 A32 A33 A34
}
