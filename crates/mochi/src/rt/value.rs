use crate::{Error, Result};

/// A value that crosses as it is: a number, `bool`, `char`, an enumeration.
pub trait Value: Copy {
    /// What it is in C.
    type C: Copy + Default;

    /// On its way in.
    fn lower(self) -> Result<Self::C>;

    /// On its way out.
    fn raise(c: Self::C) -> Result<Self>;
}

/// What is in C as it is in Rust.
macro_rules! as_it_is {
    ($($value:ty)*) => {
        $(impl Value for $value {
            type C = Self;

            #[inline]
            fn lower(self) -> Result<Self> {
                Ok(self)
            }

            #[inline]
            fn raise(c: Self) -> Result<Self> {
                Ok(c)
            }
        })*
    };
}

as_it_is!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);

pub(super) use as_it_is;

impl Value for bool {
    type C = i32;

    #[inline]
    fn lower(self) -> Result<i32> {
        Ok(self.into())
    }

    #[inline]
    fn raise(c: i32) -> Result<Self> {
        Ok(c != 0)
    }
}

impl Value for char {
    type C = u16;

    #[inline]
    fn lower(self) -> Result<u16> {
        super::text::unit(self)
    }

    /// Half of a surrogate pair is no `char` of Rust.
    #[inline]
    fn raise(c: u16) -> Result<Self> {
        Self::from_u32(c.into()).ok_or_else(|| Error::value(format!("U+{c:04X} is half of a character")))
    }
}

/// A value for a parameter of type `T?`: a `T`, `Some` of it, or `None`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `Option<{T}>` takes",
    label = "neither `{T}` nor an `Option` of it"
)]
pub trait NullableValue<T> {
    /// The value; `None` is null.
    fn into_option(self) -> Option<T>;
}

impl<T: Value> NullableValue<T> for T {
    #[inline(always)]
    fn into_option(self) -> Option<T> {
        Some(self)
    }
}

impl<T: Value> NullableValue<T> for Option<T> {
    #[inline(always)]
    fn into_option(self) -> Option<T> {
        self
    }
}

/// `T?` on its way in.
#[inline]
pub fn lower_optional<T: Value>(value: Option<T>) -> Result<(i32, T::C)> {
    match value {
        Some(value) => Ok((1, value.lower()?)),
        None => Ok((0, T::C::default())),
    }
}

/// `T?` on its way out.
#[inline]
pub fn raise_optional<T: Value>(has: i32, value: T::C) -> Result<Option<T>> {
    if has == 0 { Ok(None) } else { T::raise(value).map(Some) }
}
