use crate::lookup::Key;
use crate::{
    Constant, HasConstant, HasSemantics, MethodDef, MethodSemantics, MethodSemanticsAttributes, PropertyMap,
    PropertySignature, Result, Row, Rows, TypeDef, TypeProvider, signature,
};

table! {
    /// A property (II.22.34).
    Property {
        /// Flags.
        flags: flags16(PropertyAttributes),
        /// The name.
        name: string,
        /// The signature as bytes; see [`Property::signature`].
        signature_blob: blob,
    }
}

impl<'a> Property<'a> {
    /// The type, and the parameters of an indexer (II.23.2.5).
    pub fn signature(self) -> Result<PropertySignature<'a>> {
        self.decode_signature(&mut signature::Tree)
    }

    /// What a provider makes of the signature.
    #[inline]
    pub fn decode_signature<P: TypeProvider<'a>>(self, provider: &mut P) -> Result<P::Property> {
        signature::property(self.image, self.signature_blob()?, provider).map_err(|error| error.in_row(self.token()))
    }

    /// The methods of the property, with what each is for.
    pub fn semantics(self) -> Rows<'a, MethodSemantics<'a>> {
        let key = HasSemantics::from(self).encode();
        self.image.find(Key::MethodSemanticsAssociation, key)
    }

    /// The method that gets the value.
    pub fn getter(self) -> Option<MethodDef<'a>> {
        MethodSemantics::find(self.semantics(), MethodSemanticsAttributes::GETTER)
    }

    /// The method that sets the value.
    pub fn setter(self) -> Option<MethodDef<'a>> {
        MethodSemantics::find(self.semantics(), MethodSemanticsAttributes::SETTER)
    }

    /// The type that declares the property.
    pub fn declaring_type(self) -> Option<TypeDef<'a>> {
        let place = self.image.tables.indirection(Self::TABLE)?.place_of(self.row);
        self.image.owner::<PropertyMap<'_>>(Key::PropertyMapProperties, place)?.parent().ok()
    }

    /// Its constant value, which no C# compiler writes.
    pub fn constant(self) -> Option<Constant<'a>> {
        let key = HasConstant::from(self).encode();
        self.image.find(Key::ConstantParent, key).next()
    }
}
