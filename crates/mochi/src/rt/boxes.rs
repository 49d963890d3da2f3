//! Values as objects, and back.

use super::{Arg, Handle, Lent, NullableArg, RawError, abi, exports, text};
use crate::{Object, Result};

macro_rules! texts {
    ($($text:ty)*) => {
        $(impl Arg<Object> for $text {}
        impl NullableArg<Object> for $text {
            fn lend(self) -> Result<Lent> {
                box_text(&self)
            }
        })*
    };
}

texts!(&str String &String);

fn box_text(text: &str) -> Result<Lent> {
    let exports = exports::get()?;
    let text = abi::lend(Some(text))?;
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let raw = unsafe { (exports.box_text)(text.ptr, text.len, &mut error) };
    error.check()?;
    Ok(Lent::boxed(Handle::from_raw(raw)))
}

/// Boxes a value of an enumeration.
pub fn box_enum(identity: &str, value: i64) -> Result<Lent> {
    let exports = exports::get()?;
    let identity = abi::lend(Some(identity))?;
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let raw = unsafe { (exports.box_enum)(identity.ptr, identity.len, value, &mut error) };
    error.check()?;
    Ok(Lent::boxed(Handle::from_raw(raw)))
}

/// What a boxed value can be taken back as: the very type that was boxed, as in C#.
pub trait Unbox: Sized {
    #[doc(hidden)]
    fn unbox(object: &Handle) -> Result<Self>;
}

impl<T: Scalar> Unbox for T {
    fn unbox(object: &Handle) -> Result<Self> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let bits = unsafe { (exports.unbox_scalar)(object.raw(), T::TYPE, &mut error) };
        error.check()?;
        T::from_bits(bits)
    }
}

impl Unbox for String {
    fn unbox(object: &Handle) -> Result<Self> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let text = text::receive(|text, error| unsafe { (exports.unbox_text)(object.raw(), text, error) })?;
        text::required(text)
    }
}

/// A type whose values cross as 64 bits when they are objects (`MochiScalar`).
pub trait Scalar: Copy {
    /// Its number in `MochiScalar`.
    const TYPE: i32;

    /// The value, in as many low bits as it has.
    fn to_bits(self) -> Result<u64>;

    /// The value back.
    fn from_bits(bits: u64) -> Result<Self>;
}

macro_rules! scalars {
    ($($scalar:ident = $type:literal: $value:ident => $to:expr, $bits:ident => $from:expr;)*) => {
        $(impl Scalar for $scalar {
            const TYPE: i32 = $type;

            fn to_bits(self) -> Result<u64> {
                let $value = self;
                Ok($to)
            }

            fn from_bits($bits: u64) -> Result<Self> {
                Ok($from)
            }
        }

        impl Arg<Object> for $scalar {}
        impl NullableArg<Object> for $scalar {
            fn lend(self) -> Result<Lent> {
                let exports = exports::get()?;
                let mut error = RawError::NONE;
                // SAFETY: the entry has this signature (`MochiExports.cs`).
                let raw = unsafe { (exports.box_scalar)(Self::TYPE, Scalar::to_bits(self)?, &mut error) };
                error.check()?;
                Ok(Lent::boxed(Handle::from_raw(raw)))
            }
        })*
    };
}

scalars! {
    bool = 0: value => value.into(), bits => bits != 0;
    char = 1: value => super::text::unit(value)?.into(), bits => super::Value::raise(bits as u16)?;
    i8 = 2: value => value as u64, bits => bits as Self;
    u8 = 3: value => value.into(), bits => bits as Self;
    i16 = 4: value => value as u64, bits => bits as Self;
    u16 = 5: value => value.into(), bits => bits as Self;
    i32 = 6: value => value as u64, bits => bits as Self;
    u32 = 7: value => value.into(), bits => bits as Self;
    i64 = 8: value => value as u64, bits => bits as Self;
    u64 = 9: value => value, bits => bits;
    isize = 10: value => value as u64, bits => bits as Self;
    usize = 11: value => value as u64, bits => bits as Self;
    f32 = 12: value => value.to_bits().into(), bits => Self::from_bits(bits as u32);
    f64 = 13: value => value.to_bits(), bits => Self::from_bits(bits);
}
