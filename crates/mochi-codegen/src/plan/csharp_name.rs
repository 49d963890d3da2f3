//! Names as C# reads them.

use mochi_surface::model::{
    Api, Category, Constraints, Element, Passing, Scalar, Ty, Type, TypeName, TypeRef, Variable, WellKnown,
};

/// `global::Newtonsoft.Json.Linq.JObject`, `global::System.Collections.Generic.List<string>`
pub(super) fn type_name(api: &Api, of: &Type) -> String {
    path(&of.name, of.generic.iter().flat_map(|generic| &generic.arguments).map(|argument| ty(api, argument)))
}

fn path(name: &TypeName, mut arguments: impl Iterator<Item = String>) -> String {
    let namespace = name.namespace.split('.').filter(|segment| !segment.is_empty()).map(escape);
    // Each type on the way has its own share of the arguments.
    let path = name.path.iter().map(|part| {
        let (plain, arity) = part.rsplit_once('`').unwrap_or((part, "0"));
        let own: Vec<_> = arguments.by_ref().take(arity.parse().unwrap_or(0)).collect();
        if own.is_empty() { escape(plain) } else { format!("{}<{}>", escape(plain), own.join(", ")) }
    });
    let segments: Vec<_> = namespace.chain(path).collect();
    format!("global::{}", segments.join("."))
}

/// `string`, `int?`, `global::Newtonsoft.Json.JsonConverter[]`
pub(super) fn ty(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => element(api, of),
        Ty::Nullable(of) => format!("{}?", element(api, of)),
        Ty::Array(of, _, form) => form.csharp(&element(api, of), "global::"),
    }
}

/// `global::System.Guid`
pub(crate) fn well_known(value: WellKnown) -> String {
    format!("global::System.{}", value.name())
}

/// What stands before a parameter, and before its argument.
pub(crate) fn passing(passing: Passing) -> &'static str {
    match passing {
        Passing::Value => "",
        Passing::In => "in ",
        Passing::Ref => "ref ",
        Passing::Out { .. } => "out ",
    }
}

fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(of) => scalar(of).to_owned(),
        Element::Bool => "bool".to_owned(),
        Element::Char => "char".to_owned(),
        Element::String => "string".to_owned(),
        Element::WellKnown(value) => well_known(value),
        Element::Enum(id) | Element::Object(id) => type_name(api, api.ty(id)),
        Element::Variable(of) => variable(of),
    }
}

/// The shim's own name of a type parameter, the same wherever it is written.
pub(crate) fn variable(variable: Variable) -> String {
    match variable {
        Variable::Type(number) => format!("__T{number}"),
        Variable::Method(number) => format!("__M{number}"),
    }
}

/// ` where __M0 : class, new()`; nothing where nothing is asked.
pub(crate) fn constraints(of: Variable, constraints: &Constraints) -> String {
    let category = match constraints.category {
        Category::Any => None,
        Category::Reference => Some("class".to_owned()),
        Category::Value => Some("struct".to_owned()),
        Category::Unmanaged => Some("unmanaged".to_owned()),
    };
    let bases = constraints.bases.iter().map(reference);
    let constructor = constraints.has_constructor.then(|| "new()".to_owned());
    let all: Vec<_> = category.into_iter().chain(bases).chain(constructor).collect();
    if all.is_empty() { String::new() } else { format!(" where {} : {}", variable(of), all.join(", ")) }
}

fn reference(of: &TypeRef) -> String {
    match of {
        TypeRef::Named(name, arguments) => path(name, arguments.iter().map(reference)),
        TypeRef::Scalar(of) => scalar(*of).to_owned(),
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::Char => "char".to_owned(),
        TypeRef::String => "string".to_owned(),
        TypeRef::Object => "object".to_owned(),
        TypeRef::Variable(of) => variable(*of),
        TypeRef::Array(element) => format!("{}[]", reference(element)),
    }
}

/// The keyword of a number.
pub(crate) fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::I8 => "sbyte",
        Scalar::U8 => "byte",
        Scalar::I16 => "short",
        Scalar::U16 => "ushort",
        Scalar::I32 => "int",
        Scalar::U32 => "uint",
        Scalar::I64 => "long",
        Scalar::U64 => "ulong",
        Scalar::ISize => "nint",
        Scalar::USize => "nuint",
        Scalar::F32 => "float",
        Scalar::F64 => "double",
    }
}

/// A metadata name as an identifier: with `@` where it is a keyword.
pub(crate) fn escape(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("@{name}") } else { name.to_owned() }
}

/// The reserved words of C# (ECMA-334, 6.4.4). Contextual ones are identifiers wherever a shim names something.
const KEYWORDS: &[&str] = &[
    "abstract",
    "as",
    "base",
    "bool",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "checked",
    "class",
    "const",
    "continue",
    "decimal",
    "default",
    "delegate",
    "do",
    "double",
    "else",
    "enum",
    "event",
    "explicit",
    "extern",
    "false",
    "finally",
    "fixed",
    "float",
    "for",
    "foreach",
    "goto",
    "if",
    "implicit",
    "in",
    "int",
    "interface",
    "internal",
    "is",
    "lock",
    "long",
    "namespace",
    "new",
    "null",
    "object",
    "operator",
    "out",
    "override",
    "params",
    "private",
    "protected",
    "public",
    "readonly",
    "ref",
    "return",
    "sbyte",
    "sealed",
    "short",
    "sizeof",
    "stackalloc",
    "static",
    "string",
    "struct",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "uint",
    "ulong",
    "unchecked",
    "unsafe",
    "ushort",
    "using",
    "virtual",
    "void",
    "volatile",
    "while",
];
