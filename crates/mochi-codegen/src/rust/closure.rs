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
    pub(super) types: Vec<String>,
    /// The type of what .NET wants.
    pub(super) given: String,
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

    /// Prints the head of `as_fn`, which gives one with results of this type, broken where rustfmt breaks it.
    pub(super) fn signature(&self, out: &mut Writer, scope: &Scope<'_>, given: &str) {
        let [function, ..] = traits(scope);
        let whole = format!("-> impl {function}({}) -> {given}", self.types.join(", "));
        let one = format!("pub fn as_fn(&self) {whole} + use<> {{");
        if out.fits(&one) {
            return out.line(&one);
        }
        out.line("pub fn as_fn(");
        out.indented("&self,");
        let (two, three) = (format!(") {whole} + use<> {{"), format!(") {whole}"));
        if out.fits(&two) {
            return out.line(&two);
        }
        if out.fits(&three) {
            out.line(&three);
        } else {
            self.types_in(out, &format!(") -> impl {function}("), &format!(") -> {given}"));
        }
        out.line("+ use<> {");
    }

    fn types_in(&self, out: &mut Writer, open: &str, close: &str) {
        out.block(open, close, |out| self.types.iter().for_each(|ty| out.line(&format!("{ty},"))));
    }

    /// A parameter that takes it, and is the delegate of it in the body; where the body cannot fail, the delegate or an error.
    pub(super) fn spell(&self, parameter: &Parameter, entry: &Entry) -> Spelling {
        let name = &parameter.rust;
        let word = if entry.awaits.is_some() { format!("made {name}") } else { name.clone() };
        Spelling { ty: self.ty.clone(), word }
    }
}

pub(super) fn traits(scope: &Scope<'_>) -> [&'static str; 3] {
    [("Fn", "::std::ops::Fn"), ("Send", "::std::marker::Send"), ("Sync", "::std::marker::Sync")]
        .map(|(name, path)| scope.prelude(name, path))
}

/// `<__Closure, __Answer>`; nothing where no closure is taken.
pub(super) fn generics(closures: &[Closure]) -> String {
    let names: Vec<_> = closures.iter().flat_map(|of| [of.ty.as_str(), of.answer.as_str()]).collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

/// Prints what makes the delegates of the closures that a method takes.
pub(super) fn delegates(out: &mut Writer, scope: &Scope<'_>, entry: &Entry) {
    for parameter in entry.parameters.iter().filter(|of| scope.closure(of).is_some()) {
        let (name, Some(id)) = (&parameter.rust, parameter.crossing.named()) else { continue };
        let (ty, arguments) = (scope.ty(id), scope.arguments(id));
        let quoted = if arguments.is_empty() { ty.clone() } else { format!("<{ty}>") };
        let (lent, tried) = if entry.awaits.is_some() { ("", "") } else { ("&", "?") };
        let whole = format!("let {name} = {lent}{quoted}::new({name}){tried};");
        let open = ty.split('<').next().unwrap_or_default();
        if arguments.is_empty() || out.fits_indented(&whole) {
            out.indented(&whole);
        } else {
            out.indented(&format!("let {name} = {lent}<{open}<"));
            arguments.iter().for_each(|argument| out.indented(&format!("    {argument},")));
            out.indented(&format!(">>::new({name}){tried};"));
        }
    }
}

/// Prints the `where` clause of a method that takes closures, up to the brace that opens its body.
pub(super) fn bounds(out: &mut Writer, scope: &Scope<'_>, closures: &[Closure]) {
    let [function, send, sync] = traits(scope);
    out.block("where", "{", |out| {
        for closure in closures {
            let Closure { ty, answer, types, given, .. } = closure;
            let called = format!("{ty}: {function}({}) -> {answer}", types.join(", "));
            let whole = format!("{called} + {send} + {sync} + 'static,");
            if out.fits(&whole) {
                out.line(&whole);
            } else {
                if out.fits(called.split(" -> ").next().unwrap_or(&called)) {
                    out.line(&called);
                } else {
                    out.line(&format!("{ty}: {function}("));
                    types.iter().for_each(|ty| out.indented(&format!("    {ty},")));
                    out.indented(&format!(") -> {answer}"));
                }
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
pub(super) fn answer(scope: &Scope<'_>, result: Option<&Returned>) -> (String, String) {
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
