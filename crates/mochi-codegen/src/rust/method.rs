use super::closure::{self, Closure};
use super::scope::Scope;
use super::text::Writer;
use super::{delegate, docs, implementation, open, options, spelling, task, variables};
use crate::plan::{Call, Entry, Parameter, Purpose};
use mochi_surface::model::{Docs, TypeId};

/// As many arguments as `rt::call!` takes.
const LONGEST: usize = 16;

/// The type that a method is in.
pub(super) struct Owner {
    pub(super) id: TypeId,
    /// As the file names it.
    pub(super) ty: String,
    /// As `rt::call!` names it.
    pub(super) table: String,
}

impl Owner {
    pub(super) fn new(scope: &Scope<'_>, id: TypeId) -> Self {
        let ty = scope.ty(id);
        let is_generic = scope.plan_of(id).generic.is_some();
        Self { table: if is_generic { "Self".to_owned() } else { ty.clone() }, ty, id }
    }
}

/// The words of a method.
pub(super) struct Spelled {
    /// Its parameters with their types, the receiver first.
    pub(super) declared: Vec<String>,
    /// What it gives.
    pub(super) given: String,
    /// The call that is its body.
    pub(super) called: String,
    closures: Vec<Closure>,
}

/// Spells a method; of the parameters only the first `required` are declared.
pub(super) fn spelled(scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry, required: usize) -> Spelled {
    let receiver = entry.call.has_receiver();
    let mut closures = Vec::new();
    let spelled = entry.parameters.iter().map(|parameter| match scope.closure(parameter) {
        Some(wrap) => {
            closures.push(Closure::new(scope, closures.len(), wrap));
            closures[closures.len() - 1].spell(parameter, entry)
        }
        None => spelling::parameter(scope, parameter),
    });
    let spelled: Vec<_> = spelled.collect();
    let result = if matches!(entry.call, Call::New { .. }) {
        spelling::new(&owner.ty)
    } else {
        spelling::result(scope, entry.result.as_ref())
    };
    let result = variables::with_given(scope, entry, result);
    let declared = entry.parameters.iter().zip(&spelled).take(required);
    let declared = declared.filter(|(parameter, _)| variables::is_passed(parameter));
    let declared = declared.map(|(parameter, spelled)| format!("{}: {}", parameter.rust, spelled.ty));
    let declared = receiver.then(|| "&self".to_owned()).into_iter().chain(declared).collect();
    let words = receiver.then_some("self").into_iter().chain(spelled.iter().map(|spelled| spelled.word.as_str()));
    let words: Vec<&str> = words.collect();

    let call = if words.len() > LONGEST { "call_in_steps" } else { "call" };
    let (table, words) = (&owner.table, words.join(", "));
    let (given, called) = match (entry.call.purpose(), entry.awaits) {
        (Purpose::Subscribe, _) => {
            ("rt::Result<rt::Subscription>".to_owned(), format!("rt::subscribe!({table}[{slot}]({words}))"))
        }
        (_, Some(awaits)) => task::start(scope, owner, slot, awaits, &words, &result),
        (
            Purpose::IsInstance
            | Purpose::Free
            | Purpose::New { .. }
            | Purpose::Wrap
            | Purpose::Implement
            | Purpose::Await
            | Purpose::Promise
            | Purpose::Unsubscribe
            | Purpose::Member,
            None,
        ) => {
            let called = format!("rt::{call}!({table}[{slot}]({words}) -> {})", result.word);
            (format!("rt::Result<{}>", result.ty), called)
        }
    };
    Spelled { declared, given, called, closures }
}

/// Prints a method: what calls the entry in this slot of the type's table.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry) {
    if let Some(open) = &entry.open {
        return open::print(out, scope, owner, slot, entry, open);
    }
    if entry.call == Call::Wrap {
        return delegate::wrap(out, scope, owner, slot, entry, &[]);
    }
    if let Call::Implement { members } = &entry.call {
        return implementation::implement(out, scope, owner, slot, entry, members);
    }
    if let Some(of) = &entry.options {
        return options::print(out, scope, owner, slot, entry, of);
    }
    document(out, entry, &[]);
    let spelled = spelled(scope, owner, slot, entry, usize::MAX);
    head(out, scope, &format!("pub fn {}", entry.rust), &spelled, &spelled.declared);
    closure::delegates(out, scope, entry);
    out.indented(&spelled.called);
    out.line("}");
}

/// Prints what stands before the body of a method.
pub(super) fn head(out: &mut Writer, scope: &Scope<'_>, name: &str, spelled: &Spelled, declared: &[String]) {
    let Spelled { given, closures, .. } = spelled;
    out.line("#[inline]");
    let name = format!("{name}{}", closure::generics(closures));
    if closures.is_empty() {
        signature(out, &name, declared, &format!("-> {given} {{"));
    } else {
        signature(out, &name, declared, &format!("-> {given}"));
        closure::bounds(out, scope, closures);
    }
}

/// Prints the documentation of a method that lacks some parameters.
pub(super) fn document(out: &mut Writer, entry: &Entry, without: &[Parameter]) {
    let mut docs = renamed(entry);
    docs.parameters.retain(|(name, _)| without.iter().all(|of| of.rust.trim_start_matches("r#") != name));
    docs::print(out, &docs, &entry.member, entry.obsolete.as_deref());
}

/// The documentation, with the parameters called what they are in Rust.
pub(super) fn renamed(entry: &Entry) -> Docs {
    let mut docs = entry.docs.clone();
    for parameter in &entry.parameters {
        let rust = parameter.rust.trim_start_matches("r#");
        for (name, _) in docs.parameters.iter_mut().filter(|(name, _)| *name == parameter.name) {
            rust.clone_into(name);
        }
        let (from, to) = (format!("`{}`", parameter.name), format!("`{rust}`"));
        let texts = docs.parameters.iter_mut().chain(&mut docs.exceptions).map(|(_, text)| text);
        for text in texts.chain([&mut docs.summary, &mut docs.remarks, &mut docs.returns]) {
            *text = text.replace(&from, &to);
        }
    }
    docs
}

/// Prints the head of a method, broken where rustfmt breaks it.
pub(super) fn signature(out: &mut Writer, name: &str, parameters: &[String], returns: &str) {
    let whole = format!("{name}({}) {returns}", parameters.join(", "));
    if out.fits(&whole) {
        out.line(&whole);
    } else if parameters.is_empty() {
        out.line(&format!("{name}()"));
        out.line(returns);
    } else {
        out.block(&format!("{name}("), &format!(") {returns}"), |out| {
            for of in parameters {
                parameter(out, of);
            }
        });
    }
}

/// Prints a line of the head; of a long type the arguments have a line of their own.
fn parameter(out: &mut Writer, of: &str) {
    let line = format!("{of},");
    let argument = of.split_once('<').and_then(|(open, rest)| Some((open, rest.strip_suffix('>')?)));
    match argument {
        Some((open, argument)) if !out.fits(&line) => {
            out.block(&format!("{open}<"), ">,", |out| out.line(&format!("{argument},")));
        }
        _ => out.line(&line),
    }
}
