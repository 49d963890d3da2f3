//! The values that this crate has types for.

use std::slice;

use super::received::Lent as LentElements;
use super::value::as_it_is;
use super::{
    Arg, Element, Handle, Lent, LentList, NullableArg, RawError, RawList, Received, Unbox, Value, exports, take_plain,
};
use crate::{DateOnly, DateTime, DateTimeOffset, Decimal, Guid, Half, Object, Result, TimeOnly, TimeSpan};

macro_rules! known {
    ($($known:ty)*) => {
        as_it_is!($($known)*);
        crate::__plain_list! { $($known)* }
    };
}

known!(DateOnly DateTime DateTimeOffset Decimal Guid Half TimeOnly TimeSpan);

/// `Int128` and `UInt128` in C, which has no such type by that name and alignment on all platforms.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct Wide {
    low: u64,
    high: u64,
}

macro_rules! wide {
    ($($wide:ty)*) => {
        $(
            impl Value for $wide {
                type C = Wide;

                #[inline]
                fn lower(self) -> Result<Wide> {
                    Ok(Wide { low: self as u64, high: (self >> 64) as u64 })
                }

                #[inline]
                fn raise(c: Wide) -> Result<Self> {
                    Ok((Self::from(c.high) << 64) | Self::from(c.low))
                }
            }

            impl Element for $wide {
                #[inline]
                fn lend(list: &[Self]) -> Result<LentList> {
                    LentList::wide(list.iter().map(|value| value.lower()).collect::<Result<_>>()?)
                }
            }

            impl Received for $wide {
                unsafe fn receive(list: RawList) -> Result<Vec<Self>> {
                    // SAFETY: by the trait's own contract; the layout is that of the border.
                    unsafe { take_plain::<Wide>(list) }.into_iter().map(Self::raise).collect()
                }

                unsafe fn lent<'a>(list: RawList) -> Result<LentElements<'a, Self>> {
                    // SAFETY: as above.
                    let wide = unsafe { slice::from_raw_parts(list.ptr.cast::<Wide>(), list.len as usize) };
                    Ok(LentElements::Made(wide.iter().map(|wide| Self::raise(*wide)).collect::<Result<_>>()?))
                }
            }
        )*
    };
}

wide!(i128 u128);

macro_rules! boxed {
    ($($known:ty = $kind:literal)*) => {
        $(
            impl Arg<Object> for $known {}
            impl NullableArg<Object> for $known {
                fn lend(self) -> Result<Lent> {
                    let value = self.lower()?;
                    let exports = exports::get()?;
                    let mut error = RawError::NONE;
                    // SAFETY: the entry has this signature (`MochiExports.cs`), and reads such a value.
                    let raw = unsafe { (exports.box_known)($kind, (&raw const value).cast(), &mut error) };
                    error.check()?;
                    Ok(Lent::boxed(Handle::from_raw(raw)))
                }
            }

            impl Unbox for $known {
                fn unbox(object: &Handle) -> Result<Self> {
                    let mut value = <$known as Value>::C::default();
                    let exports = exports::get()?;
                    let mut error = RawError::NONE;
                    // SAFETY: the entry has this signature (`MochiExports.cs`), and writes such a value.
                    unsafe { (exports.unbox_known)(object.raw(), $kind, (&raw mut value).cast(), &mut error) };
                    error.check()?;
                    Self::raise(value)
                }
            }
        )*
    };
}

// The numbers are those of `MochiKnown`.
boxed! {
    DateOnly = 0
    DateTime = 1
    DateTimeOffset = 2
    Decimal = 3
    Guid = 4
    Half = 5
    i128 = 6
    TimeOnly = 7
    TimeSpan = 8
    u128 = 9
}
