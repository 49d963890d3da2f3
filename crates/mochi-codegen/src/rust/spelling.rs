use super::scope::Scope;
use super::variables;
pub(super) use crate::plan::names::scalar;
use crate::plan::{Crossing, Parameter, Passed, Plain, Returned};
use mochi_surface::model::{Form, Passing, WellKnown};

/// A place in a signature: its Rust type, and the word that `rt::call!` has for it.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) ty: String,
    pub(super) word: String,
}

/// What the type parameter of `rt::Accepts` is called that says how an argument is given; each has its own.
const KIND: &str = "__Kind";

/// Gives the parameters that take values in the place of objects a type parameter each, and tells which.
pub(super) fn kinds(parameters: &mut [Spelling]) -> Vec<String> {
    let mut kinds = Vec::new();
    for Spelling { ty, .. } in parameters.iter_mut().filter(|of| of.word.starts_with("accepted ")) {
        let kind = if kinds.is_empty() { KIND.to_owned() } else { format!("{KIND}{}", kinds.len() + 1) };
        *ty = ty.replace(&format!(", {KIND}>"), &format!(", {kind}>"));
        kinds.push(kind);
    }
    kinds
}

/// What a parameter takes, of a method that keeps it or is done with it; what the variable of an `out` gives.
pub(super) fn parameter(scope: &Scope<'_>, parameter: &Parameter, keeps: bool) -> Spelling {
    match parameter.passing {
        Passing::Value | Passing::In => taken(scope, parameter, keeps),
        Passing::Ref | Passing::Out { .. } => variables::spell(scope, parameter),
    }
}

fn taken(scope: &Scope<'_>, parameter: &Parameter, keeps: bool) -> Spelling {
    let required = parameter.null == Passed::Required;
    let (word, ty) = match parameter.crossing {
        Crossing::Plain(Plain::Text) if required => ("text", "&str".to_owned()),
        Crossing::Plain(Plain::Text) => ("text", "impl rt::NullableText".to_owned()),
        Crossing::Plain(object @ Plain::Object(_)) if parameter.implementor => {
            let role = if required { "Accepts" } else { "NullableAccepts" };
            ("accepted", format!("impl rt::{role}<{}, {KIND}>", plain(scope, object)))
        }
        Crossing::Plain(object @ Plain::Object(_)) => {
            let role = if required { "Arg" } else { "NullableArg" };
            ("object", format!("impl rt::{role}<{}>", plain(scope, object)))
        }
        Crossing::Plain(value) => ("value", plain(scope, value)),
        Crossing::Optional(value) => ("optional", format!("impl rt::NullableValue<{}>", plain(scope, value))),
        Crossing::List { form: Form::Span, element, .. } => ("span", format!("&mut [{}]", plain(scope, element))),
        Crossing::List { form: form @ (Form::Jagged(_) | Form::Grid(_)), element, element_null } => {
            let of = nullable(scope, plain(scope, element), element_null);
            let element = (2..form.depth()).fold(of, |of, _| format!("rt::Rows<{of}>"));
            (
                "list",
                if required {
                    format!("&[impl rt::Row<{element}>]")
                } else {
                    format!("impl rt::NullableList<rt::Rows<{element}>>")
                },
            )
        }
        Crossing::List { element: Plain::Text, element_null, form: Form::Array | Form::ReadOnlySpan } if required => {
            let role = if element_null == Passed::Required { "Text" } else { "NullableText" };
            ("list", format!("&[impl rt::{role}]"))
        }
        Crossing::List { element: Plain::Text, form: Form::Array | Form::ReadOnlySpan, .. } => {
            ("list", "impl rt::NullableList<rt::Texts>".to_owned())
        }
        Crossing::List { element: Plain::Scalar(of), form: Form::Array, .. } => {
            let role = match (required, keeps) {
                (true, true) => "KeptArray",
                (true, false) => "ArrayOf",
                (false, true) => "NullableList",
                (false, false) => "NullableArrayOf",
            };
            ("list", format!("impl rt::{role}<{}>", scalar(of)))
        }
        Crossing::List { element, element_null, form: Form::Array | Form::ReadOnlySpan } => {
            let any = matches!(element, Plain::Object(id) if scope.plan_of(id).is_root());
            let element = match element_null {
                Passed::Required => plain(scope, element),
                Passed::Optional | Passed::Unknown => optional(scope, &plain(scope, element)),
            };
            let ty = match (required, any) {
                (true, true) => format!("impl rt::Objects<{element}>"),
                (true, false) => format!("&[{element}]"),
                (false, _) => format!("impl rt::NullableList<{element}>"),
            };
            ("list", ty)
        }
    };
    Spelling { ty, word: format!("{word} {}", parameter.rust) }
}

/// What a method gives.
pub(super) fn result(scope: &Scope<'_>, returned: Option<&Returned>) -> Spelling {
    let Some(&Returned { crossing, null }) = returned else {
        return Spelling { ty: "()".to_owned(), word: "()".to_owned() };
    };
    let mark = if null == Passed::Optional { "?" } else { "" };
    let (word, ty) = match crossing {
        Crossing::Plain(Plain::Text) => (format!("text{mark}"), scope.string().to_owned()),
        Crossing::Plain(object @ Plain::Object(_)) => {
            let ty = plain(scope, object);
            (format!("object{mark} {ty}"), ty)
        }
        Crossing::Plain(value) => {
            let ty = plain(scope, value);
            (format!("value {ty}"), ty)
        }
        Crossing::Optional(value) => {
            let ty = plain(scope, value);
            (format!("optional {ty}"), optional(scope, &ty))
        }
        Crossing::List { form, element, element_null } => {
            let element = listed(scope, form, element, element_null);
            (format!("list{mark} {element}"), format!("{}<{element}>", scope.vec()))
        }
    };
    Spelling { ty: nullable(scope, ty, null), word }
}

/// What a constructor gives.
pub(super) fn new(ty: &str) -> Spelling {
    Spelling { ty: ty.to_owned(), word: format!("object {ty}") }
}

/// A type as an argument of another, which says nothing of null.
pub(super) fn owned(scope: &Scope<'_>, crossing: Crossing) -> String {
    match crossing {
        Crossing::Plain(of) => plain(scope, of),
        Crossing::Optional(of) => optional(scope, &plain(scope, of)),
        Crossing::List { form, element, .. } => {
            format!("{}<{}>", scope.vec(), listed(scope, form, element, Passed::Required))
        }
    }
}

/// What a list that comes back has many of.
pub(super) fn listed(scope: &Scope<'_>, form: Form, element: Plain, null: Passed) -> String {
    let element = nullable(scope, plain(scope, element), null);
    (1..form.depth()).fold(element, |of, _| format!("{}<{of}>", scope.vec()))
}

/// What comes back may be null only where that is annotated; elsewhere null is an error.
pub(super) fn nullable(scope: &Scope<'_>, ty: String, null: Passed) -> String {
    match null {
        Passed::Optional => optional(scope, &ty),
        Passed::Required | Passed::Unknown => ty,
    }
}

pub(super) fn optional(scope: &Scope<'_>, ty: &str) -> String {
    format!("{}<{ty}>", scope.option())
}

/// A value without structure.
pub(super) fn plain(scope: &Scope<'_>, plain: Plain) -> String {
    match plain {
        Plain::Scalar(number) => scalar(number).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => scope.string().to_owned(),
        Plain::WellKnown(WellKnown::Int128) => "i128".to_owned(),
        Plain::WellKnown(WellKnown::UInt128) => "u128".to_owned(),
        Plain::WellKnown(value) => format!("::mochi::{}", value.name()),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => scope.ty(ty),
        Plain::Variable(of) => scope.variable(of),
    }
}

#[cfg(test)]
mod tests {
    use super::super::module;
    use super::*;
    use crate::sample;
    use mochi_surface::model::Scalar;
    use mochi_surface::model::TypeId;

    const I32: Plain = Plain::Scalar(Scalar::I32);
    const OBJECT: Plain = Plain::Object(TypeId(0));
    const LINE: Plain = Plain::Object(TypeId(2));

    #[track_caller]
    fn check(crossing: Crossing, null: Passed, taken: [&str; 2], given: [&str; 2]) {
        let plan = sample::plan(&[(&["acme"], "Order"), (&["acme"], "Line")]);
        let modules = module::tree(&plan);
        let scope = Scope::new(&plan, &modules[1]);
        let takes = parameter(&scope, &sample::parameter("x", crossing, null), false);
        let gives = result(&scope, Some(&Returned { crossing, null }));
        assert_eq!([takes.ty, takes.word], taken);
        assert_eq!([gives.ty, gives.word], given);
    }

    fn list(element: Plain, element_null: Passed) -> Crossing {
        Crossing::List { form: Form::Array, element, element_null }
    }

    #[test]
    fn values() {
        check(Crossing::Plain(I32), Passed::Required, ["i32", "value x"], ["i32", "value i32"]);
        check(Crossing::Plain(Plain::Char), Passed::Required, ["char", "value x"], ["char", "value char"]);
        check(
            Crossing::Optional(Plain::Bool),
            Passed::Required,
            ["impl rt::NullableValue<bool>", "optional x"],
            ["Option<bool>", "optional bool"],
        );
    }

    #[test]
    fn text() {
        let text = Crossing::Plain(Plain::Text);
        check(text, Passed::Required, ["&str", "text x"], ["String", "text"]);
        check(text, Passed::Unknown, ["impl rt::NullableText", "text x"], ["String", "text"]);
        check(text, Passed::Optional, ["impl rt::NullableText", "text x"], ["Option<String>", "text?"]);
    }

    #[test]
    fn objects() {
        let line = Crossing::Plain(LINE);
        check(line, Passed::Required, ["impl rt::Arg<Line>", "object x"], ["Line", "object Line"]);
        check(line, Passed::Unknown, ["impl rt::NullableArg<Line>", "object x"], ["Line", "object Line"]);
        check(line, Passed::Optional, ["impl rt::NullableArg<Line>", "object x"], ["Option<Line>", "object? Line"]);
    }

    #[test]
    fn lists() {
        use Passed::{Optional, Required, Unknown};
        check(list(I32, Required), Required, ["impl rt::ArrayOf<i32>", "list x"], ["Vec<i32>", "list i32"]);
        check(
            list(I32, Required),
            Optional,
            ["impl rt::NullableArrayOf<i32>", "list x"],
            ["Option<Vec<i32>>", "list? i32"],
        );
        check(list(LINE, Unknown), Required, ["&[Option<Line>]", "list x"], ["Vec<Line>", "list Line"]);
        check(
            list(LINE, Optional),
            Required,
            ["&[Option<Line>]", "list x"],
            ["Vec<Option<Line>>", "list Option<Line>"],
        );
        check(list(OBJECT, Required), Required, ["impl rt::Objects<Object>", "list x"], ["Vec<Object>", "list Object"]);
        check(
            list(OBJECT, Unknown),
            Required,
            ["impl rt::Objects<Option<Object>>", "list x"],
            ["Vec<Object>", "list Object"],
        );
        check(list(Plain::Text, Required), Required, ["&[impl rt::Text]", "list x"], ["Vec<String>", "list String"]);
        check(
            list(Plain::Text, Optional),
            Unknown,
            ["impl rt::NullableList<rt::Texts>", "list x"],
            ["Vec<Option<String>>", "list Option<String>"],
        );
    }
}
