use super::{Scalar, TypeName, Variable};

/// A type parameter of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeParameter {
    /// The metadata name.
    pub name: String,
    pub constraints: Constraints,
}

/// What a type must be to stand for a type parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constraints {
    pub category: Category,
    /// `new()`
    pub has_constructor: bool,
    /// What it derives from and implements, a class first.
    pub bases: Vec<TypeRef>,
}

impl Constraints {
    /// The classes and interfaces among its bases that are not generic.
    pub fn named(&self) -> impl Iterator<Item = &TypeName> {
        self.bases.iter().filter_map(|base| match base {
            TypeRef::Named(name, arguments) => arguments.is_empty().then_some(name),
            TypeRef::Scalar(_)
            | TypeRef::Bool
            | TypeRef::Char
            | TypeRef::String
            | TypeRef::Object
            | TypeRef::Variable(_)
            | TypeRef::Array(_) => None,
        })
    }
}

/// Which types there are to choose from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Category {
    #[default]
    Any,
    /// `class`
    Reference,
    /// `struct`
    Value,
    /// `unmanaged`
    Unmanaged,
}

/// A type that is only named in C#, whether its values cross or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// With its arguments, those of enclosing types first.
    Named(TypeName, Vec<TypeRef>),
    Scalar(Scalar),
    Bool,
    Char,
    String,
    Object,
    Variable(Variable),
    Array(Box<TypeRef>),
}
