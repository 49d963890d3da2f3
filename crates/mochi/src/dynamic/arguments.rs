//! What is passed to a member that is found by its name.

use std::ptr;

use crate::{
    DateOnly, DateTime, DateTimeOffset, Decimal, Guid, Half, Object, Result, TimeOnly, TimeSpan,
    rt::{self, Argument, Handle, Identity, Lent, NullableArg, RawError, exports},
};

/// An argument for a member that is found by its name, or a value for it.
///
/// What a parameter of type `object` takes: text, numbers, `bool`, `char`, enumerations, [`Decimal`] and the other values of the framework,
/// references to objects; and besides `Option` of
/// these, `None` being null, and slices, which are arrays there.
pub trait DynamicArg {
    #[doc(hidden)]
    fn lend_dynamic(self) -> Result<Lent>;
}

impl<A: NullableArg<Object>> DynamicArg for A {
    fn lend_dynamic(self) -> Result<Lent> {
        self.lend()
    }
}

/// Arguments for a member that is found by its name: a tuple of up to eight [`DynamicArg`]s.
pub trait Arguments {
    #[doc(hidden)]
    fn lend(self) -> Result<Vec<Lent>>;
}

macro_rules! tuples {
    ($(($($argument:ident)*))*) => {
        $(impl<$($argument: DynamicArg),*> Arguments for ($($argument,)*) {
            #[allow(non_snake_case)]
            fn lend(self) -> Result<Vec<Lent>> {
                let ($($argument,)*) = self;
                Ok(vec![$($argument.lend_dynamic()?),*])
            }
        })*
    };
}

tuples! {
    ()
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
}

macro_rules! optional {
    ($($ty:ty)*) => {
        $(impl DynamicArg for Option<$ty> {
            fn lend_dynamic(self) -> Result<Lent> {
                match self {
                    Some(value) => value.lend(),
                    None => <Option<&Object> as NullableArg<Object>>::lend(None),
                }
            }
        })*
    };
}

optional!(&str String bool char i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64 i128 u128);
optional!(DateOnly DateTime DateTimeOffset Decimal Guid Half TimeOnly TimeSpan);

macro_rules! lists {
    ($($element:ty = $identity:ty;)*) => {
        $(
            impl DynamicArg for &[$element] {
                fn lend_dynamic(self) -> Result<Lent> {
                    list(<$identity as Argument>::IDENTITY, self.iter().map(|item| (*item).lend()))
                }
            }

            impl<const N: usize> DynamicArg for &[$element; N] {
                fn lend_dynamic(self) -> Result<Lent> {
                    self.as_slice().lend_dynamic()
                }
            }
        )*
    };
    ($($element:ty)*) => {
        lists! { $($element = $element;)* }
    };
}

lists!(bool char i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);
lists!(&str = String;);

fn list(element: &Identity, items: impl Iterator<Item = Result<Lent>>) -> Result<Lent> {
    let exports = exports::get()?;
    let items: Vec<Lent> = items.collect::<Result<_>>()?;
    let raw: Vec<isize> = items.iter().map(|item| item.raw).collect();
    // An empty vector points somewhere, and to null there is no list.
    let first = if raw.is_empty() { ptr::from_ref(&0) } else { raw.as_ptr() };
    let element = element.text();
    let (element, len) = (rt::lend(Some(&element))?, rt::length(raw.len())?);
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`); the handles live.
    let list = unsafe { (exports.dynamic_list)(element.ptr, element.len, first, len, &mut error) };
    error.check()?;
    Ok(Lent::boxed(Handle::from_raw(list)))
}
