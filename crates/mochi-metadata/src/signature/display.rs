//! Types as text, near to what ilasm writes. What cannot be read shows as `<bad>`.

use std::fmt::{self, Display, Formatter, Write};

use super::{
    ArrayShape, CallingConvention, GenericInstance, MemberSignature, MethodSignature, Modified, NamedType,
    PropertySignature, Type,
};
use crate::{Escaped, ResolutionScope, Result, TypeDefOrRef, TypeRef};

const BAD: &str = "<bad>";

pub(crate) fn or_bad<T: Display>(f: &mut dyn Write, value: Result<T>) -> fmt::Result {
    match value {
        Ok(value) => write!(f, "{value}"),
        Err(_) => f.write_str(BAD),
    }
}

fn separated<T: Display>(f: &mut Formatter<'_>, items: &[T]) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        item.fmt(f)?;
    }
    Ok(())
}

impl Display for Type<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Primitive(primitive) => f.write_str(primitive.name()),
            Self::Class(ty) => write!(f, "class {ty}"),
            Self::ValueType(ty) => write!(f, "valuetype {ty}"),
            Self::GenericInstance(instance) => instance.fmt(f),
            Self::TypeParameter(number) => write!(f, "!{number}"),
            Self::MethodParameter(number) => write!(f, "!!{number}"),
            Self::SzArray(element) => write!(f, "{element}[]"),
            Self::Array(array) => array.fmt(f),
            Self::Pointer(inner) => write!(f, "{inner}*"),
            Self::ByRef(inner) => write!(f, "{inner}&"),
            Self::FunctionPointer(signature) => write!(f, "method {signature}"),
            Self::Pinned(inner) => write!(f, "{inner} pinned"),
            Self::Modified(modified) => modified.fmt(f),
        }
    }
}

impl Display for GenericInstance<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_value_type { "valuetype " } else { "class " })?;
        write!(f, "{}<", self.generic_type)?;
        separated(f, &self.arguments)?;
        f.write_char('>')
    }
}

/// The element, then `[rank;sizes;lower bounds]`.
impl Display for ArrayShape<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{};", self.element, self.rank)?;
        separated(f, &self.sizes)?;
        f.write_char(';')?;
        separated(f, &self.lower_bounds)?;
        f.write_char(']')
    }
}

impl Display for Modified<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let keyword = if self.modifier.required { "modreq" } else { "modopt" };
        write!(f, "{} {keyword}({})", self.unmodified, self.modifier.modifier)
    }
}

impl Display for MethodSignature<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.has_this {
            f.write_str("instance ")?;
        }
        if self.explicit_this {
            f.write_str("explicit ")?;
        }
        f.write_str(match self.calling_convention {
            CallingConvention::Default => "",
            CallingConvention::C => "unmanaged cdecl ",
            CallingConvention::StdCall => "unmanaged stdcall ",
            CallingConvention::ThisCall => "unmanaged thiscall ",
            CallingConvention::FastCall => "unmanaged fastcall ",
            CallingConvention::VarArg => "vararg ",
            CallingConvention::Unmanaged => "unmanaged ",
        })?;
        if self.generic_parameter_count > 0 {
            write!(f, "<{}> ", self.generic_parameter_count)?;
        }
        let (required, variable) = self.parameters.split_at(self.required_parameter_count.min(self.parameters.len()));
        write!(f, "{} (", self.return_type)?;
        separated(f, required)?;
        if !variable.is_empty() {
            f.write_str(";...;")?;
            separated(f, variable)?;
        }
        f.write_char(')')
    }
}

impl Display for PropertySignature<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let instance = if self.has_this { "instance " } else { "" };
        write!(f, "{instance}{} (", self.property_type)?;
        separated(f, &self.parameters)?;
        f.write_char(')')
    }
}

impl Display for MemberSignature<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(ty) => write!(f, "field {ty}"),
            Self::Method(signature) => signature.fmt(f),
        }
    }
}

/// `Namespace.Outer+Inner`, behind `[Assembly]` where the type is referenced.
impl Display for NamedType<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::TypeDef(ty) => or_bad(f, ty.full_name().as_deref().map(Escaped).map_err(|error| *error)),
            Self::TypeRef(ty) => {
                or_bad(f, ty.enclosing_chain().map(|chain| Scope(chain.last().copied())))?;
                or_bad(f, ty.full_name().as_deref().map(Escaped).map_err(|error| *error))
            }
        }
    }
}

struct Scope<'a>(Option<TypeRef<'a>>);

impl Display for Scope<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Some(outermost) = self.0 else { return Ok(()) };
        match outermost.resolution_scope() {
            Ok(Some(ResolutionScope::AssemblyRef(assembly))) => {
                f.write_char('[')?;
                or_bad(f, assembly.name().map(Escaped))?;
                f.write_char(']')
            }
            Ok(Some(ResolutionScope::ModuleRef(module))) => {
                f.write_str("[.module ")?;
                or_bad(f, module.name().map(Escaped))?;
                f.write_char(']')
            }
            Ok(Some(ResolutionScope::Module(_) | ResolutionScope::TypeRef(_)) | None) | Err(_) => f.write_str("[]"),
        }
    }
}

impl Display for TypeDefOrRef<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::TypeDef(ty) => NamedType::TypeDef(*ty).fmt(f),
            Self::TypeRef(ty) => NamedType::TypeRef(*ty).fmt(f),
            // Its number alone: a type specification may name itself through its modifiers.
            Self::TypeSpec(ty) => write!(f, "spec {}", crate::Row::row(*ty)),
        }
    }
}
