//! A delegate is a class that is made of a closure.

use super::method::Owner;
use super::scope::Scope;
use super::text::Writer;
use super::{class, docs, member, spelling};
use crate::plan::{Crossing, DelegatePlan, Entry, Parameter, Passed, Plain, Returned};
use mochi_surface::model::{Docs, TypeId};

/// Prints a delegate.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, delegate: &DelegatePlan) {
    class::declare(out, scope, id, delegate.base, &delegate.is, delegate.table.as_ref());
    member::print(out, scope, id, &[], delegate.table.as_ref());
}

/// Prints what makes a delegate of a closure.
pub(super) fn wrap(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry) {
    let summary = "A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.\n\n\
                   An `Err` is thrown; a panic is thrown as an exception.";
    docs::print(out, &Docs { summary: summary.to_owned(), ..Docs::default() }, &entry.member, None);
    let (types, words): (Vec<_>, Vec<_>) = entry.parameters.iter().map(|of| passed(scope, of)).unzip();
    let (answer, word) = answer(scope, entry.result.as_ref());
    let bound = |name, path| scope.prelude(name, path);
    let function = bound("Fn", "::std::ops::Fn");
    let (send, sync) = (bound("Send", "::std::marker::Send"), bound("Sync", "::std::marker::Sync"));
    out.line("#[inline]");
    out.line(&format!("pub fn {}<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>", entry.rust));
    out.block("where", "{", |out| {
        let called = format!("__Closure: {function}({}) -> __Answer", types.join(", "));
        let whole = format!("{called} + {send} + {sync} + 'static,");
        if out.fits(&whole) {
            out.line(&whole);
        } else {
            out.line(&called);
            [send, sync, "'static,"].iter().for_each(|bound| out.indented(&format!("+ {bound}")));
        }
        out.line(&format!("__Answer: rt::Answer<{answer}>,"));
    });
    let (table, words) = (&owner.table, words.join(", "));
    out.indented(&format!("rt::wrap!({table}[{slot}](closure: __Closure, __Answer)({words}) -> {word})"));
    out.line("}");
}

/// An argument that .NET passes: its Rust type, and the word that `rt::wrap!` has for it.
fn passed(scope: &Scope<'_>, parameter: &Parameter) -> (String, String) {
    let Parameter { rust, crossing, null, .. } = parameter;
    let mark = mark(*null);
    let nullable = |ty: String| if mark.is_empty() { ty } else { spelling::optional(scope, &ty) };
    match *crossing {
        Crossing::Plain(Plain::Text) => (nullable("&str".to_owned()), format!("text{mark} {rust}")),
        Crossing::Plain(object @ Plain::Object(_)) => {
            let ty = spelling::plain(scope, object);
            (nullable(format!("&{ty}")), format!("object{mark} {rust}: {ty}"))
        }
        Crossing::Plain(value) => {
            let ty = spelling::plain(scope, value);
            (ty.clone(), format!("value {rust}: {ty}"))
        }
        Crossing::Optional(value) => {
            let ty = spelling::plain(scope, value);
            (spelling::optional(scope, &ty), format!("optional {rust}: {ty}"))
        }
        Crossing::List { .. } => unreachable!("the surface binds no delegate that takes a list"),
    }
}

/// What the closure gives: its Rust type, and the word that `rt::wrap!` has for it.
fn answer(scope: &Scope<'_>, result: Option<&Returned>) -> (String, String) {
    let Some(Returned { crossing, null }) = result else { return ("()".to_owned(), "()".to_owned()) };
    let mark = mark(*null);
    let nullable = |ty: String| if mark.is_empty() { ty } else { spelling::optional(scope, &ty) };
    match *crossing {
        Crossing::Plain(Plain::Text) => (nullable(scope.string().to_owned()), format!("text{mark}")),
        Crossing::Plain(object @ Plain::Object(_)) => {
            let ty = spelling::plain(scope, object);
            (nullable(ty.clone()), format!("object{mark} {ty}"))
        }
        Crossing::Plain(value) => {
            let ty = spelling::plain(scope, value);
            (ty.clone(), format!("value {ty}"))
        }
        Crossing::Optional(value) => {
            let ty = spelling::plain(scope, value);
            (spelling::optional(scope, &ty), format!("optional {ty}"))
        }
        Crossing::List { .. } => unreachable!("the surface binds no delegate that gives a list"),
    }
}

/// What is not annotated may be null both ways.
fn mark(null: Passed) -> &'static str {
    match null {
        Passed::Required => "",
        Passed::Optional | Passed::Unknown => "?",
    }
}
