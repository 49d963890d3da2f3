//! Closures as a method takes them: a type parameter for each closure, and one for what it gives.

use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::text::Writer;
use crate::plan::{Crossing, Entry, Parameter, Passed, Plain, Returned};

/// A closure that a method takes.
pub(super) struct Closure {
    /// `__Closure`, and with a number where there are several.
    pub(super) ty: String,
    /// `__Answer`
    pub(super) answer: String,
    /// The types of what .NET passes.
    types: Vec<String>,
    /// The type of what .NET wants.
    given: String,
    /// What `rt::wrap!` calls what is passed.
    pub(super) words: Vec<String>,
    /// What it calls what is wanted.
    pub(super) word: String,
}

impl Closure {
    /// The closure that a delegate is made of by this entry, as the `number`th of a method.
    pub(super) fn new(scope: &Scope<'_>, number: usize, wrap: &Entry) -> Self {
        let (types, words) = wrap.parameters.iter().map(|of| passed(scope, of)).unzip();
        let (given, word) = answer(scope, wrap.result.as_ref());
        let suffix = if number == 0 { String::new() } else { (number + 1).to_string() };
        Self { ty: format!("__Closure{suffix}"), answer: format!("__Answer{suffix}"), types, given, words, word }
    }

    /// A parameter that takes it.
    pub(super) fn spell(&self, scope: &Scope<'_>, parameter: &Parameter) -> Spelling {
        let word = format!("closure {}: {}", parameter.rust, spelling::owned(scope, parameter.crossing));
        Spelling { ty: self.ty.clone(), word }
    }
}

/// `<__Closure, __Answer>`; nothing where no closure is taken.
pub(super) fn generics(closures: &[Closure]) -> String {
    let names: Vec<_> = closures.iter().flat_map(|of| [of.ty.as_str(), of.answer.as_str()]).collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

/// Prints the `where` clause of a method that takes closures, up to the brace that opens its body.
pub(super) fn bounds(out: &mut Writer, scope: &Scope<'_>, closures: &[Closure]) {
    let function = scope.prelude("Fn", "::std::ops::Fn");
    let send = scope.prelude("Send", "::std::marker::Send");
    let sync = scope.prelude("Sync", "::std::marker::Sync");
    out.block("where", "{", |out| {
        for Closure { ty, answer, types, given, .. } in closures {
            let called = format!("{ty}: {function}({}) -> {answer}", types.join(", "));
            let whole = format!("{called} + {send} + {sync} + 'static,");
            if out.fits(&whole) {
                out.line(&whole);
            } else {
                out.line(&called);
                [send, sync, "'static,"].iter().for_each(|bound| out.indented(&format!("+ {bound}")));
            }
            out.line(&format!("{answer}: rt::Answer<{given}>,"));
        }
    });
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
