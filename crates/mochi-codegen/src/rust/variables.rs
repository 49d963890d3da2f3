//! `ref` is `&mut`, `out` is a result.

use super::scope::Scope;
use super::spelling::{Spelling, listed, nullable, optional, plain};
use crate::plan::{Call, Crossing, Entry, Parameter, Passed, Plain};
use mochi_surface::model::Passing;

/// Whether a caller passes something for a parameter.
pub(super) fn is_passed(parameter: &Parameter) -> bool {
    match parameter.passing {
        Passing::Value | Passing::In | Passing::Ref => true,
        Passing::Out { .. } => false,
    }
}

/// `out value x: i32` of type `i32`, `ref text x` of type `&mut String`.
pub(super) fn spell(scope: &Scope<'_>, parameter: &Parameter) -> Spelling {
    let Parameter { rust, null, .. } = parameter;
    let (word, held, ty) = match parameter.crossing {
        Crossing::Plain(Plain::Text) => ("text", String::new(), scope.string().to_owned()),
        Crossing::Plain(object @ Plain::Object(_)) => {
            let ty = plain(scope, object);
            ("object", ty.clone(), ty)
        }
        Crossing::Plain(value) => {
            let ty = plain(scope, value);
            ("value", ty.clone(), ty)
        }
        Crossing::Optional(value) => {
            let ty = plain(scope, value);
            ("optional", ty.clone(), optional(scope, &ty))
        }
        Crossing::List { form, element, element_null } => {
            let element = listed(scope, form, element, element_null);
            ("list", element.clone(), format!("{}<{element}>", scope.vec()))
        }
    };
    let ty = nullable(scope, ty, *null);
    let held = if held.is_empty() { held } else { format!(": {held}") };
    if is_passed(parameter) {
        Spelling { ty: format!("&mut {ty}"), word: format!("ref {word} {rust}{held}") }
    } else {
        let mark = if *null == Passed::Optional { "?" } else { "" };
        Spelling { ty, word: format!("out {word}{mark} {rust}{held}") }
    }
}

/// What a method gives besides its result, or instead of it.
pub(super) fn with_given(scope: &Scope<'_>, entry: &Entry, result: Spelling) -> Spelling {
    let given = entry.parameters.iter().filter(|parameter| !is_passed(parameter));
    let mut types: Vec<_> = given.map(|parameter| spell(scope, parameter).ty).collect();
    if types.is_empty() {
        return result;
    }
    if entry.tries {
        return Spelling { ty: optional(scope, &tuple(types)), word: "try".to_owned() };
    }
    if entry.result.is_some() || matches!(entry.call, Call::New { .. }) {
        types.insert(0, result.ty);
    }
    Spelling { ty: tuple(types), word: result.word }
}

fn tuple(types: Vec<String>) -> String {
    match &types[..] {
        [one] => one.clone(),
        _ => format!("({})", types.join(", ")),
    }
}
