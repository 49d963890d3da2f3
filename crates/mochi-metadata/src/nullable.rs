//! The nullability of reference types, as Roslyn stores it (roslyn/docs/features/nullable-metadata.md).

use crate::{
    CustomAttribute, Error, ErrorKind, Event, Field, GenericParam, GenericParamConstraint, InterfaceImpl, MethodDef,
    Param, Primitive, Property, Result, Row, Rows, Type, TypeDef,
};

const NAMESPACE: &str = "System.Runtime.CompilerServices";
const NULLABLE: &str = "NullableAttribute";
const CONTEXT: &str = "NullableContextAttribute";

/// What is said about one position of a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nullability {
    /// Nothing: the code knows no nullability, or the position cannot have one.
    #[default]
    Oblivious,
    /// Never null.
    NotAnnotated,
    /// Perhaps null (C# `?`).
    Annotated,
}

impl Nullability {
    fn from_byte(byte: u8) -> Self {
        match byte {
            1 => Self::NotAnnotated,
            2 => Self::Annotated,
            _ => Self::Oblivious,
        }
    }
}

/// The nullability of all positions of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NullableFlags<'a> {
    /// The same everywhere.
    Uniform(Nullability),
    /// A byte for each position that takes one; see [`NullableCursor`].
    Each(&'a [u8]),
}

impl Default for NullableFlags<'_> {
    fn default() -> Self {
        Self::Uniform(Nullability::Oblivious)
    }
}

/// Hands out the flags of a type to its positions: call [`take`](Self::take) for the type, then for its parts in their
/// order (element; return type and parameters; generic arguments), depth first.
#[derive(Clone, Debug)]
pub struct NullableCursor<'a> {
    flags: NullableFlags<'a>,
}

impl<'a> NullableCursor<'a> {
    /// Starts at the outermost position.
    pub fn new(flags: NullableFlags<'a>) -> Self {
        Self { flags }
    }

    /// The nullability of this position. One that has no flag of its own takes none and is oblivious.
    pub fn take(&mut self, ty: &Type<'_>) -> Nullability {
        if !takes_flag(ty) {
            return Nullability::Oblivious;
        }
        match &mut self.flags {
            NullableFlags::Uniform(_) if is_value(ty) => Nullability::Oblivious,
            NullableFlags::Uniform(nullability) => *nullability,
            NullableFlags::Each(bytes) => match bytes.split_first() {
                Some((first, rest)) => {
                    *bytes = rest;
                    Nullability::from_byte(*first)
                }
                None => Nullability::Oblivious,
            },
        }
    }
}

/// Whether a position has a byte of its own.
fn takes_flag(ty: &Type<'_>) -> bool {
    match ty {
        Type::Primitive(primitive) => matches!(primitive, Primitive::Object | Primitive::String),
        Type::ValueType(_) | Type::ByRef(_) | Type::Pinned(_) | Type::Modified(_) => false,
        Type::GenericInstance(instance) => {
            !(instance.is_value_type && instance.generic_type.is("System", "Nullable`1"))
        }
        Type::Class(_)
        | Type::TypeParameter(_)
        | Type::MethodParameter(_)
        | Type::SzArray(_)
        | Type::Array(_)
        | Type::Pointer(_)
        | Type::FunctionPointer(_) => true,
    }
}

/// Whether a position that has a byte cannot be null as a reference is.
fn is_value(ty: &Type<'_>) -> bool {
    match ty {
        Type::GenericInstance(instance) => instance.is_value_type,
        Type::ValueType(_) | Type::Pointer(_) | Type::FunctionPointer(_) => true,
        Type::Primitive(_)
        | Type::Class(_)
        | Type::TypeParameter(_)
        | Type::MethodParameter(_)
        | Type::SzArray(_)
        | Type::Array(_)
        | Type::ByRef(_)
        | Type::Pinned(_)
        | Type::Modified(_) => false,
    }
}

/// The argument of a `NullableAttribute`: one byte, or an array of bytes.
fn flags<'a>(attribute: CustomAttribute<'a>) -> Result<NullableFlags<'a>> {
    const PROLOG: usize = 2;
    const NAMED_COUNT: usize = 2;
    let blob = attribute.value_blob()?;
    match blob.get(PROLOG..blob.len().saturating_sub(NAMED_COUNT)) {
        Some([byte]) => Ok(NullableFlags::Uniform(Nullability::from_byte(*byte))),
        Some([a, b, c, d, bytes @ ..]) if u32::from_le_bytes([*a, *b, *c, *d]) as usize == bytes.len() => {
            Ok(NullableFlags::Each(bytes))
        }
        Some(_) | None => Err(Error::new(ErrorKind::BadAttribute).in_row(attribute.token())),
    }
}

fn own_context<'a>(attributes: Rows<'a, CustomAttribute<'a>>) -> Result<Option<Nullability>> {
    let Some(attribute) = attributes.named(NAMESPACE, CONTEXT) else { return Ok(None) };
    match flags(attribute)? {
        NullableFlags::Uniform(nullability) => Ok(Some(nullability)),
        NullableFlags::Each(_) => Err(Error::new(ErrorKind::BadAttribute).in_row(attribute.token())),
    }
}

impl TypeDef<'_> {
    /// What holds for the members that say nothing themselves: stated here, or on a type around this one.
    pub fn nullable_context(self) -> Result<Nullability> {
        for ty in self.enclosing_chain()? {
            if let Some(context) = own_context(ty.custom_attributes())? {
                return Ok(context);
            }
        }
        Ok(own_context(self.image().module()?.custom_attributes())?.unwrap_or_default())
    }
}

impl MethodDef<'_> {
    /// What holds for the parameters that say nothing themselves: stated here, or on the type.
    pub fn nullable_context(self) -> Result<Nullability> {
        match (own_context(self.custom_attributes())?, self.declaring_type()) {
            (Some(context), _) => Ok(context),
            (None, Some(ty)) => ty.nullable_context(),
            (None, None) => Ok(Nullability::Oblivious),
        }
    }
}

macro_rules! with_nullable_flags {
    ($($table:ident)+) => {
        $(
            impl<'a> $table<'a> {
                /// The flags of its `NullableAttribute`; without one the nullable context holds.
                pub fn nullable_flags(self) -> Result<Option<NullableFlags<'a>>> {
                    self.custom_attributes().named(NAMESPACE, NULLABLE).map(flags).transpose()
                }
            }
        )+
    };
}

with_nullable_flags! {
    TypeDef Field Param Property Event GenericParam GenericParamConstraint InterfaceImpl
}
