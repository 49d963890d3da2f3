use crate::lookup::Key;
use crate::{Constant, FieldMarshal, HasConstant, HasFieldMarshal, MethodDef, Row};

table! {
    /// A parameter (II.22.33).
    Param {
        /// Flags.
        flags: flags16(ParamAttributes),
        /// Its place, from 1; 0 is the return value.
        sequence: u16,
        /// The name.
        name: string,
    }
}

impl<'a> Param<'a> {
    /// The method it belongs to.
    pub fn method(self) -> Option<MethodDef<'a>> {
        let place = self.image.tables.indirection(Self::TABLE)?.place_of(self.row);
        self.image.owner(Key::MethodDefParams, place)
    }

    /// Its default value.
    pub fn constant(self) -> Option<Constant<'a>> {
        let key = HasConstant::from(self).encode();
        self.image.find(Key::ConstantParent, key).next()
    }

    /// Its marshalling descriptor.
    pub fn marshal(self) -> Option<FieldMarshal<'a>> {
        let key = HasFieldMarshal::from(self).encode();
        self.image.find(Key::FieldMarshalParent, key).next()
    }
}
