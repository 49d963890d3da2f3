//! The canonical text of .NET types and signatures, in metadata names.

use mochi_surface::model::{Api, Element, Parameter, Scalar, Ty, TypeId, TypeName};

/// `Newtonsoft.Json.Linq.JObject`, `System.Environment+SpecialFolder`
pub(super) fn full_name(name: &TypeName) -> String {
    let path = name.path.join("+");
    if name.namespace.is_empty() { path } else { format!("{}.{path}", name.namespace) }
}

/// `(System.String,System.Int32[])`
pub(super) fn parameters(api: &Api, parameters: &[Parameter]) -> String {
    let types: Vec<_> = parameters.iter().map(|parameter| ty(api, &parameter.slot.ty)).collect();
    format!("({})", types.join(","))
}

/// `System.Int32?`, `System.String[]`
pub(super) fn ty(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => element(api, of),
        Ty::Nullable(of) => format!("{}?", element(api, of)),
        Ty::Array(of, _) => format!("{}[]", element(api, of)),
    }
}

/// `(String, Int32[])`: for people.
pub(super) fn short_parameters(api: &Api, parameters: &[Parameter]) -> String {
    let types: Vec<_> = parameters
        .iter()
        .map(|parameter| {
            let full = ty(api, &parameter.slot.ty);
            full.rsplit(['.', '+']).next().unwrap_or_default().to_owned()
        })
        .collect();
    format!("({})", types.join(", "))
}

fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(of) => scalar(of).to_owned(),
        Element::Bool => "System.Boolean".to_owned(),
        Element::Char => "System.Char".to_owned(),
        Element::String => "System.String".to_owned(),
        Element::Enum(id) | Element::Object(id) => named(api, id),
    }
}

fn named(api: &Api, id: TypeId) -> String {
    full_name(&api.ty(id).name)
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
