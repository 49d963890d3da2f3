//! Types as `Type.GetType` takes them.

use super::signature;
use mochi_surface::model::{Api, Element, Generic, Openness, Ty, Type, TypeName};

/// The assembly that has, or forwards, what every signature has a short form for.
const CORE: &str = "System.Runtime";

/// A name with the assembly to look in.
struct Identity<'a> {
    name: String,
    assembly: &'a str,
}

/// `System.Environment+SpecialFolder, System.Runtime`, or
/// ``System.Collections.Generic.List`1[[System.String, System.Runtime]], System.Collections``; of what is open the definition.
pub(super) fn identity(api: &Api, ty: &Type) -> String {
    of_type(api, ty).text()
}

/// The same of an argument.
pub(super) fn argument(api: &Api, ty: &Ty) -> String {
    of_ty(api, ty).text()
}

impl Identity<'_> {
    fn text(&self) -> String {
        format!("{}, {}", self.name, self.assembly)
    }
}

fn of_type<'a>(api: &'a Api, ty: &'a Type) -> Identity<'a> {
    let mut name = definition(&ty.name);
    if let Some(Generic { arguments, openness: Openness::Closed, .. }) = &ty.generic {
        let arguments: Vec<_> = arguments.iter().map(|argument| format!("[{}]", of_ty(api, argument).text())).collect();
        name.push_str(&format!("[{}]", arguments.join(",")));
    }
    Identity { name, assembly: &ty.name.assembly }
}

fn of_ty<'a>(api: &'a Api, ty: &Ty) -> Identity<'a> {
    match *ty {
        Ty::Element(of) => of_element(api, of),
        Ty::Nullable(of) => {
            Identity { name: format!("System.Nullable`1[[{}]]", of_element(api, of).text()), assembly: CORE }
        }
        Ty::Array(of, _, form) => {
            let Identity { name, assembly } = of_element(api, of);
            Identity { name: form.csharp(&name, ""), assembly }
        }
    }
}

fn of_element(api: &Api, element: Element) -> Identity<'_> {
    match element {
        Element::Scalar(_) | Element::Bool | Element::Char | Element::String | Element::WellKnown(_) => {
            Identity { name: signature::element(api, element), assembly: CORE }
        }
        Element::Enum(id) | Element::Object(id) => of_type(api, api.ty(id)),
        Element::Variable(_) => Identity { name: signature::element(api, element), assembly: CORE },
    }
}

fn definition(name: &TypeName) -> String {
    let path: Vec<_> = name.path.iter().map(|part| escape(part)).collect();
    let dot = if name.namespace.is_empty() { "" } else { "." };
    format!("{}{dot}{}", escape(&name.namespace), path.join("+"))
}

fn escape(name: &str) -> String {
    name.chars().fold(String::new(), |mut out, c| {
        if matches!(c, ',' | '+' | '&' | '*' | '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(c);
        out
    })
}
