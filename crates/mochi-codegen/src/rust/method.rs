use super::closure::{self, Closure};
use super::scope::Scope;
use super::text::Writer;
use super::{delegate, docs, implementation, open, options, spelling, task, variables};
use crate::plan::{Call, Entry, Parameter, Purpose, Receiver};
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
    /// Its own type parameters: it has no [`Spelled::kinds`] then.
    pub(super) generics: Vec<String>,
    pub(super) closures: Vec<Closure>,
    /// See [`spelling::kinds`].
    pub(super) kinds: Vec<String>,
    /// See [`super::instances::asked`].
    pub(super) asked: Vec<String>,
}

impl Spelled {
    /// What its parameters are called, the receiver first.
    pub(super) fn names(&self) -> Vec<&str> {
        self.declared.iter().map(|of| of.split_once(':').map_or("self", |(name, _)| name)).collect()
    }

    /// What its type parameters are when they are passed on, those of closures behind; nothing where all are inferred.
    pub(super) fn passed_on(&self) -> String {
        if self.generics.is_empty() {
            return String::new();
        }
        let closures = self.closures.iter().flat_map(|of| [of.ty.as_str(), of.answer.as_str()]);
        let all: Vec<_> = self.generics.iter().map(String::as_str).chain(closures).collect();
        format!("::<{}>", all.join(", "))
    }
}

/// Spells a method; of the parameters only the first `required` are declared.
pub(super) fn spelled(scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry, required: usize) -> Spelled {
    if let Some(open) = &entry.open {
        return open::spelled(scope, owner, slot, entry, open, required);
    }
    let receiver = entry.call.has_receiver();
    let mut closures = Vec::new();
    let spelled = entry.parameters.iter().map(|parameter| match scope.closure(parameter) {
        Some((seen, wrap)) => {
            closures.push(Closure::new(scope, closures.len(), seen.id, &wrap));
            closures[closures.len() - 1].spell(parameter, entry)
        }
        None => spelling::parameter(scope, parameter, entry.keeps()),
    });
    let mut spelled: Vec<_> = spelled.collect();
    let kinds = spelling::kinds(&mut spelled[..required.min(entry.parameters.len())]);
    let result = if matches!((&entry.call, &entry.result), (Call::New { .. }, None)) {
        spelling::new(&owner.ty)
    } else {
        spelling::result(scope, entry.result.as_ref())
    };
    let result = variables::with_given(scope, entry, result);
    let declared = entry.parameters.iter().zip(&spelled).take(required);
    let declared = declared.filter(|(parameter, _)| variables::is_passed(parameter));
    let declared = declared.map(|(parameter, spelled)| format!("{}: {}", parameter.rust, spelled.ty));
    let (reference, word) = this(entry);
    let declared = receiver.then(|| reference.to_owned()).into_iter().chain(declared).collect();
    let words = receiver.then_some(word).into_iter().chain(spelled.iter().map(|spelled| spelled.word.as_str()));
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
            | Purpose::Base
            | Purpose::Await
            | Purpose::Promise
            | Purpose::Bulk
            | Purpose::Unsubscribe
            | Purpose::Member,
            None,
        ) => {
            let called = match words.strip_prefix("self").filter(|_| call == "call") {
                Some(others) => {
                    let others = others.trim_start_matches(", ");
                    format!("rt::method!(self[{slot}]({others}) -> {})", result.word)
                }
                None => format!("rt::{call}!({table}[{slot}]({words}) -> {})", result.word),
            };
            (format!("rt::Result<{}>", result.ty), called)
        }
    };
    Spelled { declared, given, called, generics: Vec::new(), closures, kinds, asked: Vec::new() }
}

/// The receiver in the head of a method, and the word that `rt::call!` has for it.
pub(super) fn this(entry: &Entry) -> (&'static str, &'static str) {
    match entry.receiver {
        Receiver::Handle => ("&self", "self"),
        Receiver::Value => ("&self", "copy self"),
        Receiver::Variable => ("&mut self", "own self"),
    }
}

/// Prints a method: what calls the entry in this slot of the type's table.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry) {
    if let Some(open) = &entry.open {
        scope.set_method_parameters(open.generics.iter().map(|parameter| parameter.rust.clone()).collect());
    }
    if entry.call == Call::Wrap {
        return match entry.open {
            Some(_) => delegate::wrap_open(out, scope, owner, slot, entry),
            None => delegate::wrap(out, scope, owner, slot, entry, &[]),
        };
    }
    if let Call::Implement { members } = &entry.call {
        return implementation::implement(out, scope, owner, slot, entry, members);
    }
    let options = entry.options.as_ref();
    let required = options.map_or(usize::MAX, |of| of.required);
    let module = scope.plan_of(owner.id).module.as_deref().unwrap_or_default();
    let forms = Forms {
        keyword: "pub fn",
        short: options.is_none_or(|of| of.has_short).then_some(&entry.rust),
        long: options.map(|of| &*of.rust),
        options: &format!("{module}::"),
        receiver: None,
    };
    forms.print(out, scope, entry, &spelled(scope, owner, slot, entry, required));
}

/// The methods of an entry: one, or where parameters may be left out one without them and one that takes them in a struct.
pub(super) struct Forms<'a> {
    /// `pub fn`
    pub(super) keyword: &'a str,
    /// The name of the one that takes no options.
    pub(super) short: Option<&'a str>,
    pub(super) long: Option<&'a str>,
    /// Before the name of the struct: `markdown::`.
    pub(super) options: &'a str,
    /// What the first parameter is, where the method is called on it.
    pub(super) receiver: Option<&'a str>,
}

impl Forms<'_> {
    pub(super) fn print(&self, out: &mut Writer, scope: &Scope<'_>, entry: &Entry, spelled: &Spelled) {
        if let Some((options, long)) = entry.options.as_ref().zip(self.long) {
            options::print(out, scope, entry, options, self, long, spelled);
        } else if let Some(name) = self.short {
            self.document(out, entry, &[]);
            head(out, scope, &format!("{} {name}", self.keyword), spelled, &spelled.declared);
            self.body(out, scope, entry, &spelled.called);
        }
    }

    /// Prints the documentation of a method that lacks some parameters.
    pub(super) fn document(&self, out: &mut Writer, entry: &Entry, left_out: &[Parameter]) {
        let receiver = &entry.parameters[..usize::from(self.receiver.is_some())];
        let lacks = |name: &str| receiver.iter().chain(left_out).any(|of| of.rust.trim_start_matches("r#") == name);
        let mut docs = renamed(entry);
        docs.parameters.retain(|(name, _)| !lacks(name));
        docs::print(out, &docs, &entry.member, entry.obsolete.as_deref());
    }

    /// Prints the body, and the end.
    pub(super) fn body(&self, out: &mut Writer, scope: &Scope<'_>, entry: &Entry, called: &str) {
        if let Some(receiver) = self.receiver {
            out.indented(&format!("let {} = {receiver};", entry.parameters[0].rust));
        }
        if entry.open.is_none() {
            closure::delegates(out, scope, entry);
        }
        out.indented(called);
        out.line("}");
    }
}

/// Prints what stands before the body of a method.
pub(super) fn head(out: &mut Writer, scope: &Scope<'_>, name: &str, spelled: &Spelled, declared: &[String]) {
    let Spelled { given, generics, closures, kinds, asked, .. } = spelled;
    out.line("#[inline]");
    let name = format!("{name}{}", closure::generics(generics, closures, kinds));
    if closures.is_empty() && asked.is_empty() {
        signature(out, &name, declared, &format!("-> {given} {{"));
    } else {
        signature(out, &name, declared, &format!("-> {given}"));
        closure::bounds(out, scope, generics, closures, asked);
    }
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
