//! Signatures with every type reference resolved: equal when they mean the same types, wherever they were read.

mod display;
mod instance;

pub(crate) use instance::Instance;
use mochi_metadata::{NamedType, Primitive, Row, Type, TypeDefOrRef};

use crate::convention::{self, Convention};
use crate::model::Scalar;
use crate::world::{DefId, World};

/// A type in a signature (II.23.2.12).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Sig {
    Void,
    Bool,
    Char,
    String,
    Object,
    TypedReference,
    Scalar(Scalar),
    Def(DefId),
    Instance(DefId, Vec<Sig>),
    TypeVariable(u32),
    MethodVariable(u32),
    /// Single-dimensional, from zero.
    Array(Box<Sig>),
    /// Any other array, with its rank.
    MultiArray(Box<Sig>, u32),
    Pointer(Box<Sig>),
    ByRef(Box<Sig>),
    /// How it is called; the result, then the parameters.
    FunctionPointer(Convention, Vec<Sig>),
    /// Under a `modreq` that C# does not know.
    Modified(Box<Sig>),
    /// The full name of a type that no assembly of the graph has.
    Unresolved(String),
}

impl Sig {
    /// A signature's type, as the assembly of `from` means it.
    pub(crate) fn new(world: &World<'_>, from: DefId, ty: &Type<'_>) -> Self {
        let of = |ty: &Type<'_>| Self::new(world, from, ty);
        match ty {
            Type::Primitive(primitive) => Self::primitive(*primitive),
            Type::Class(named) | Type::ValueType(named) => match resolve(world, from, *named) {
                Some(id) => Self::Def(id),
                None => Self::unresolved(*named),
            },
            Type::GenericInstance(instance) => match resolve(world, from, instance.generic_type) {
                Some(id) => Self::Instance(id, instance.arguments.iter().map(of).collect()),
                None => Self::unresolved(instance.generic_type),
            },
            Type::TypeParameter(number) => Self::TypeVariable(*number),
            Type::MethodParameter(number) => Self::MethodVariable(*number),
            Type::SzArray(element) => Self::Array(Box::new(of(element))),
            Type::Array(array) => Self::MultiArray(Box::new(of(&array.element)), array.rank),
            Type::Pointer(to) => Self::Pointer(Box::new(of(to))),
            Type::ByRef(to) => Self::ByRef(Box::new(of(to))),
            Type::FunctionPointer(signature) => match convention::pointer(signature) {
                Ok(convention) => {
                    let result = std::iter::once(&signature.return_type);
                    Self::FunctionPointer(convention, result.chain(&signature.parameters).map(of).collect())
                }
                Err(_) => Self::Unresolved("delegate*".to_owned()),
            },
            Type::Pinned(inner) => of(inner),
            Type::Modified(modified) => {
                let inner = of(&modified.unmodified);
                let modifier = modified.modifier;
                let is_known = || modifier.modifier.names().is_ok_and(|names| names.is_some_and(is_known_modifier));
                if modifier.required && !is_known() { Self::Modified(Box::new(inner)) } else { inner }
            }
        }
    }

    /// What a constraint names.
    pub(crate) fn of_base(world: &World<'_>, from: DefId, ty: TypeDefOrRef<'_>) -> mochi_metadata::Result<Self> {
        let plain = |named| resolve(world, from, named).map_or_else(|| Self::unresolved(named), Self::Def);
        Ok(match ty {
            TypeDefOrRef::TypeDef(ty) => plain(NamedType::TypeDef(ty)),
            TypeDefOrRef::TypeRef(ty) => plain(NamedType::TypeRef(ty)),
            TypeDefOrRef::TypeSpec(spec) => Self::new(world, from, &spec.signature()?),
        })
    }

    /// With the type variables replaced by the arguments of a generic instance.
    pub(crate) fn substitute(&self, arguments: &[Self]) -> Self {
        self.replace(arguments, &[])
    }

    /// The same with the variables of a method, too; what there is no argument for stays.
    pub(crate) fn replace(&self, arguments: &[Self], of_method: &[Self]) -> Self {
        let of = |sig: &Self| sig.replace(arguments, of_method);
        let boxed = |sig: &Self| Box::new(sig.replace(arguments, of_method));
        match self {
            Self::TypeVariable(number) => arguments.get(*number as usize).unwrap_or(self).clone(),
            Self::MethodVariable(number) => of_method.get(*number as usize).unwrap_or(self).clone(),
            Self::Instance(id, of_instance) => Self::Instance(*id, of_instance.iter().map(of).collect()),
            Self::Array(element) => Self::Array(boxed(element)),
            Self::MultiArray(element, rank) => Self::MultiArray(boxed(element), *rank),
            Self::Pointer(to) => Self::Pointer(boxed(to)),
            Self::ByRef(to) => Self::ByRef(boxed(to)),
            Self::FunctionPointer(convention, types) => {
                Self::FunctionPointer(*convention, types.iter().map(of).collect())
            }
            Self::Modified(inner) => Self::Modified(boxed(inner)),
            Self::Void
            | Self::Bool
            | Self::Char
            | Self::String
            | Self::Object
            | Self::TypedReference
            | Self::Scalar(_)
            | Self::Def(_)
            | Self::Unresolved(_) => self.clone(),
        }
    }

    /// What a reference refers to; any other type itself.
    pub(crate) fn referent(&self) -> &Self {
        if let Self::ByRef(to) = self { to } else { self }
    }

    /// Whether a type parameter is in it.
    pub(crate) fn is_open(&self) -> bool {
        self.has(&|of| matches!(of, Self::TypeVariable(_) | Self::MethodVariable(_)))
    }

    /// Whether a parameter of the type is in it whose member it is of.
    pub(crate) fn has_type_variable(&self) -> bool {
        self.has(&|of| matches!(of, Self::TypeVariable(_)))
    }

    fn has(&self, is: &impl Fn(&Self) -> bool) -> bool {
        match self {
            _ if is(self) => true,
            Self::Instance(_, inner) | Self::FunctionPointer(_, inner) => inner.iter().any(|of| of.has(is)),
            Self::Array(inner)
            | Self::MultiArray(inner, _)
            | Self::Pointer(inner)
            | Self::ByRef(inner)
            | Self::Modified(inner) => inner.has(is),
            Self::TypeVariable(_)
            | Self::MethodVariable(_)
            | Self::Void
            | Self::Bool
            | Self::Char
            | Self::String
            | Self::Object
            | Self::TypedReference
            | Self::Scalar(_)
            | Self::Def(_)
            | Self::Unresolved(_) => false,
        }
    }

    /// How deep types are nested in it.
    pub(crate) fn depth(&self) -> usize {
        match self {
            Self::Instance(_, inner) | Self::FunctionPointer(_, inner) => {
                1 + inner.iter().map(Self::depth).max().unwrap_or(0)
            }
            Self::Array(inner)
            | Self::MultiArray(inner, _)
            | Self::Pointer(inner)
            | Self::ByRef(inner)
            | Self::Modified(inner) => 1 + inner.depth(),
            Self::Void
            | Self::Bool
            | Self::Char
            | Self::String
            | Self::Object
            | Self::TypedReference
            | Self::Scalar(_)
            | Self::Def(_)
            | Self::TypeVariable(_)
            | Self::MethodVariable(_)
            | Self::Unresolved(_) => 0,
        }
    }

    pub(crate) fn primitive(primitive: Primitive) -> Self {
        match primitive {
            Primitive::Void => Self::Void,
            Primitive::Boolean => Self::Bool,
            Primitive::Char => Self::Char,
            Primitive::String => Self::String,
            Primitive::Object => Self::Object,
            Primitive::TypedReference => Self::TypedReference,
            Primitive::SByte => Self::Scalar(Scalar::I8),
            Primitive::Byte => Self::Scalar(Scalar::U8),
            Primitive::Int16 => Self::Scalar(Scalar::I16),
            Primitive::UInt16 => Self::Scalar(Scalar::U16),
            Primitive::Int32 => Self::Scalar(Scalar::I32),
            Primitive::UInt32 => Self::Scalar(Scalar::U32),
            Primitive::Int64 => Self::Scalar(Scalar::I64),
            Primitive::UInt64 => Self::Scalar(Scalar::U64),
            Primitive::IntPtr => Self::Scalar(Scalar::ISize),
            Primitive::UIntPtr => Self::Scalar(Scalar::USize),
            Primitive::Single => Self::Scalar(Scalar::F32),
            Primitive::Double => Self::Scalar(Scalar::F64),
        }
    }

    fn unresolved(named: NamedType<'_>) -> Self {
        Self::Unresolved(named.full_name().unwrap_or_default())
    }
}

/// The definition behind a name in a signature.
pub(crate) fn resolve(world: &World<'_>, from: DefId, named: NamedType<'_>) -> Option<DefId> {
    match named {
        NamedType::TypeDef(ty) => Some(world.own(from, ty.row())),
        NamedType::TypeRef(reference) => world.resolve(from, reference),
    }
}

/// The required modifiers of the C# compiler: `init`, `in` and `ref readonly`, `volatile`, `unmanaged`, `out` of a
/// function pointer.
fn is_known_modifier((namespace, name): (&str, &str)) -> bool {
    matches!(
        (namespace, name),
        ("System.Runtime.CompilerServices", "IsExternalInit" | "IsVolatile")
            | ("System.Runtime.InteropServices", "InAttribute" | "OutAttribute" | "UnmanagedType")
    )
}
