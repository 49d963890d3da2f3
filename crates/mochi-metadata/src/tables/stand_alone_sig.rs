use crate::{MethodSignature, Result, Row, Type, signature};

table! {
    /// The signature of the locals of a method, or of a `calli` (II.22.36).
    StandAloneSig {
        /// The signature as bytes.
        signature_blob: blob,
    }
}

impl<'a> StandAloneSig<'a> {
    /// The types of local variables (II.23.2.6).
    pub fn locals(self) -> Result<Vec<Type<'a>>> {
        signature::locals(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }

    /// The signature of a method that is called through a pointer (II.23.2.3).
    pub fn method(self) -> Result<MethodSignature<'a>> {
        signature::method(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }
}
