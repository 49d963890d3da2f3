use crate::reader::Reader;
use crate::{Primitive, Result};

/// A number, a character or a truth value in a constant or an attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar {
    /// `System.Boolean`
    Boolean(bool),
    /// `System.Char`: a UTF-16 unit, perhaps half of a character.
    Char(u16),
    /// `System.SByte`
    SByte(i8),
    /// `System.Byte`
    Byte(u8),
    /// `System.Int16`
    Int16(i16),
    /// `System.UInt16`
    UInt16(u16),
    /// `System.Int32`
    Int32(i32),
    /// `System.UInt32`
    UInt32(u32),
    /// `System.Int64`
    Int64(i64),
    /// `System.UInt64`
    UInt64(u64),
    /// `System.Single`
    Single(f32),
    /// `System.Double`
    Double(f64),
}

impl Scalar {
    /// Reads a value of that type; `None` where the type is not one of a scalar.
    pub(crate) fn read(reader: &mut Reader<'_>, ty: Primitive) -> Result<Option<Self>> {
        Ok(Some(match ty {
            Primitive::Boolean => Self::Boolean(reader.u8()? != 0),
            Primitive::Char => Self::Char(reader.u16()?),
            Primitive::SByte => Self::SByte(reader.u8()? as i8),
            Primitive::Byte => Self::Byte(reader.u8()?),
            Primitive::Int16 => Self::Int16(reader.u16()? as i16),
            Primitive::UInt16 => Self::UInt16(reader.u16()?),
            Primitive::Int32 => Self::Int32(reader.u32()? as i32),
            Primitive::UInt32 => Self::UInt32(reader.u32()?),
            Primitive::Int64 => Self::Int64(reader.u64()? as i64),
            Primitive::UInt64 => Self::UInt64(reader.u64()?),
            Primitive::Single => Self::Single(f32::from_bits(reader.u32()?)),
            Primitive::Double => Self::Double(f64::from_bits(reader.u64()?)),
            Primitive::Void
            | Primitive::String
            | Primitive::TypedReference
            | Primitive::IntPtr
            | Primitive::UIntPtr
            | Primitive::Object => return Ok(None),
        }))
    }

    /// The value as an integer; `None` for floating-point numbers.
    pub fn as_integer(self) -> Option<i128> {
        Some(match self {
            Self::Boolean(value) => i128::from(value),
            Self::Char(value) | Self::UInt16(value) => i128::from(value),
            Self::SByte(value) => i128::from(value),
            Self::Byte(value) => i128::from(value),
            Self::Int16(value) => i128::from(value),
            Self::Int32(value) => i128::from(value),
            Self::UInt32(value) => i128::from(value),
            Self::Int64(value) => i128::from(value),
            Self::UInt64(value) => i128::from(value),
            Self::Single(_) | Self::Double(_) => return None,
        })
    }
}
