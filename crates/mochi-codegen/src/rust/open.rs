//! Members of what is generic: one method for every type that can be chosen.

use super::closure::Closure;
use super::method::{Owner, Spelled, this};
use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::{delegate, instances, variables};
use crate::plan::{Call, Crossing, Entry, Open, Parameter, Passed, Plain, Returned};
use mochi_surface::model::{Passing, TypeId};

/// Spells a method; of the parameters only the first `required` are declared.
pub(super) fn spelled(
    scope: &Scope<'_>,
    owner: &Owner,
    slot: usize,
    entry: &Entry,
    open: &Open,
    required: usize,
) -> Spelled {
    let receiver = entry.call.has_receiver();
    let mut closures = Vec::new();
    let spelled = entry.parameters.iter().map(|of| {
        let (closure, delegate, word) = if let Some((id, wrap)) = scope.open_closure(of) {
            (closure(scope, closures.len(), id, wrap), scope.ty(id), "closure")
        } else if let Some((seen, wrap)) = scope.closure(of) {
            (Closure::new(scope, closures.len(), seen.id, &wrap), scope.delegate(&seen), "new")
        } else {
            return parameter(scope, entry, of);
        };
        let ty = closure.ty.clone();
        closures.push(closure);
        Spelling { ty, word: format!("{word} {}: {delegate}", of.rust) }
    });
    let mut spelled: Vec<_> = spelled.collect();
    let kinds = spelling::kinds(&mut spelled[..required.min(entry.parameters.len())]);
    let result = if matches!(entry.call, Call::New { .. }) {
        Spelling { ty: owner.ty.clone(), word: format!("any {}", owner.ty) }
    } else {
        result(scope, entry.result.as_ref())
    };
    let called = result.word.clone();
    let result = variables::with_given(scope, entry, result);
    let declared = entry.parameters.iter().zip(&spelled).take(required).filter(|(of, _)| variables::is_passed(of));
    let declared = declared.map(|(of, spelled)| format!("{}: {}", of.rust, spelled.ty));
    let (reference, word) = this(entry);
    let declared: Vec<_> = receiver.then(|| reference.to_owned()).into_iter().chain(declared).collect();
    let words = receiver.then_some(word).into_iter().chain(spelled.iter().map(|spelled| spelled.word.as_str()));
    let words: Vec<_> = words.collect();
    let gives = if entry.awaits.is_some() { "Task" } else { "Result" };
    let given = format!("rt::{gives}<{}>", result.ty);
    let all = scope.variables().join(", ");
    let (name, result_word) = match entry.awaits {
        Some(awaits) => {
            let mark = if result.word.contains('?') { "? " } else { "" };
            ("open_task", format!("{mark}{}", scope.ty(awaits.task)))
        }
        None => ("open", called.clone()),
    };
    let places: Vec<_> = entry.parameters.iter().filter(|of| !variables::is_passed(of)).collect();
    let (name, result) = if places.is_empty() {
        (name, result_word)
    } else {
        let place = |of: &&Parameter| {
            let mark = if of.null == Passed::Optional { "nullable" } else { "any" };
            format!("{} {mark} {}", of.rust, spelling::owned(scope, of.crossing))
        };
        let places: Vec<_> = places.iter().map(place).collect();
        let given = if result.word == "try" {
            "try"
        } else if called == "()" {
            "()"
        } else {
            "value"
        };
        ("open_out", format!("[{called}]; {given}; [{}]", places.join(", ")))
    };
    let call = format!("{}[{slot}]<{all}>({}) -> {result}", owner.table, words.join(", "));
    let changed: Vec<_> = entry.parameters.iter().filter(|of| of.passing == Passing::Ref).collect();
    let called = if changed.is_empty() {
        format!("rt::{name}!({call})")
    } else {
        let held = |of: &&Parameter| format!("{}: {}", of.rust, spelling::owned(scope, of.crossing));
        let held: Vec<_> = changed.iter().map(held).collect();
        format!("rt::open_ref!([{}] {name}!({call}))", held.join(", "))
    };
    let generics = scope.variables();
    let generics = generics[generics.len() - open.generics.len()..].to_vec();
    let asked = instances::asked(scope, owner.id, entry, &scope.variables());
    Spelled { declared, given, called, generics, closures, kinds, asked }
}

/// A closure that a delegate is made of, for whatever types are chosen.
fn closure(scope: &Scope<'_>, number: usize, delegate: TypeId, wrap: &Entry) -> Closure {
    let owned = |crossing, null| delegate::owned(scope, crossing, null).ty;
    let (types, given) = scope.as_instance(delegate, || {
        let types = wrap.parameters.iter().map(|of| owned(of.crossing, of.null)).collect();
        (types, wrap.result.as_ref().map_or("()".to_owned(), |of| owned(of.crossing, of.null)))
    });
    Closure::of_values(number, types, given)
}

pub(super) fn parameter(scope: &Scope<'_>, entry: &Entry, parameter: &Parameter) -> Spelling {
    let any = |ty: String, of: &str| Spelling { ty, word: format!("any {}: {of}", parameter.rust) };
    match parameter.crossing {
        _ if !variables::is_passed(parameter) => {
            Spelling { ty: String::new(), word: format!("place {}", parameter.rust) }
        }
        _ if parameter.passing == Passing::Ref => {
            let ty = variables::spell(scope, parameter).ty;
            Spelling { ty, word: format!("variable {}", parameter.rust) }
        }
        Crossing::Plain(Plain::Variable(of)) => {
            let of = scope.variable(of);
            any(format!("impl rt::In<{of}>"), &of)
        }
        Crossing::List { element: element @ Plain::Variable(_), form, .. } => {
            let of = spelling::listed(scope, form, element, Passed::Required);
            let list = format!("{}<{of}>", scope.vec());
            let ty = match parameter.null {
                Passed::Required => format!("&[{of}]"),
                Passed::Optional | Passed::Unknown => format!("impl rt::In<{list}>"),
            };
            any(ty, &list)
        }
        Crossing::Optional(of @ Plain::Variable(_)) => {
            let of = spelling::optional(scope, &spelling::plain(scope, of));
            any(of.clone(), &of)
        }
        Crossing::Plain(Plain::Text | Plain::Object(_)) | Crossing::Optional(_) | Crossing::List { .. } => {
            spelling::parameter(scope, parameter, entry.keeps())
        }
        Crossing::Plain(of) => {
            let of = spelling::plain(scope, of);
            any(of.clone(), &of)
        }
    }
}

/// What an entry gives, of a generic type or not.
pub(super) fn given(scope: &Scope<'_>, entry: &Entry) -> Spelling {
    let returned = entry.result.as_ref();
    if entry.open.is_some() { result(scope, returned) } else { spelling::result(scope, returned) }
}

pub(super) fn result(scope: &Scope<'_>, returned: Option<&Returned>) -> Spelling {
    let Some(of) = returned else { return spelling::result(scope, returned) };
    match of.crossing {
        Crossing::List { element: element @ Plain::Variable(_), form, .. } => {
            let ty = format!("{}<{}>", scope.vec(), spelling::listed(scope, form, element, Passed::Required));
            let mark = if of.null == Passed::Optional { "?" } else { "" };
            Spelling { word: format!("any{mark} {ty}"), ty: spelling::nullable(scope, ty, of.null) }
        }
        Crossing::Plain(Plain::Text) | Crossing::List { .. } => spelling::result(scope, returned),
        Crossing::Plain(plain) => {
            let ty = spelling::plain(scope, plain);
            let mark = if of.null == Passed::Optional { "?" } else { "" };
            Spelling { word: format!("any{mark} {ty}"), ty: spelling::nullable(scope, ty, of.null) }
        }
        Crossing::Optional(plain) => {
            let ty = spelling::optional(scope, &spelling::plain(scope, plain));
            Spelling { word: format!("any {ty}"), ty }
        }
    }
}
