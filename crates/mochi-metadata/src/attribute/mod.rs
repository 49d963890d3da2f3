//! Custom attributes (II.22.10, II.23.3).

mod decode;
mod value;

pub use value::{ArgumentType, AttributeValue, EnumType, NamedArgument, NamedArgumentKind, Value};

use crate::{CustomAttribute, CustomAttributeType, MemberRefParent, NamedType, Primitive, Result, Row, Rows};

/// Tells the underlying type of an enum that this image does not define; `None` where it is not known.
pub type EnumResolver<'r> = &'r dyn Fn(EnumType<'_>) -> Option<Primitive>;

impl<'a> CustomAttribute<'a> {
    /// The type of the attribute; of a generic one the definition.
    pub fn attribute_type(self) -> Result<Option<NamedType<'a>>> {
        Ok(match self.constructor()? {
            CustomAttributeType::MethodDef(method) => method.declaring_type().map(NamedType::TypeDef),
            CustomAttributeType::MemberRef(member) => match member.class()? {
                MemberRefParent::TypeDef(ty) => Some(NamedType::TypeDef(ty)),
                MemberRefParent::TypeRef(ty) => Some(NamedType::TypeRef(ty)),
                MemberRefParent::TypeSpec(ty) => ty.signature()?.named(),
                MemberRefParent::ModuleRef(_) | MemberRefParent::MethodDef(_) => None,
            },
        })
    }

    /// Whether it is an attribute of that namespace and name.
    pub fn is(self, namespace: &str, name: &str) -> bool {
        matches!(self.attribute_type(), Ok(Some(ty)) if ty.is(namespace, name))
    }

    /// The arguments. Enums that are not defined in this image are asked of `resolver`.
    pub fn value(self, resolver: EnumResolver<'_>) -> Result<AttributeValue<'a>> {
        decode::decode(self, resolver).map_err(|error| error.in_row(self.token()))
    }
}

impl<'a> Rows<'a, CustomAttribute<'a>> {
    /// The first attribute of that namespace and name.
    pub fn named(mut self, namespace: &str, name: &str) -> Option<CustomAttribute<'a>> {
        self.find(|attribute| attribute.is(namespace, name))
    }
}
