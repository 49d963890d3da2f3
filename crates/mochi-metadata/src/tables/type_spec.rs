use crate::{Result, Row, Type, signature};

table! {
    /// A constructed type (II.22.39).
    TypeSpec {
        /// The signature as bytes; see [`TypeSpec::signature`].
        signature_blob: blob,
    }
}

impl<'a> TypeSpec<'a> {
    /// The type (II.23.2.14).
    pub fn signature(self) -> Result<Type<'a>> {
        signature::type_spec(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }
}
