use crate::signature::primitive_of;
use crate::{Error, ErrorKind, Primitive, Result, Row, Scalar, Utf16};

table! {
    /// A constant value (II.22.9).
    Constant {
        /// Its element type (II.23.1.16).
        type_code: u16,
        /// What has the value.
        parent: coded(HasConstant),
        /// The value as bytes; see [`Constant::value`].
        value_blob: blob,
    }
}

/// A constant: of a literal field, or the default of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConstantValue<'a> {
    /// A number, a character or a truth value; that of an enum is of its underlying type.
    Scalar(Scalar),
    /// Text.
    String(Utf16<'a>),
    /// `null`, or the default of a struct.
    Null,
}

const CLASS: u8 = 0x12;

impl<'a> Constant<'a> {
    /// The value.
    pub fn value(self) -> Result<ConstantValue<'a>> {
        self.read().map_err(|error| error.in_row(self.token()))
    }

    fn read(self) -> Result<ConstantValue<'a>> {
        let bytes = self.value_blob()?;
        // The second byte of the column is padding.
        let code = self.type_code() as u8;
        match primitive_of(code) {
            Some(Primitive::String) => Ok(ConstantValue::String(Utf16::new(bytes))),
            Some(primitive) => Scalar::read(&mut self.image.reader(bytes), primitive)?
                .map(ConstantValue::Scalar)
                .ok_or(Error::new(ErrorKind::BadConstant)),
            None if code == CLASS => Ok(ConstantValue::Null),
            None => Err(Error::new(ErrorKind::BadConstant)),
        }
    }
}
