use crate::{Image, Result, Row, Token, TypeDef, TypeDefOrRef, TypeRef};

/// A type that has a name: defined here, or referenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamedType<'a> {
    /// Defined in this image.
    TypeDef(TypeDef<'a>),
    /// Defined elsewhere.
    TypeRef(TypeRef<'a>),
}

impl<'a> NamedType<'a> {
    /// The name, with its `` `arity ``.
    pub fn type_name(self) -> Result<&'a str> {
        match self {
            Self::TypeDef(ty) => ty.type_name(),
            Self::TypeRef(ty) => ty.type_name(),
        }
    }

    /// The namespace; empty for a nested type.
    pub fn type_namespace(self) -> Result<&'a str> {
        match self {
            Self::TypeDef(ty) => ty.type_namespace(),
            Self::TypeRef(ty) => ty.type_namespace(),
        }
    }

    /// Whether it is the type of that namespace and name.
    pub fn is(self, namespace: &str, name: &str) -> bool {
        self.type_name() == Ok(name) && self.type_namespace() == Ok(namespace)
    }

    /// The whole name as reflection writes it: `Namespace.Outer+Inner`.
    pub fn full_name(self) -> Result<String> {
        let chain = self.enclosing_chain()?;
        let mut name = String::new();
        for (depth, ty) in chain.into_iter().rev().enumerate() {
            if depth > 0 {
                name.push('+');
            } else if !ty.type_namespace()?.is_empty() {
                name.push_str(ty.type_namespace()?);
                name.push('.');
            }
            name.push_str(ty.type_name()?);
        }
        Ok(name)
    }

    /// This type and those around it, the outermost last.
    pub fn enclosing_chain(self) -> Result<Vec<NamedType<'a>>> {
        Ok(match self {
            Self::TypeDef(ty) => ty.enclosing_chain()?.into_iter().map(Self::TypeDef).collect(),
            Self::TypeRef(ty) => ty.enclosing_chain()?.into_iter().map(Self::TypeRef).collect(),
        })
    }

    /// The row as a metadata token.
    pub fn token(self) -> Token {
        match self {
            Self::TypeDef(ty) => ty.token(),
            Self::TypeRef(ty) => ty.token(),
        }
    }

    /// The image that the row is in.
    pub fn image(self) -> &'a Image<'a> {
        match self {
            Self::TypeDef(ty) => ty.image(),
            Self::TypeRef(ty) => ty.image(),
        }
    }
}

impl<'a> TypeDefOrRef<'a> {
    /// The type itself, or the generic type that a `TypeSpec` instantiates; `None` for any other constructed type.
    pub fn named(self) -> Result<Option<NamedType<'a>>> {
        match self {
            Self::TypeDef(ty) => Ok(Some(NamedType::TypeDef(ty))),
            Self::TypeRef(ty) => Ok(Some(NamedType::TypeRef(ty))),
            Self::TypeSpec(ty) => Ok(ty.signature()?.named()),
        }
    }

    /// Namespace and name of [`TypeDefOrRef::named`].
    pub fn names(self) -> Result<Option<(&'a str, &'a str)>> {
        match self.named()? {
            Some(ty) => Ok(Some((ty.type_namespace()?, ty.type_name()?))),
            None => Ok(None),
        }
    }
}
