use crate::lookup::Key;
use crate::{Constant, FieldMarshal, FieldRva, HasConstant, HasFieldMarshal, ImplMap, MemberForwarded, Result, Row, Type, TypeDef, TypeProvider, signature};

table! {
    /// A field (II.22.15).
    Field {
        /// Flags.
        flags: flags16(FieldAttributes),
        /// The name.
        name: string,
        /// The signature as bytes; see [`Field::field_type`].
        signature_blob: blob,
    }
}

impl<'a> Field<'a> {
    /// The type of the field, with its modifiers (II.23.2.4).
    pub fn field_type(self) -> Result<Type<'a>> {
        self.decode_signature(&mut signature::Tree)
    }

    /// What a provider makes of the type of the field.
    #[inline]
    pub fn decode_signature<P: TypeProvider<'a>>(self, provider: &mut P) -> Result<P::Type> {
        signature::field(self.image, self.signature_blob()?, provider).map_err(|error| error.in_row(self.token()))
    }

    /// The type that declares the field.
    pub fn declaring_type(self) -> Option<TypeDef<'a>> {
        let place = self.image.tables.indirection(Self::TABLE)?.place_of(self.row);
        self.image.owner(Key::TypeDefFields, place)
    }

    /// The value of a literal.
    pub fn constant(self) -> Option<Constant<'a>> {
        let key = HasConstant::from(self).encode();
        self.image.find(Key::ConstantParent, key).next()
    }

    /// The offset of the field in a type of explicit layout (II.22.16).
    pub fn offset(self) -> Option<u32> {
        let mut found = self.image.find::<crate::FieldLayout<'_>>(Key::FieldLayoutField, self.row);
        Some(found.next()?.offset())
    }

    /// Its marshalling descriptor.
    pub fn marshal(self) -> Option<FieldMarshal<'a>> {
        let key = HasFieldMarshal::from(self).encode();
        self.image.find(Key::FieldMarshalParent, key).next()
    }

    /// Where its initial value is.
    pub fn rva(self) -> Option<FieldRva<'a>> {
        self.image.find(Key::FieldRvaField, self.row).next()
    }

    /// The native variable that implements it.
    pub fn impl_map(self) -> Option<ImplMap<'a>> {
        let key = MemberForwarded::from(self).encode();
        self.image.find(Key::ImplMapMemberForwarded, key).next()
    }
}
