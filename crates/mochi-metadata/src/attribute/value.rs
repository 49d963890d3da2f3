use crate::{NamedType, Primitive, Scalar};

/// The arguments of an attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttributeValue<'a> {
    /// Those of the constructor, in order.
    pub fixed: Vec<Value<'a>>,
    /// Fields and properties that are set.
    pub named: Vec<NamedArgument<'a>>,
}

/// A field or a property that an attribute sets.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedArgument<'a> {
    /// Which of both.
    pub kind: NamedArgumentKind,
    /// Its name.
    pub name: &'a str,
    /// Its declared type.
    pub argument_type: ArgumentType<'a>,
    /// Its value.
    pub value: Value<'a>,
}

/// What a named argument sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamedArgumentKind {
    /// A field.
    Field,
    /// A property.
    Property,
}

/// The type of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArgumentType<'a> {
    /// A number, a character, a truth value, `String` or `Object`.
    Primitive(Primitive),
    /// `System.Type`
    Type,
    /// An enum, with its underlying type.
    Enum(EnumType<'a>, Primitive),
    /// An array of one dimension.
    SzArray(Box<ArgumentType<'a>>),
}

/// An enum, as an attribute names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnumType<'a> {
    /// In the signature of the constructor.
    Named(NamedType<'a>),
    /// In the value, as text: `Namespace.Outer+Enum, Assembly, Version=..`
    Serialized(&'a str),
}

impl EnumType<'_> {
    /// The whole name as reflection writes it, without the assembly.
    pub fn full_name(self) -> crate::Result<String> {
        match self {
            Self::Named(ty) => ty.full_name(),
            Self::Serialized(text) => Ok(text.split(',').next().unwrap_or_default().trim_end().to_owned()),
        }
    }
}

/// The value of an argument. What was boxed appears as what is in the box.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A number, a character or a truth value.
    Scalar(Scalar),
    /// A member of an enum.
    Enum(EnumType<'a>, Scalar),
    /// Text, or null.
    String(Option<&'a str>),
    /// A type, by its reflection name, or null.
    Type(Option<&'a str>),
    /// An array, or null.
    Array(ArgumentType<'a>, Option<Vec<Value<'a>>>),
}
