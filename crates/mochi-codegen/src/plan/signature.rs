//! The canonical text of .NET types and signatures, in metadata names.

use super::csharp_name;
use mochi_surface::model::{Api, Element, Generic, Parameter, Passing, Scalar, Ty, Type, TypeId, TypeName, Variable};

/// `System.Environment+SpecialFolder`, ``System.Collections.Generic.List`1[System.String]``
pub(super) fn full_name(api: &Api, of: &Type) -> String {
    let definition = definition(&of.name);
    match &of.generic {
        Some(Generic { arguments, .. }) => {
            let arguments: Vec<_> = arguments.iter().map(|argument| ty(api, argument)).collect();
            format!("{definition}[{}]", arguments.join(","))
        }
        None => definition,
    }
}

/// `Newtonsoft.Json.Linq.JObject`, ``System.Collections.Generic.List`1``
pub(super) fn definition(name: &TypeName) -> String {
    let path = name.path.join("+");
    if name.namespace.is_empty() { path } else { format!("{}.{path}", name.namespace) }
}

/// `(System.String,System.Int32[],System.Int32&)`
pub(super) fn parameters(api: &Api, parameters: &[Parameter]) -> String {
    let types: Vec<_> = parameters
        .iter()
        .map(|parameter| {
            let by_reference = if parameter.passing == Passing::Value { "" } else { "&" };
            format!("{}{by_reference}", ty(api, &parameter.slot.ty))
        })
        .collect();
    format!("({})", types.join(","))
}

/// `System.Int32?`, `System.String[]`
pub(super) fn ty(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => element(api, of),
        Ty::Nullable(of) => format!("{}?", element(api, of)),
        Ty::Array(of, _, form) => form.csharp(&element(api, of), ""),
    }
}

/// `(String, Int32[], out Int32)`: for people.
pub(super) fn short_parameters(api: &Api, parameters: &[Parameter]) -> String {
    let types: Vec<_> = parameters
        .iter()
        .map(|of| format!("{}{}", csharp_name::passing(of.passing), short(api, &of.slot.ty)))
        .collect();
    format!("({})", types.join(", "))
}

/// `JObject`, `Outer.Inner`, `List<String>`: for people.
pub(super) fn short_name(api: &Api, of: &Type) -> String {
    with_arguments(api, of, plain_path(&of.name).join("."))
}

/// The names on the way to a type, without their arity.
pub(super) fn plain_path(name: &TypeName) -> Vec<&str> {
    name.path.iter().map(|part| part.split('`').next().unwrap_or(part)).collect()
}

fn short(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => short_element(api, of),
        Ty::Nullable(of) => format!("{}?", short_element(api, of)),
        Ty::Array(of, _, form) => form.csharp(&short_element(api, of), "").replace("System.", ""),
    }
}

/// Without namespace and enclosing types.
fn short_element(api: &Api, of: Element) -> String {
    match of {
        Element::Scalar(_) | Element::Bool | Element::Char | Element::String | Element::WellKnown(_) => {
            element(api, of).split_off("System.".len())
        }
        Element::Enum(id) | Element::Object(id) => {
            let ty = api.ty(id);
            with_arguments(api, ty, plain_path(&ty.name).last().copied().unwrap_or_default().to_owned())
        }
        Element::Variable(of) => variable_name(of),
    }
}

/// Numbers where there are no names at hand.
fn variable_name(of: Variable) -> String {
    match of {
        Variable::Type(number) => format!("T{number}"),
        Variable::Method(number) => format!("M{number}"),
    }
}

fn with_arguments(api: &Api, of: &Type, plain: String) -> String {
    match &of.generic {
        Some(Generic { arguments, .. }) => {
            let arguments: Vec<_> = arguments.iter().map(|argument| short(api, argument)).collect();
            format!("{plain}<{}>", arguments.join(", "))
        }
        None => plain,
    }
}

pub(super) fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(of) => scalar(of).to_owned(),
        Element::Bool => "System.Boolean".to_owned(),
        Element::Char => "System.Char".to_owned(),
        Element::String => "System.String".to_owned(),
        Element::WellKnown(value) => format!("System.{}", value.name()),
        Element::Enum(id) | Element::Object(id) => named(api, id),
        Element::Variable(Variable::Type(number)) => format!("!{number}"),
        Element::Variable(Variable::Method(number)) => format!("!!{number}"),
    }
}

fn named(api: &Api, id: TypeId) -> String {
    full_name(api, api.ty(id))
}

fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::I8 => "System.SByte",
        Scalar::U8 => "System.Byte",
        Scalar::I16 => "System.Int16",
        Scalar::U16 => "System.UInt16",
        Scalar::I32 => "System.Int32",
        Scalar::U32 => "System.UInt32",
        Scalar::I64 => "System.Int64",
        Scalar::U64 => "System.UInt64",
        Scalar::ISize => "System.IntPtr",
        Scalar::USize => "System.UIntPtr",
        Scalar::F32 => "System.Single",
        Scalar::F64 => "System.Double",
    }
}
