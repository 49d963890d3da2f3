use crate::{MemberSignature, Result, Row, signature};

table! {
    /// A reference to a field or a method (II.22.25).
    MemberRef {
        /// What the member is looked up in.
        class: coded(MemberRefParent),
        /// The name.
        name: string,
        /// The signature as bytes; see [`MemberRef::signature`].
        signature_blob: blob,
    }
}

impl<'a> MemberRef<'a> {
    /// The signature, of a field or of a method.
    pub fn signature(self) -> Result<MemberSignature<'a>> {
        signature::member(self.image, self.signature_blob()?).map_err(|error| error.in_row(self.token()))
    }
}
