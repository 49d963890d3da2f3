//! Signatures as text: full names of the metadata, in the order of C#.

use mochi_metadata::{
    Event, Field, FieldAttributes, MethodAttributes, MethodDef, MethodSignature, Property, Result, Type, TypeDefOrRef,
};
use mochi_surface::convention::{self, Convention};

use super::describe::access;

pub(super) fn method(method: MethodDef<'_>) -> Result<String> {
    let bound = method.parameters()?;
    let mut parameters = Vec::new();
    for parameter in &bound.parameters {
        let name = match parameter.row {
            Some(row) => format!(" {}", row.name()?),
            None => String::new(),
        };
        parameters.push(format!("{}{name}", type_name(&parameter.parameter_type)?));
    }
    let generics = method.generic_params().map(|parameter| parameter.name()).collect::<Result<Vec<_>>>()?;
    let generics = if generics.is_empty() { String::new() } else { format!("<{}>", generics.join(", ")) };
    let result = type_name(&bound.return_value.parameter_type)?;
    let words = method_words(method.flags());
    let native = native(method)?.map(|convention| format!("{convention} ")).unwrap_or_default();
    Ok(format!("{words}{native}{result} {}{generics}({})", method.name()?, parameters.join(", ")))
}

/// How native code is called, or calls: an import, an entry, a delegate that is made for it.
fn native(method: MethodDef<'_>) -> Result<Option<Convention>> {
    if let Some(convention) = convention::import(method)?.or(convention::callers_only(method)?) {
        return Ok(Some(convention));
    }
    match method.declaring_type() {
        Some(ty) if method.name()? == "Invoke" => convention::delegate(ty),
        Some(_) | None => Ok(None),
    }
}

pub(super) fn property(property: Property<'_>) -> Result<String> {
    let signature = property.signature()?;
    let accessor = property.getter().or(property.setter());
    let words = accessor.map(|accessor| method_words(accessor.flags())).unwrap_or_default();
    let index = list(&signature.parameters)?;
    let index = if index.is_empty() { String::new() } else { format!("[{index}]") };
    let get = if property.getter().is_some() { "get; " } else { "" };
    let set = if property.setter().is_some() { "set; " } else { "" };
    Ok(format!("{words}{} {}{index} {{ {get}{set}}}", type_name(&signature.property_type)?, property.name()?))
}

pub(super) fn field(field: Field<'_>) -> Result<String> {
    let flags = field.flags();
    let words = [
        (FieldAttributes::LITERAL, "const "),
        (FieldAttributes::STATIC, "static "),
        (FieldAttributes::INIT_ONLY, "readonly "),
    ];
    let words: String = words.into_iter().filter(|(flag, _)| flags.contains(*flag)).map(|(_, word)| word).collect();
    let words = words.replace("const static ", "const ");
    Ok(format!("{} {words}{} {}", access(flags.access()), type_name(&field.field_type()?)?, field.name()?))
}

pub(super) fn event(event: Event<'_>) -> Result<String> {
    let words = event.add_on().map(|accessor| method_words(accessor.flags())).unwrap_or_default();
    Ok(format!("{words}event {} {}", reference(event.event_type()?)?, event.name()?))
}

fn method_words(flags: MethodAttributes) -> String {
    let words = [
        (MethodAttributes::STATIC, "static "),
        (MethodAttributes::ABSTRACT, "abstract "),
        (MethodAttributes::VIRTUAL, "virtual "),
        (MethodAttributes::FINAL, "final "),
    ];
    let words: String = words.into_iter().filter(|(flag, _)| flags.contains(*flag)).map(|(_, word)| word).collect();
    format!("{} {}", access(flags.access()), words.replace("abstract virtual ", "abstract "))
}

fn list(types: &[Type<'_>]) -> Result<String> {
    Ok(types.iter().map(type_name).collect::<Result<Vec<_>>>()?.join(", "))
}

fn type_name(ty: &Type<'_>) -> Result<String> {
    Ok(match ty {
        Type::Primitive(primitive) => format!("System.{}", primitive.name()),
        Type::Class(named) | Type::ValueType(named) => named.full_name()?,
        Type::GenericInstance(instance) => {
            format!("{}<{}>", instance.generic_type.full_name()?, list(&instance.arguments)?)
        }
        Type::TypeParameter(number) => format!("!{number}"),
        Type::MethodParameter(number) => format!("!!{number}"),
        Type::SzArray(element) => format!("{}[]", type_name(element)?),
        Type::Array(array) => {
            format!("{}[{}]", type_name(&array.element)?, ",".repeat(array.rank.saturating_sub(1) as usize))
        }
        Type::Pointer(target) => format!("{}*", type_name(target)?),
        Type::ByRef(target) => format!("{}&", type_name(target)?),
        Type::FunctionPointer(signature) => function(signature)?,
        Type::Pinned(inner) => type_name(inner)?,
        Type::Modified(modified) => {
            let word = if modified.modifier.required { "modreq" } else { "modopt" };
            format!("{} {word}({})", type_name(&modified.unmodified)?, reference(modified.modifier.modifier)?)
        }
    })
}

fn function(signature: &MethodSignature<'_>) -> Result<String> {
    let result = type_name(&signature.return_type)?;
    let convention = match convention::pointer(signature)? {
        Convention::Managed => String::new(),
        convention @ (Convention::VarArg | Convention::Unmanaged(_) | Convention::Contradictory) => {
            format!("{convention} ")
        }
    };
    Ok(format!("method {convention}{result} *({})", list(&signature.parameters)?))
}

fn reference(ty: TypeDefOrRef<'_>) -> Result<String> {
    match ty {
        TypeDefOrRef::TypeDef(ty) => ty.full_name(),
        TypeDefOrRef::TypeRef(ty) => ty.full_name(),
        TypeDefOrRef::TypeSpec(ty) => type_name(&ty.signature()?),
    }
}
