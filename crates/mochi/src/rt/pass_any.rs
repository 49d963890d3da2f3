//! What a call of something generic is given: a word of `rt::open!` each.

use std::marker::PhantomData;

use super::argument::{any_list, any_place, any_raw, any_self, any_text, lent_object};
use super::{
    Argument, Class, Handed, In, Keep, Lent, List, ListLent, NullableAccepts, NullableArg, NullableText, PassAccepted,
    PassList, PassMade, PassObject, PassOptional, PassText, RawAny, This,
};
use crate::Result;

/// An argument of an entry of something generic.
pub trait PassAny {
    /// What lives until the call returns, and stays where it is.
    type Lent;

    /// Makes it into what can be passed.
    fn lend(self) -> Result<Self::Lent>;

    /// What C has for it.
    fn any(lent: &mut Self::Lent, keep: &mut Keep) -> Result<RawAny>;
}

/// `any x: T`
#[derive(Debug)]
pub struct PassIn<T, V>(pub V, pub PhantomData<fn() -> T>);

impl<T, V: In<T>> PassAny for PassIn<T, V> {
    type Lent = V;

    #[inline(always)]
    fn lend(self) -> Result<V> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut V, keep: &mut Keep) -> Result<RawAny> {
        lent.lend(keep)
    }
}

/// `raw x`: an address, or a number.
#[derive(Debug)]
pub struct PassRaw(pub usize);

impl PassAny for PassRaw {
    type Lent = usize;

    #[inline(always)]
    fn lend(self) -> Result<usize> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut usize, _: &mut Keep) -> Result<RawAny> {
        Ok(any_raw(*lent))
    }
}

/// `place x`: a variable that the call fills.
#[derive(Debug)]
pub struct PassPlace<'a>(pub &'a mut RawAny);

impl<'a> PassAny for PassPlace<'a> {
    type Lent = &'a mut RawAny;

    #[inline(always)]
    fn lend(self) -> Result<Self::Lent> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut Self::Lent, _: &mut Keep) -> Result<RawAny> {
        Ok(any_place(lent))
    }
}

impl<'a, T: Class> PassAny for This<'a, T> {
    type Lent = &'a T;

    #[inline(always)]
    fn lend(self) -> Result<&'a T> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut &'a T, _: &mut Keep) -> Result<RawAny> {
        Ok(any_self(*lent))
    }
}

impl<T: Argument> PassAny for PassOptional<T> {
    type Lent = Option<T>;

    #[inline(always)]
    fn lend(self) -> Result<Option<T>> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut Option<T>, keep: &mut Keep) -> Result<RawAny> {
        In::lend(lent, keep)
    }
}

impl<T: NullableText> PassAny for PassText<T> {
    type Lent = T;

    #[inline(always)]
    fn lend(self) -> Result<T> {
        Ok(self.0)
    }

    #[inline(always)]
    fn any(lent: &mut T, _: &mut Keep) -> Result<RawAny> {
        any_text(lent)
    }
}

impl<T: Class, V: NullableArg<T>> PassAny for PassObject<T, V> {
    type Lent = Lent;

    #[inline(always)]
    fn lend(self) -> Result<Lent> {
        self.0.lend()
    }

    #[inline(always)]
    fn any(lent: &mut Lent, _: &mut Keep) -> Result<RawAny> {
        Ok(lent_object(lent))
    }
}

impl<T: Class, K, V: NullableAccepts<T, K>> PassAny for PassAccepted<T, K, V> {
    type Lent = V::Lent;

    #[inline(always)]
    fn lend(self) -> Result<V::Lent> {
        self.0.accept()
    }

    #[inline(always)]
    fn any(lent: &mut V::Lent, _: &mut Keep) -> Result<RawAny> {
        Ok(any_raw(lent.raw() as usize))
    }
}

impl<T: List> PassAny for PassList<T> {
    type Lent = ListLent<T>;

    #[inline(always)]
    fn lend(self) -> Result<ListLent<T>> {
        self.0.lend()
    }

    #[inline(always)]
    fn any(lent: &mut ListLent<T>, _: &mut Keep) -> Result<RawAny> {
        Ok(any_list(lent))
    }
}

impl<T: Class> PassAny for PassMade<T> {
    type Lent = T;

    #[inline(always)]
    fn lend(self) -> Result<T> {
        self.0
    }

    #[inline(always)]
    fn any(lent: &mut T, _: &mut Keep) -> Result<RawAny> {
        Ok(any_self(lent))
    }
}

/// All arguments of an entry of something generic.
pub trait AnyArgs {
    /// Lends them all for the time of what is done with them.
    fn lent<R>(self, work: impl FnOnce(&mut [RawAny]) -> Result<R>) -> Result<R>;
}

macro_rules! args {
    ([$($type:ident)*] $($more:ident)*) => {
        impl<$($type: PassAny),*> AnyArgs for ($($type,)*) {
            #[inline(always)]
            #[allow(non_snake_case, unused_mut, unused_variables)]
            fn lent<R>(self, work: impl FnOnce(&mut [RawAny]) -> Result<R>) -> Result<R> {
                let ($($type,)*) = self;
                $(let mut $type = (PhantomData::<$type>, $type.lend()?);)*
                let mut keep = Keep::new();
                work(&mut [$(any($type.0, &mut $type.1, &mut keep)?),*])
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
fn any<P: PassAny>(_: PhantomData<P>, lent: &mut P::Lent, keep: &mut Keep) -> Result<RawAny> {
    P::any(lent, keep)
}

args! {
    [] A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 A24 A25 A26 A27
    A28 A29 A30 A31 A32 A33 A34 A35 A36 A37 A38 A39 A40
}
