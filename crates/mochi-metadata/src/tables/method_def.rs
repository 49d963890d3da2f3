use crate::lookup::Key;
use crate::{
    GenericParam, ImplMap, MemberForwarded, MethodSemantics, MethodSignature, Param, Result, Row, Rows,
    TypeDef, TypeOrMethodDef, TypeProvider, signature,
};

table! {
    /// A method (II.22.26).
    MethodDef {
        /// The address of the body; 0 where there is none.
        rva: u32,
        /// How it is implemented.
        impl_flags: flags16(MethodImplAttributes),
        /// Flags.
        flags: flags16(MethodAttributes),
        /// The name.
        name: string,
        /// The signature as bytes; see [`MethodDef::signature`].
        signature_blob: blob,
        /// `ParamList`: the rows as stored. [`MethodDef::parameters`] binds them to the signature.
        params: run(Param),
    }
}

/// A parameter of a method: its type, and its row where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter<'a> {
    /// The type, from the signature.
    pub parameter_type: crate::Type<'a>,
    /// Name, flags, default and attributes.
    pub row: Option<Param<'a>>,
}

/// The signature of a method, its parameters bound to their rows by `Sequence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters<'a> {
    /// What is returned.
    pub return_value: Parameter<'a>,
    /// The parameters, in order.
    pub parameters: Vec<Parameter<'a>>,
}

impl<'a> MethodDef<'a> {
    /// The signature (II.23.2.1).
    pub fn signature(self) -> Result<MethodSignature<'a>> {
        self.decode_signature(&mut signature::Tree)
    }

    /// What a provider makes of the signature.
    #[inline]
    pub fn decode_signature<P: TypeProvider<'a>>(self, provider: &mut P) -> Result<P::Method> {
        signature::method(self.image, self.signature_blob()?, provider).map_err(|error| error.in_row(self.token()))
    }

    /// The return value and the parameters, each bound to the row that carries its `Sequence` (II.22.33).
    pub fn parameters(self) -> Result<Parameters<'a>> {
        let signature = self.signature()?;
        let unbound = |parameter_type| Parameter {
            parameter_type,
            row: None,
        };
        let mut bound = Parameters {
            return_value: unbound(signature.return_type),
            parameters: signature.parameters.into_iter().map(unbound).collect(),
        };
        for row in self.params() {
            let slot = match usize::from(row.sequence()) {
                0 => Some(&mut bound.return_value),
                sequence => bound.parameters.get_mut(sequence - 1),
            };
            if let Some(slot) = slot {
                slot.row.get_or_insert(row);
            }
        }
        Ok(bound)
    }

    /// The type that declares the method.
    pub fn declaring_type(self) -> Option<TypeDef<'a>> {
        let place = self.image.tables.indirection(Self::TABLE)?.place_of(self.row);
        self.image.owner(Key::TypeDefMethods, place)
    }

    /// The generic parameters, by their number.
    pub fn generic_params(self) -> Rows<'a, GenericParam<'a>> {
        let key = TypeOrMethodDef::from(self).encode();
        self.image.find(Key::GenericParamOwner, key)
    }

    /// The native function behind it.
    pub fn impl_map(self) -> Option<ImplMap<'a>> {
        let key = MemberForwarded::from(self).encode();
        self.image.find(Key::ImplMapMemberForwarded, key).next()
    }

    /// The properties and events that it is an accessor of.
    pub fn semantics(self) -> Rows<'a, MethodSemantics<'a>> {
        self.image.find(Key::MethodSemanticsMethod, self.row)
    }
}
