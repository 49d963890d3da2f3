use crate::{Result, Row, Type, signature};

table! {
    /// An instantiation of a generic method (II.22.29).
    MethodSpec {
        /// The generic method.
        method: coded(MethodDefOrRef),
        /// The signature as bytes; see [`MethodSpec::arguments`].
        instantiation_blob: blob,
    }
}

impl<'a> MethodSpec<'a> {
    /// The generic arguments (II.23.2.15).
    pub fn arguments(self) -> Result<Vec<Type<'a>>> {
        signature::method_spec(self.image, self.instantiation_blob()?).map_err(|error| error.in_row(self.token()))
    }
}
