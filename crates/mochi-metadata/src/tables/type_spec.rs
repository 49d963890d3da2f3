use crate::{Result, Row, Type, TypeProvider, signature};

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
        self.decode_signature(&mut signature::Tree)
    }

    /// What a provider makes of the type.
    #[inline]
    pub fn decode_signature<P: TypeProvider<'a>>(self, provider: &mut P) -> Result<P::Type> {
        signature::type_spec(self.image, self.signature_blob()?, provider).map_err(|error| error.in_row(self.token()))
    }
}
