//! Functions that find their entry by its symbol, under the names that the generated header has for them.

use crate::abi::{Abi, Entry, Kind, Package, Parameter, Passing, Plain, Type};
use crate::c::{c_type, element_type, function, signature};
use std::fmt::Write as _;

/// `entries.h`
pub(crate) fn print(abi: &Abi) -> String {
    let mut text = String::new();
    for entry in abi.entries.values() {
        if entry.kind == Kind::Wrap {
            let (parameters, result) = signature(entry);
            let _ = writeln!(text, "typedef {result} (*{}_function)({});", function(entry), parameters.join(", "));
        }
        let _ = writeln!(text, "{}", wrapper(entry));
    }
    text
}

fn wrapper(entry: &Entry) -> String {
    let mut types: Vec<_> = match entry.kind {
        Kind::Wrap => [format!("{}_function", function(entry)), "void *".to_owned(), "MochiRelease".to_owned()].into(),
        Kind::Static | Kind::New | Kind::Instance => entry.parameters.iter().flat_map(parameter).collect(),
    };
    let result = match &entry.result {
        _ if entry.kind == Kind::Wrap => "MochiHandle",
        None => "void",
        Some(Type::Plain { plain: Plain::Text, .. }) => {
            types.push("MochiText *".to_owned());
            "void"
        }
        Some(Type::Plain { plain, .. }) => c_type(plain),
        Some(Type::Optional(plain)) => {
            types.push(format!("{} *", c_type(plain)));
            "int32_t"
        }
        Some(Type::List { .. }) => {
            types.push("MochiList *".to_owned());
            "void"
        }
    };
    types.push("MochiError *".to_owned());
    let named: Vec<_> = types.iter().enumerate().map(|(at, ty)| format!("{ty} p{at}")).collect();
    let names: Vec<_> = (0..types.len()).map(|at| format!("p{at}")).collect();
    let give = if result == "void" { "(void)" } else { "return" };
    format!(
        "ENTRY({give}, {result}, {}, {}, \"{}\", \"{}\", ({}), ({}), ({}))",
        function(entry),
        match entry.package {
            Package::Conformance => "OWN",
            Package::Framework => "FRAMEWORK",
        },
        entry.class,
        entry.symbol,
        types.join(", "),
        named.join(", "),
        names.join(", ")
    )
}

fn parameter(parameter: &Parameter) -> Vec<String> {
    match parameter.passing {
        Passing::Value => taken(&parameter.ty),
        Passing::Ref => [taken(&parameter.ty), place(&parameter.ty)].concat(),
        Passing::Out => place(&parameter.ty),
    }
}

fn taken(ty: &Type) -> Vec<String> {
    match ty {
        Type::Plain { plain: Plain::Text, .. } => vec!["const char *".to_owned(), "int32_t".to_owned()],
        Type::Plain { plain, .. } => vec![c_type(plain).to_owned()],
        Type::Optional(plain) => vec!["int32_t".to_owned(), c_type(plain).to_owned()],
        Type::List { element, .. } => vec![format!("const {} *", element_type(element)), "int32_t".to_owned()],
    }
}

fn place(ty: &Type) -> Vec<String> {
    match ty {
        Type::Plain { plain: Plain::Text, .. } => vec!["MochiText *".to_owned()],
        Type::Plain { plain, .. } => vec![format!("{} *", c_type(plain))],
        Type::Optional(plain) => vec!["int32_t *".to_owned(), format!("{} *", c_type(plain))],
        Type::List { .. } => vec!["MochiList *".to_owned()],
    }
}
