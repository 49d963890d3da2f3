use crate::{Result, Row, StandAloneSignature, Type, signature};

table! {
    /// The signature of the locals of a method, or of a `calli` (II.22.36).
    StandAloneSig {
        /// The signature as bytes.
        signature_blob: blob,
    }
}

impl<'a> StandAloneSig<'a> {
    /// The signature, of whichever kind it is.
    pub fn signature(self) -> Result<StandAloneSignature<'a>> {
        signature::stand_alone(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }

    /// The types of local variables (II.23.2.6).
    pub fn locals(self) -> Result<Vec<Type<'a>>> {
        signature::locals(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }
}
