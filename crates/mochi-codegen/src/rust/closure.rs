//! Closures as a method takes them: a type parameter for each closure, and one for what it gives.

use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::text::{self, Writer};
use super::variables;
use crate::plan::{Crossing, Entry, Parameter, Passed, Plain, Returned};
use mochi_surface::model::{Form, Passing, TypeId};

/// A closure that a method takes.
pub(super) struct Closure {
    /// `__Closure`, and with a number where there are several.
    pub(super) ty: String,
    /// `__Answer`
    pub(super) answer: String,
    /// The types of what .NET passes, but for variables that are only written to.
    pub(super) types: Vec<String>,
    /// The type of what .NET wants.
    pub(super) given: String,
    /// What `rt::wrap!` calls what is passed.
    pub(super) words: Vec<String>,
    /// What it calls what is wanted.
    pub(super) word: String,
}

impl Closure {
    /// The closure that a delegate of type `of` is made of by this entry, as the `number`th of a method; or the method of an
    /// interface.
    pub(super) fn new(scope: &Scope<'_>, number: usize, of: TypeId, wrap: &Entry) -> Self {
        let is_generic = scope.plan_of(of).generic.is_some();
        let spelled = wrap.parameters.iter().map(|of| match of.passing {
            Passing::Value | Passing::In => passed(scope, of, is_generic),
            Passing::Ref => variable(scope, of),
            Passing::Out { .. } => (String::new(), variables::spell(scope, of).word),
        });
        let (types, words): (Vec<_>, _) = spelled.unzip();
        let types = types.into_iter().filter(|ty| !ty.is_empty()).collect();
        let (given, word) = given(scope, wrap);
        Self { words, word, ..Self::of_values(number, types, given) }
    }

    /// The same of what takes and gives values of its own: it has no words of `rt::wrap!`.
    pub(super) fn of_values(number: usize, types: Vec<String>, given: String) -> Self {
        let suffix = if number == 0 { String::new() } else { (number + 1).to_string() };
        let [ty, answer] = ["__Closure", "__Answer"].map(|name| format!("{name}{suffix}"));
        Self { ty, answer, types, given, words: Vec::new(), word: String::new() }
    }

    /// Prints the head of `as_fn` or `to_fn`, which gives one with results of this type for these type parameters, broken where rustfmt
    /// breaks it.
    pub(super) fn signature(&self, out: &mut Writer, scope: &Scope<'_>, name: &str, given: &str, generics: &str) {
        let [function, ..] = traits(scope);
        let whole = format!("-> impl {function}({}) -> {given}", self.types.join(", "));
        let one = format!("pub fn {name}(&self) {whole} + use<{generics}> {{");
        if out.fits(&one) {
            return out.line(&one);
        }
        out.line(&format!("pub fn {name}("));
        out.indented("&self,");
        let (two, three) = (format!(") {whole} + use<{generics}> {{"), format!(") {whole}"));
        if out.fits(&two) {
            return out.line(&two);
        }
        if out.fits(&three) {
            out.line(&three);
        } else {
            self.types_in(out, &format!(") -> impl {function}("), &format!(") -> {given}"));
        }
        out.line(&format!("+ use<{generics}> {{"));
    }

    fn types_in(&self, out: &mut Writer, open: &str, close: &str) {
        out.block(open, close, |out| self.types.iter().for_each(|ty| out.line(&format!("{ty},"))));
    }

    /// A parameter that takes it, and is the delegate of it in the body; where the body cannot fail, the delegate or an error.
    pub(super) fn spell(&self, parameter: &Parameter, entry: &Entry) -> Spelling {
        let name = &parameter.rust;
        let word = if entry.awaits.is_some() { "made" } else { "handle" };
        Spelling { ty: self.ty.clone(), word: format!("{word} {name}") }
    }
}

pub(super) fn traits(scope: &Scope<'_>) -> [&'static str; 3] {
    [("Fn", "::std::ops::Fn"), ("Send", "::std::marker::Send"), ("Sync", "::std::marker::Sync")]
        .map(|(name, path)| scope.prelude(name, path))
}

/// `<T: rt::Argument, __Closure, __Answer, __Kind>`; nothing where no type is chosen, no closure taken, nor what implements an
/// interface.
pub(super) fn generics(own: &[String], closures: &[Closure], kinds: &[String]) -> String {
    let own = own.iter().map(|name| format!("{name}: rt::Argument"));
    let closures = closures.iter().flat_map(|of| [of.ty.clone(), of.answer.clone()]);
    let names: Vec<_> = own.chain(closures).chain(kinds.iter().cloned()).collect();
    text::angled(&names)
}

/// Prints what makes the delegates of the closures that a method takes.
pub(super) fn delegates(out: &mut Writer, scope: &Scope<'_>, entry: &Entry) {
    for (parameter, (seen, _)) in entry.parameters.iter().filter_map(|of| Some((of, scope.closure(of)?))) {
        let (name, ty, arguments) = (&parameter.rust, scope.delegate(&seen), scope.seen(&seen));
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

/// Prints the `where` clause of a method with these type parameters that takes closures, or asks something else, up to the brace that opens
/// its body.
pub(super) fn bounds(out: &mut Writer, scope: &Scope<'_>, own: &[String], closures: &[Closure], asked: &[String]) {
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
            out.line(&if own.contains(given) {
                format!("{answer}: rt::Yields<Value = {given}>,")
            } else {
                format!("{answer}: rt::Answer<{given}>,")
            });
        }
        asked.iter().for_each(|asked| out.line(&format!("{asked},")));
    });
}

/// An argument that .NET passes: its Rust type, and the word that `rt::wrap!` has for it.
fn passed(scope: &Scope<'_>, parameter: &Parameter, is_generic: bool) -> (String, String) {
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
        Crossing::List { form: Form::Span, element, .. } => {
            let ty = spelling::plain(scope, element);
            (format!("&mut [{ty}]"), format!("span {rust}: {ty}"))
        }
        Crossing::List { element, element_null, .. } => {
            let ty =
                if element == Plain::Text && !is_generic { "&str".to_owned() } else { spelling::plain(scope, element) };
            let is_nullable = !is_generic && element_null != Passed::Required;
            let ty = if is_nullable { spelling::optional(scope, &ty) } else { ty };
            let word = if ty.contains("&str") { "texts" } else { "list" };
            let slice = format!("&[{ty}]");
            // nobody who annotates nothing passes null for a list and means it
            match null {
                Passed::Optional => (spelling::optional(scope, &slice), format!("{word}? {rust}: {ty}")),
                Passed::Required | Passed::Unknown => (slice, format!("{word} {rust}: {ty}")),
            }
        }
    }
}

/// A variable of the caller's, which holds a value already.
fn variable(scope: &Scope<'_>, parameter: &Parameter) -> (String, String) {
    let Spelling { ty, word } = variables::spell(scope, parameter);
    let word = match parameter.null {
        Passed::Optional => word.replacen("ref text", "ref text?", 1).replacen("ref object", "ref object?", 1),
        Passed::Required | Passed::Unknown => word,
    };
    (ty, word)
}

/// What the closure gives, with what it puts into variables.
fn given(scope: &Scope<'_>, wrap: &Entry) -> (String, String) {
    if let Some(awaits) = wrap.awaits {
        return (spelling::result(scope, wrap.result.as_ref()).ty, format!("task {}", scope.ty(awaits.task)));
    }
    if wrap.parameters.iter().all(variables::is_passed) {
        return answer(scope, wrap.result.as_ref());
    }
    let given = variables::with_given(scope, wrap, spelling::result(scope, wrap.result.as_ref()));
    (given.ty, given.word)
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
        Crossing::List { form, element, element_null } => {
            let element = spelling::listed(scope, form, element, element_null);
            (nullable(format!("{}<{element}>", scope.vec())), format!("list{mark} {element}"))
        }
    }
}

/// What is not annotated may be null both ways.
fn mark(null: Passed) -> &'static str {
    match null {
        Passed::Required => "",
        Passed::Optional | Passed::Unknown => "?",
    }
}
