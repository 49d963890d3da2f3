use super::scope::Scope;
use crate::plan::{Crossing, Parameter, Passed, Plain, Returned};
use mochi_surface::model::Scalar;

/// A place in a signature: its Rust type, and the word that `rt::call!` has for it.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) ty: String,
    pub(super) word: String,
}

/// What a parameter takes.
pub(super) fn parameter(scope: &Scope<'_>, parameter: &Parameter) -> Spelling {
    let rt = scope.rt();
    let required = parameter.null == Passed::Required;
    let (word, ty) = match parameter.crossing {
        Crossing::Plain(Plain::Text) if required => ("text", "&str".to_owned()),
        Crossing::Plain(Plain::Text) => ("text", format!("impl {rt}::NullableText")),
        Crossing::Plain(object @ Plain::Object(_)) => {
            let role = if required { "Arg" } else { "NullableArg" };
            ("object", format!("impl {rt}::{role}<{}>", plain(scope, object)))
        }
        Crossing::Plain(value) => ("value", plain(scope, value)),
        Crossing::Optional(value) => ("optional", optional(scope, &plain(scope, value))),
        Crossing::List { element: Plain::Text, element_null } if required => {
            let role = if element_null == Passed::Required { "Text" } else { "NullableText" };
            ("list", format!("&[impl {rt}::{role}]"))
        }
        Crossing::List { element: Plain::Text, .. } => ("list", format!("impl {rt}::NullableList<{rt}::Texts>")),
        Crossing::List { element, element_null } => {
            let element = match element_null {
                Passed::Required => plain(scope, element),
                Passed::Optional | Passed::Unknown => optional(scope, &plain(scope, element)),
            };
            ("list", if required { format!("&[{element}]") } else { format!("impl {rt}::NullableList<{element}>") })
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
        Crossing::List { element, element_null } => {
            let element = nullable(scope, plain(scope, element), element_null);
            (format!("list{mark} {element}"), format!("{}<{element}>", scope.vec()))
        }
    };
    Spelling { ty: nullable(scope, ty, null), word }
}

/// What comes back may be null only where that is annotated; elsewhere null is an error.
fn nullable(scope: &Scope<'_>, ty: String, null: Passed) -> String {
    match null {
        Passed::Optional => optional(scope, &ty),
        Passed::Required | Passed::Unknown => ty,
    }
}

fn optional(scope: &Scope<'_>, ty: &str) -> String {
    format!("{}<{ty}>", scope.option())
}

/// A value without structure.
pub(super) fn plain(scope: &Scope<'_>, plain: Plain) -> String {
    match plain {
        Plain::Scalar(number) => scalar(number).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => scope.string().to_owned(),
        Plain::Enum { ty, .. } | Plain::Object(ty) => scope.ty(ty),
    }
}

/// A number.
pub(super) fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::I8 => "i8",
        Scalar::U8 => "u8",
        Scalar::I16 => "i16",
        Scalar::U16 => "u16",
        Scalar::I32 => "i32",
        Scalar::U32 => "u32",
        Scalar::I64 => "i64",
        Scalar::U64 => "u64",
        Scalar::ISize => "isize",
        Scalar::USize => "usize",
        Scalar::F32 => "f32",
        Scalar::F64 => "f64",
    }
}
