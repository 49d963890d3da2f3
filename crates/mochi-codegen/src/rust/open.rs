//! Members of what is generic: one method for every type that can be chosen.

use super::method::{self, Owner};
use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::text::Writer;
use super::{closure, delegate, docs, variables};
use crate::plan::{Call, Crossing, Entry, Open, Parameter, Passed, Plain, Returned};
use mochi_surface::model::TypeId;

/// Prints a method.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry, open: &Open) {
    scope.set_method_parameters(open);
    if entry.call == Call::Wrap {
        return delegate::wrap_open(out, scope, owner, slot, entry);
    }
    let name = &entry.rust;
    docs::print(out, &method::renamed(entry), &entry.member, entry.obsolete.as_deref());
    let receiver = entry.call.has_receiver();
    let mut closures = Vec::new();
    let spelled = entry.parameters.iter().map(|of| match scope.open_closure(of) {
        Some((id, wrap)) => {
            closures.push(Closure::new(scope, closures.len(), id, wrap));
            closures[closures.len() - 1].spell(scope, of)
        }
        None => parameter(scope, of),
    });
    let spelled: Vec<_> = spelled.collect();
    let result = if matches!(entry.call, Call::New { .. }) {
        Spelling { ty: owner.ty.clone(), word: format!("any {}", owner.ty) }
    } else {
        result(scope, entry.result.as_ref())
    };
    let called = result.word.clone();
    let result = variables::with_given(scope, entry, result);
    let declared = entry.parameters.iter().zip(&spelled).filter(|(of, _)| variables::is_passed(of));
    let declared = declared.map(|(of, spelled)| format!("{}: {}", of.rust, spelled.ty));
    let declared: Vec<_> = receiver.then(|| "&self".to_owned()).into_iter().chain(declared).collect();
    let words = receiver.then_some("self").into_iter().chain(spelled.iter().map(|spelled| spelled.word.as_str()));
    let words: Vec<_> = words.collect();

    let own = open.generics.iter().map(|of| format!("{}: rt::Argument", of.rust));
    let own: Vec<_> = own.chain(closures.iter().flat_map(|of| [of.ty.clone(), of.answer.clone()])).collect();
    let generics = if own.is_empty() { String::new() } else { format!("<{}>", own.join(", ")) };
    let bounds: Vec<_> = closures.iter().flat_map(|of| of.bounds(scope)).collect();
    out.line("#[inline]");
    let gives = if entry.awaits.is_some() { "Task" } else { "Result" };
    let returns = format!("-> rt::{gives}<{}>", result.ty);
    if bounds.is_empty() {
        method::signature(out, &format!("pub fn {name}{generics}"), &declared, &format!("{returns} {{"));
    } else {
        method::signature(out, &format!("pub fn {name}{generics}"), &declared, &returns);
        out.block("where", "{", |out| bounds.iter().for_each(|bound| out.line(bound)));
    }
    let all = scope.variables().join(", ");
    let (open, result_word) = match entry.awaits {
        Some(awaits) => {
            let mark = if result.word.contains('?') { "? " } else { "" };
            ("open_task", format!("{mark}{}", scope.ty(awaits.task)))
        }
        None => ("open", called.clone()),
    };
    let places: Vec<_> = entry.parameters.iter().filter(|of| !variables::is_passed(of)).collect();
    let (open, result) = if places.is_empty() {
        (open, result_word)
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
    out.indented(&format!("rt::{open}!({}[{slot}]<{all}>({}) -> {result})", owner.table, words.join(", ")));
    out.line("}");
}

/// A closure that a delegate is made of, for whatever types are chosen.
struct Closure {
    delegate: TypeId,
    ty: String,
    answer: String,
    /// The types of what .NET passes, and of what it wants.
    types: Vec<String>,
    given: String,
}

impl Closure {
    fn new(scope: &Scope<'_>, number: usize, delegate: TypeId, wrap: &Entry) -> Self {
        let suffix = if number == 0 { String::new() } else { (number + 1).to_string() };
        let owned = |crossing, null| delegate::owned(scope, crossing, null).ty;
        let (types, given) = scope.as_instance(delegate, || {
            let types = wrap.parameters.iter().map(|of| owned(of.crossing, of.null)).collect();
            (types, wrap.result.as_ref().map_or("()".to_owned(), |of| owned(of.crossing, of.null)))
        });
        Self { delegate, ty: format!("__Closure{suffix}"), answer: format!("__Answer{suffix}"), types, given }
    }

    fn spell(&self, scope: &Scope<'_>, parameter: &Parameter) -> Spelling {
        let word = format!("closure {}: {}", parameter.rust, scope.ty(self.delegate));
        Spelling { ty: self.ty.clone(), word }
    }

    fn bounds(&self, scope: &Scope<'_>) -> [String; 2] {
        let [function, send, sync] = closure::traits(scope);
        let Self { ty, answer, types, given, .. } = self;
        [
            format!("{ty}: {function}({}) -> {answer} + {send} + {sync} + 'static,", types.join(", ")),
            format!("{answer}: rt::Answer<{given}>,"),
        ]
    }
}

fn parameter(scope: &Scope<'_>, parameter: &Parameter) -> Spelling {
    let any = |ty: String, of: &str| Spelling { ty, word: format!("any {}: {of}", parameter.rust) };
    match parameter.crossing {
        _ if !variables::is_passed(parameter) => {
            Spelling { ty: String::new(), word: format!("place {}", parameter.rust) }
        }
        Crossing::Plain(Plain::Variable(of)) => {
            let of = scope.variable(of);
            any(format!("impl rt::In<{of}>"), &of)
        }
        Crossing::List { element: Plain::Variable(of), .. } => {
            let of = scope.variable(of);
            let list = format!("&[{of}]");
            let ty = if parameter.null == Passed::Required { list } else { spelling::optional(scope, &list) };
            any(ty, &format!("{}<{of}>", scope.vec()))
        }
        Crossing::Plain(Plain::Text | Plain::Object(_)) | Crossing::List { .. } => {
            spelling::parameter(scope, parameter)
        }
        Crossing::Plain(of) => {
            let of = spelling::plain(scope, of);
            any(of.clone(), &of)
        }
        Crossing::Optional(of) => {
            let of = spelling::optional(scope, &spelling::plain(scope, of));
            any(of.clone(), &of)
        }
    }
}

fn result(scope: &Scope<'_>, returned: Option<&Returned>) -> Spelling {
    let Some(of) = returned else { return spelling::result(scope, returned) };
    match of.crossing {
        Crossing::List { element: Plain::Variable(element), .. } => {
            let ty = format!("{}<{}>", scope.vec(), scope.variable(element));
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
