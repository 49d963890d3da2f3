//! ABI symbols: `mochi_<pkg>_<type>_<method>_<hash>`.

use super::{hash, signature};
use mochi_surface::model::{Api, Element, Form, Generic, Ty, Type, TypeName, Variable};
use std::collections::HashSet;

/// Hands out the symbols of a whole graph, each once.
#[derive(Debug, Default)]
pub(super) struct Symbols {
    taken: HashSet<String>,
}

impl Symbols {
    /// `prefix_of_the_type_suffix`: a helper of a type that has no signature (`is`, `free`).
    pub(super) fn helper(&mut self, type_prefix: &str, suffix: &str, canonical: &str) -> String {
        self.unique(format!("{type_prefix}_{suffix}"), canonical)
    }

    /// A member of a type: its mangled name and the hash of its canonical signature.
    pub(super) fn member(&mut self, type_prefix: &str, member: &str, canonical: &str) -> String {
        self.unique(format!("{type_prefix}_{member}_{}", &hash::hex(canonical)[..8]), canonical)
    }

    /// Mangling tells names apart within a type; what is left (a dot that belongs to the package in one symbol and to
    /// the namespace in another, equal hashes) is told apart by more of the hash.
    fn unique(&mut self, wanted: String, canonical: &str) -> String {
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let digest = hash::hex(canonical);
        (8..=digest.len())
            .step_by(8)
            .map(|len| format!("{wanted}_{}", &digest[..len]))
            .find(|longer| self.taken.insert(longer.clone()))
            .expect("no two members of a graph have one canonical signature")
    }
}

/// `mochi_newtonsoft_json`. NuGet's ids differ in more than case.
pub(super) fn package_prefix(id: &str) -> String {
    format!("mochi_{}", mangle(&id.to_lowercase()))
}

/// `Newtonsoft_Json_Linq_JObject`; the arguments of a generic type are between `_4` and `_5`.
pub(super) fn type_part(api: &Api, ty: &Type) -> String {
    shorten(instance(api, ty))
}

fn instance(api: &Api, ty: &Type) -> String {
    let definition = definition(&ty.name);
    match &ty.generic {
        Some(Generic { arguments, .. }) => {
            let arguments: String = arguments.iter().map(|of| format!("_4{}", argument(api, of))).collect();
            format!("{definition}{arguments}_5")
        }
        None => definition,
    }
}

fn argument(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => element(api, of),
        Ty::Nullable(of) => format!("{}_6", element(api, of)),
        Ty::Array(of, _, Form::Array) => format!("{}_7", element(api, of)),
        Ty::Array(of, _, Form::Jagged(depth)) => format!("{}{}", element(api, of), "_7".repeat(depth as usize)),
        Ty::Array(of, _, Form::Grid(rank)) => format!("{}{}", element(api, of), "_8".repeat(rank as usize - 1)),
        Ty::Array(_, _, Form::ReadOnlySpan | Form::Span) => unreachable!("a span is no argument of a type"),
    }
}

fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(_) | Element::Bool | Element::Char | Element::String | Element::WellKnown(_) => {
            mangle(&signature::element(api, element))
        }
        Element::Enum(id) | Element::Object(id) => instance(api, api.ty(id)),
        Element::Variable(Variable::Type(number)) => format!("_8{number}"),
        Element::Variable(Variable::Method(number)) => format!("_8_8{number}"),
    }
}

fn definition(name: &TypeName) -> String {
    let path: Vec<_> = name.path.iter().map(|part| mangle(part)).collect();
    let path = path.join("_2");
    if name.namespace.is_empty() { path } else { format!("{}_{path}", mangle(&name.namespace)) }
}

/// The mangling of JNI: `_` for `.`, `_1` for `_`, `_2` between a type and the one nested in it, `_0xxxx` for a UTF-16
/// unit that is no ASCII letter or digit, or for a digit where a segment begins.
pub(super) fn mangle(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut at_start = true;
    for c in name.chars() {
        match c {
            '.' => out.push('_'),
            '_' => out.push_str("_1"),
            c if c.is_ascii_alphabetic() || (c.is_ascii_digit() && !at_start) => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("_0{unit:04x}"));
                }
            }
        }
        at_start = c == '.';
    }
    out
}

/// C# takes identifiers of 511 characters; file systems, names of 255 bytes.
fn shorten(part: String) -> String {
    const LONGEST: usize = 180;
    if part.len() <= LONGEST {
        return part;
    }
    format!("{}_3{}", &part[..LONGEST - 18], &hash::hex(&part)[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(namespace: &str, path: &[&str]) -> TypeName {
        TypeName {
            namespace: namespace.to_owned(),
            path: path.iter().map(|&part| part.to_owned()).collect(),
            assembly: "A".to_owned(),
        }
    }

    #[test]
    fn mangling_is_injective_where_names_are_close() {
        let names = [
            name("A", &["BC"]),
            name("AB", &["C"]),
            name("A", &["B", "C"]),
            name("A.B", &["C"]),
            name("", &["A_B_C"]),
            name("A", &["B_C"]),
            name("A_B", &["C"]),
            name("A", &["B`1", "C"]),
            name("a", &["bc"]),
            name("", &["A", "B_C"]),
        ];
        let mangled: HashSet<_> = names.iter().map(definition).collect();
        assert_eq!(mangled.len(), names.len(), "{mangled:?}");
    }

    #[test]
    fn a_digit_at_the_start_of_a_segment_is_no_escape() {
        assert_eq!(package_prefix("Foo.3D"), "mochi_foo__00033d");
        assert_ne!(package_prefix("Foo.1D"), package_prefix("Foo_D"));
    }

    #[test]
    fn a_symbol_is_given_once() {
        let mut symbols = Symbols::default();
        let first = symbols.helper("mochi_a_b_C", "free", "a b.C");
        let second = symbols.helper("mochi_a_b_C", "free", "a.b C");
        assert_eq!(first, "mochi_a_b_C_free");
        assert_ne!(first, second);
    }

    #[test]
    fn long_names_stay_apart() {
        let long = "x".repeat(300);
        let a = shorten(definition(&name(&long, &["A"])));
        let b = shorten(definition(&name(&long, &["B"])));
        assert!(a.len() <= 180);
        assert_ne!(a, b);
    }
}
