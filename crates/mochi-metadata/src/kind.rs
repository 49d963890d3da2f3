//! What the flags, base types and attributes of a row mean to C#.

use crate::{Field, FieldAttributes, MethodAttributes, MethodDef, Param, Property, Result, TypeAttributes, TypeDef};

const COMPILER_SERVICES: &str = "System.Runtime.CompilerServices";

/// The five kinds of types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    /// A class.
    Class,
    /// An interface.
    Interface,
    /// A value type that is not an enum.
    Struct,
    /// An enum.
    Enum,
    /// A delegate.
    Delegate,
}

impl TypeDef<'_> {
    /// Which kind of type it is (II.10.1.3, II.13, II.14.3, II.14.6).
    pub fn kind(self) -> Result<TypeKind> {
        if self.flags().contains(TypeAttributes::INTERFACE) {
            return Ok(TypeKind::Interface);
        }
        let base = match self.extends()? {
            Some(base) => base.names()?,
            None => None,
        };
        Ok(match base {
            Some(("System", "Enum")) => TypeKind::Enum,
            Some(("System", "MulticastDelegate")) => TypeKind::Delegate,
            // `System.Enum` derives from `System.ValueType`, and is a class.
            Some(("System", "ValueType")) if self.full_name()? != "System.Enum" => TypeKind::Struct,
            Some(_) | None => TypeKind::Class,
        })
    }

    /// A `ref struct`.
    pub fn is_by_ref_like(self) -> bool {
        self.has(COMPILER_SERVICES, "IsByRefLikeAttribute")
    }

    /// A `readonly struct`.
    pub fn is_read_only(self) -> bool {
        self.has(COMPILER_SERVICES, "IsReadOnlyAttribute")
    }

    /// A static class.
    pub fn is_static(self) -> bool {
        self.flags().contains(TypeAttributes(TypeAttributes::ABSTRACT.0 | TypeAttributes::SEALED.0))
    }

    fn has(self, namespace: &str, name: &str) -> bool {
        self.custom_attributes().named(namespace, name).is_some()
    }
}

impl MethodDef<'_> {
    /// A member of an interface that has a body of its own.
    pub fn is_default_interface_member(self) -> bool {
        let flags = self.flags();
        self.is_in_interface()
            && flags.contains(MethodAttributes::VIRTUAL)
            && !flags.contains(MethodAttributes::ABSTRACT)
    }

    /// A static member of an interface that the implementing type provides, or may provide.
    pub fn is_static_virtual(self) -> bool {
        let flags = self.flags();
        self.is_in_interface() && flags.contains(MethodAttributes::STATIC) && flags.contains(MethodAttributes::VIRTUAL)
    }

    /// A static member of an interface that the implementing type must provide.
    pub fn is_static_abstract(self) -> bool {
        self.is_static_virtual() && self.flags().contains(MethodAttributes::ABSTRACT)
    }

    /// An instance constructor.
    pub fn is_constructor(self) -> bool {
        self.flags().contains(MethodAttributes::RT_SPECIAL_NAME) && self.name() == Ok(".ctor")
    }

    /// A member of a struct that leaves it as it is.
    pub fn is_read_only(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "IsReadOnlyAttribute").is_some()
    }

    /// A constructor that sets all members that are `required`.
    pub fn sets_required_members(self) -> bool {
        self.custom_attributes().named("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute").is_some()
    }

    /// An extension method (C# `this` on the first parameter).
    pub fn is_extension(self) -> bool {
        self.flags().contains(MethodAttributes::STATIC)
            && self.custom_attributes().named(COMPILER_SERVICES, "ExtensionAttribute").is_some()
    }

    /// An `init` accessor.
    pub fn is_init_only(self) -> Result<bool> {
        Ok(self.signature()?.return_type.requires(COMPILER_SERVICES, "IsExternalInit"))
    }

    fn is_in_interface(self) -> bool {
        self.declaring_type().is_some_and(|ty| ty.flags().contains(TypeAttributes::INTERFACE))
    }
}

impl Property<'_> {
    /// A `required` property.
    pub fn is_required(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "RequiredMemberAttribute").is_some()
    }
}

impl Field<'_> {
    /// A `required` field.
    pub fn is_required(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "RequiredMemberAttribute").is_some()
    }

    /// A `volatile` field.
    pub fn is_volatile(self) -> Result<bool> {
        Ok(self.field_type()?.requires(COMPILER_SERVICES, "IsVolatile"))
    }

    /// A constant.
    pub fn is_literal(self) -> bool {
        self.flags().contains(FieldAttributes::LITERAL)
    }
}

impl Param<'_> {
    /// A read-only reference (C# `in`, and `ref readonly` of a return value).
    pub fn is_read_only(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "IsReadOnlyAttribute").is_some()
    }

    /// A `ref readonly` parameter.
    pub fn requires_location(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "RequiresLocationAttribute").is_some()
    }

    /// A `params` array.
    pub fn is_param_array(self) -> bool {
        self.custom_attributes().named("System", "ParamArrayAttribute").is_some()
    }

    /// A `params` collection that is not an array.
    pub fn is_param_collection(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "ParamCollectionAttribute").is_some()
    }

    /// A `scoped` reference.
    pub fn is_scoped_ref(self) -> bool {
        self.custom_attributes().named(COMPILER_SERVICES, "ScopedRefAttribute").is_some()
    }
}
