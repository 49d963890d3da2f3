use crate::lookup::Key;
use crate::{
    ClassLayout, Error, ErrorKind, Event, EventMap, FieldAttributes, GenericParam, InterfaceImpl, MethodImpl, NamedType, NestedClass, Primitive, Property,
    PropertyMap, Result, Row, Rows, Type, TypeOrMethodDef,
};

table! {
    /// A type (II.22.37).
    TypeDef {
        /// Flags.
        flags: flags32(TypeAttributes),
        /// The name, with its `` `arity ``.
        type_name: string,
        /// The namespace; empty for a nested type.
        type_namespace: string,
        /// The base type; `None` for interfaces, `System.Object` and `<Module>`.
        extends: optional_coded(TypeDefOrRef),
        /// `FieldList`
        fields: run(Field),
        /// `MethodList`
        methods: run(MethodDef),
    }
}

/// How deep types may nest.
pub(crate) const NESTING_LIMIT: usize = 64;

impl<'a> TypeDef<'a> {
    /// The properties.
    pub fn properties(self) -> Rows<'a, Property<'a>> {
        let mut maps = self.image.find::<PropertyMap<'a>>(Key::PropertyMapParent, self.row);
        maps.next().map_or(Rows::none(self.image), PropertyMap::properties)
    }

    /// The events.
    pub fn events(self) -> Rows<'a, Event<'a>> {
        let mut maps = self.image.find::<EventMap<'a>>(Key::EventMapParent, self.row);
        maps.next().map_or(Rows::none(self.image), EventMap::events)
    }

    /// The interfaces that it says to implement; those inherited need not be among them.
    pub fn interface_impls(self) -> Rows<'a, InterfaceImpl<'a>> {
        self.image.find(Key::InterfaceImplClass, self.row)
    }

    /// The methods that implement others of another name.
    pub fn method_impls(self) -> Rows<'a, MethodImpl<'a>> {
        self.image.find(Key::MethodImplClass, self.row)
    }

    /// The generic parameters, those of enclosing types first.
    pub fn generic_params(self) -> Rows<'a, GenericParam<'a>> {
        let key = TypeOrMethodDef::from(self).encode();
        self.image.find(Key::GenericParamOwner, key)
    }

    /// Packing and size, where they are stated.
    pub fn class_layout(self) -> Option<ClassLayout<'a>> {
        self.image.find(Key::ClassLayoutParent, self.row).next()
    }

    /// The type of the values of an enum: that of its one instance field (II.14.3).
    pub fn enum_underlying_type(self) -> Result<Option<Primitive>> {
        let mut fields = self.fields();
        let Some(field) = fields.find(|field| !field.flags().contains(FieldAttributes::STATIC)) else {
            return Ok(None);
        };
        let field_type = field.field_type()?;
        Ok(if let Type::Primitive(primitive) = field_type { Some(primitive) } else { None })
    }

    /// The type that this one is nested in.
    pub fn enclosing_class(self) -> Result<Option<TypeDef<'a>>> {
        match self.nesting() {
            Some(row) => row.enclosing_class().map(Some),
            None => Ok(None),
        }
    }

    fn nesting(self) -> Option<NestedClass<'a>> {
        self.image.find(Key::NestedClassNested, self.row).next()
    }

    /// The types nested in this one.
    pub fn nested_classes(self) -> impl Iterator<Item = TypeDef<'a>> {
        let rows = self.image.find::<NestedClass<'a>>(Key::NestedClassEnclosing, self.row);
        // A type that claims to be nested twice is nested where it says so first, so that walks are linear.
        rows.filter_map(|row| row.nested_class().ok().filter(|nested| nested.nesting() == Some(row)))
    }

    /// This type and the types around it, the outermost last.
    pub fn enclosing_chain(self) -> Result<Vec<TypeDef<'a>>> {
        let mut chain = vec![self];
        let mut inner = self;
        while let Some(outer) = inner.enclosing_class()? {
            if chain.len() == NESTING_LIMIT {
                return Err(Error::new(ErrorKind::TooDeep).in_row(self.token()));
            }
            chain.push(outer);
            inner = outer;
        }
        Ok(chain)
    }

    /// The whole name as reflection writes it: `Namespace.Outer+Inner`.
    pub fn full_name(self) -> Result<String> {
        NamedType::TypeDef(self).full_name()
    }
}
