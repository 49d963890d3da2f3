//! Tuples, where .NET wants a list of objects: what C# makes of the arguments of a `params object[]`.

use super::{Arg, Element, LentList, List, ListLent, NullableArg, NullableList};
use crate::{Object, Result};

/// A list of `E`, which is an `Object` or an `Option` of it: a slice, or a tuple of whatever an `object` parameter takes.
pub trait Objects<E>: List {}

impl<E: Element> Objects<E> for &[E] {}
impl<E: Element, const N: usize> Objects<E> for &[E; N] {}
impl<E: Element> Objects<E> for &Vec<E> {}

macro_rules! tuples {
    ($(($($item:ident)+))*) => {
        $(
            impl<$($item: NullableArg<Object>),+> List for ($($item,)+) {
                #[allow(non_snake_case)]
                fn lend(self) -> Result<ListLent<Self>> {
                    let ($($item,)+) = self;
                    LentList::objects(vec![$($item.lend()?),+]).map(ListLent::new)
                }
            }

            impl<$($item: NullableArg<Object>),+> NullableList<Option<Object>> for ($($item,)+) {}
            impl<$($item: NullableArg<Object>),+> Objects<Option<Object>> for ($($item,)+) {}
            impl<$($item: Arg<Object>),+> Objects<Object> for ($($item,)+) {}
        )*
    };
}

tuples! {
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
}
