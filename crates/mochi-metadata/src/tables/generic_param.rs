use crate::Rows;
use crate::lookup::Key;

table! {
    /// A generic parameter (II.22.20).
    GenericParam {
        /// Its place, from 0.
        number: u16,
        /// Variance and special constraints.
        flags: flags16(GenericParamAttributes),
        /// The type or the method it belongs to.
        owner: coded(TypeOrMethodDef),
        /// The name.
        name: string,
    }
}

impl<'a> GenericParam<'a> {
    /// The types it must derive from or implement.
    pub fn constraints(self) -> Rows<'a, crate::GenericParamConstraint<'a>> {
        self.image.find(Key::GenericParamConstraintOwner, self.row)
    }
}
