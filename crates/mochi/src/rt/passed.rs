//! What .NET passes to functions of ours, and what they give: a word of `rt::wrap!` each.

use std::{ffi::c_void, marker::PhantomData, mem::ManuallyDrop};

use super::received::Lent;
use super::{
    Class, RawList, RawText, Received, Value, give, give_list, give_optional, give_text, lent, lent_list, lent_text,
    raise_optional, required,
};
use crate::Result;

/// What .NET passes.
pub trait Passed {
    /// Its words in C, before others.
    type Words<Rest>;
    /// What lives until the function returns.
    type Kept;
    /// What a closure is given.
    type As<'a>;

    /// Makes it of its words, and leaves the others.
    ///
    /// # Safety
    /// .NET has passed the words as such an argument, and what they name lives until the function returns.
    unsafe fn keep<Rest>(words: Self::Words<Rest>) -> Result<(Self::Kept, Rest)>;

    /// What a closure is given of it.
    fn lend(kept: &mut Self::Kept) -> Self::As<'_>;
}

/// What a function of ours gives.
pub trait Returned {
    /// The words in C for where it is put, behind those of the arguments.
    type Places;
    /// What comes back in C.
    type C: Default;
    /// What a closure gives.
    type Value;

    /// Gives it away.
    ///
    /// # Safety
    /// .NET has passed the places for such a result.
    unsafe fn give(value: Self::Value, places: Self::Places) -> Result<Self::C>;
}

/// `value T`
#[derive(Debug)]
pub struct OfValue<T>(PhantomData<T>);

/// `optional T`
#[derive(Debug)]
pub struct OfOptional<T>(PhantomData<T>);

/// `object T`
#[derive(Debug)]
pub struct OfObject<T>(PhantomData<T>);

/// `object? T`
#[derive(Debug)]
pub struct OfObjectOrNull<T>(PhantomData<T>);

/// `text`
#[derive(Debug)]
pub struct OfText;

/// `text?`
#[derive(Debug)]
pub struct OfTextOrNull;

/// `list T`
#[derive(Debug)]
pub struct OfList<T>(PhantomData<T>);

/// `list? T`
#[derive(Debug)]
pub struct OfListOrNull<T>(PhantomData<T>);

impl<T: Value> Passed for OfValue<T> {
    type Words<Rest> = (T::C, Rest);
    type Kept = T;
    type As<'a> = T;

    #[inline(always)]
    unsafe fn keep<Rest>((value, rest): Self::Words<Rest>) -> Result<(T, Rest)> {
        Ok((T::raise(value)?, rest))
    }

    #[inline(always)]
    fn lend(kept: &mut T) -> T {
        *kept
    }
}

impl<T: Value> Passed for OfOptional<T> {
    type Words<Rest> = (i32, (T::C, Rest));
    type Kept = Option<T>;
    type As<'a> = Option<T>;

    #[inline(always)]
    unsafe fn keep<Rest>((has, (value, rest)): Self::Words<Rest>) -> Result<(Option<T>, Rest)> {
        Ok((raise_optional(has, value)?, rest))
    }

    #[inline(always)]
    fn lend(kept: &mut Option<T>) -> Option<T> {
        *kept
    }
}

impl<T: Class> Passed for OfObject<T> {
    type Words<Rest> = (isize, Rest);
    type Kept = ManuallyDrop<T>;
    type As<'a> = &'a T;

    #[inline(always)]
    unsafe fn keep<Rest>((object, rest): Self::Words<Rest>) -> Result<(ManuallyDrop<T>, Rest)> {
        Ok((required(lent(object))?, rest))
    }

    #[inline(always)]
    fn lend(kept: &mut ManuallyDrop<T>) -> &T {
        kept
    }
}

impl<T: Class> Passed for OfObjectOrNull<T> {
    type Words<Rest> = (isize, Rest);
    type Kept = Option<ManuallyDrop<T>>;
    type As<'a> = Option<&'a T>;

    #[inline(always)]
    unsafe fn keep<Rest>((object, rest): Self::Words<Rest>) -> Result<(Option<ManuallyDrop<T>>, Rest)> {
        Ok((lent(object), rest))
    }

    #[inline(always)]
    fn lend(kept: &mut Option<ManuallyDrop<T>>) -> Option<&T> {
        kept.as_deref()
    }
}

impl Passed for OfText {
    type Words<Rest> = (*const u8, (i32, Rest));
    type Kept = &'static str;
    type As<'a> = &'a str;

    #[inline(always)]
    unsafe fn keep<Rest>((text, (len, rest)): Self::Words<Rest>) -> Result<(&'static str, Rest)> {
        // SAFETY: by this function's own contract; it is lent for no longer than the function runs.
        Ok((required(unsafe { lent_text(text, len) })?, rest))
    }

    #[inline(always)]
    fn lend<'a>(kept: &'a mut &'static str) -> &'a str {
        kept
    }
}

impl Passed for OfTextOrNull {
    type Words<Rest> = (*const u8, (i32, Rest));
    type Kept = Option<&'static str>;
    type As<'a> = Option<&'a str>;

    #[inline(always)]
    unsafe fn keep<Rest>((text, (len, rest)): Self::Words<Rest>) -> Result<(Option<&'static str>, Rest)> {
        // SAFETY: by this function's own contract; it is lent for no longer than the function runs.
        Ok((unsafe { lent_text(text, len) }, rest))
    }

    #[inline(always)]
    fn lend<'a>(kept: &'a mut Option<&'static str>) -> Option<&'a str> {
        *kept
    }
}

impl<T: Received + 'static> Passed for OfList<T> {
    type Words<Rest> = (*const c_void, (i32, Rest));
    type Kept = Lent<'static, T>;
    type As<'a> = &'a [T];

    #[inline(always)]
    unsafe fn keep<Rest>((list, (len, rest)): Self::Words<Rest>) -> Result<(Lent<'static, T>, Rest)> {
        // SAFETY: by this function's own contract; it is lent for no longer than the function runs.
        Ok((required(unsafe { lent_list(list, len) }?)?, rest))
    }

    #[inline(always)]
    fn lend<'a>(kept: &'a mut Lent<'static, T>) -> &'a [T] {
        kept
    }
}

impl<T: Received + 'static> Passed for OfListOrNull<T> {
    type Words<Rest> = (*const c_void, (i32, Rest));
    type Kept = Option<Lent<'static, T>>;
    type As<'a> = Option<&'a [T]>;

    #[inline(always)]
    unsafe fn keep<Rest>((list, (len, rest)): Self::Words<Rest>) -> Result<(Option<Lent<'static, T>>, Rest)> {
        // SAFETY: by this function's own contract; it is lent for no longer than the function runs.
        Ok((unsafe { lent_list(list, len) }?, rest))
    }

    #[inline(always)]
    fn lend<'a>(kept: &'a mut Option<Lent<'static, T>>) -> Option<&'a [T]> {
        kept.as_deref()
    }
}

impl Returned for () {
    type Places = ();
    type C = ();
    type Value = ();

    #[inline(always)]
    unsafe fn give((): (), (): ()) -> Result<()> {
        Ok(())
    }
}

impl<T: Value> Returned for OfValue<T> {
    type Places = ();
    type C = T::C;
    type Value = T;

    #[inline(always)]
    unsafe fn give(value: T, (): ()) -> Result<T::C> {
        value.lower()
    }
}

impl<T: Value> Returned for OfOptional<T> {
    type Places = (*mut T::C, ());
    type C = i32;
    type Value = Option<T>;

    #[inline(always)]
    unsafe fn give(value: Option<T>, (place, ()): Self::Places) -> Result<i32> {
        // SAFETY: by this function's own contract.
        unsafe { give_optional(value, place) }
    }
}

impl<T: Class> Returned for OfObject<T> {
    type Places = ();
    type C = isize;
    type Value = T;

    #[inline(always)]
    unsafe fn give(value: T, (): ()) -> Result<isize> {
        give(Some(value))
    }
}

impl<T: Class> Returned for OfObjectOrNull<T> {
    type Places = ();
    type C = isize;
    type Value = Option<T>;

    #[inline(always)]
    unsafe fn give(value: Option<T>, (): ()) -> Result<isize> {
        give(value)
    }
}

impl Returned for OfText {
    type Places = (*mut RawText, ());
    type C = ();
    type Value = String;

    #[inline(always)]
    unsafe fn give(value: String, (place, ()): Self::Places) -> Result<()> {
        // SAFETY: by this function's own contract.
        unsafe { give_text(Some(&value), place) }
    }
}

impl Returned for OfTextOrNull {
    type Places = (*mut RawText, ());
    type C = ();
    type Value = Option<String>;

    #[inline(always)]
    unsafe fn give(value: Option<String>, (place, ()): Self::Places) -> Result<()> {
        // SAFETY: by this function's own contract.
        unsafe { give_text(value.as_deref(), place) }
    }
}

impl<T: Received> Returned for OfList<T> {
    type Places = (*mut RawList, ());
    type C = ();
    type Value = Vec<T>;

    #[inline(always)]
    unsafe fn give(value: Vec<T>, (place, ()): Self::Places) -> Result<()> {
        // SAFETY: by this function's own contract.
        unsafe { give_list(Some(value), place) }
    }
}

impl<T: Received> Returned for OfListOrNull<T> {
    type Places = (*mut RawList, ());
    type C = ();
    type Value = Option<Vec<T>>;

    #[inline(always)]
    unsafe fn give(value: Option<Vec<T>>, (place, ()): Self::Places) -> Result<()> {
        // SAFETY: by this function's own contract.
        unsafe { give_list(value, place) }
    }
}
