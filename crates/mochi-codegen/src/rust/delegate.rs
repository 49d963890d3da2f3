//! A delegate is a class that is made of a closure.

use super::closure::{self, Closure};
use super::method::Owner;
use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::text::Writer;
use super::{class, docs, member, variables};
use crate::plan::{Call, Crossing, DelegatePlan, Entry, Parameter, Passed, Plain, Table};
use mochi_surface::model::{Docs, TypeId};

/// Prints a delegate. A closed instance has what makes it of a closure that sees what is passed as closures do, and its
/// definition has the rest.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, delegate: &DelegatePlan) {
    let ty = scope.plan_of(id);
    if ty.generic.is_none() || ty.is_definition() {
        class::declare(out, scope, id, delegate.base, &delegate.is, delegate.table.as_ref());
        return member::print(out, scope, id, &[], delegate.table.as_ref());
    }
    let owner = Owner::new(scope, id);
    let wraps =
        |table: &'_ Table| table.methods().map(|(_, entry)| entry.clone()).find(|entry| entry.call == Call::Wrap);
    let Some(entry) = delegate.table.as_ref().and_then(wraps) else { return };
    out.block(&format!("impl {} {{", owner.ty), "}", |out| wrap(out, scope, &owner, 0, &entry, &scope.arguments(id)));
}

/// Prints what makes a delegate of a closure; of a closed instance with its arguments, and by the entry of its definition.
pub(super) fn wrap(
    out: &mut Writer,
    scope: &Scope<'_>,
    owner: &Owner,
    slot: usize,
    entry: &Entry,
    arguments: &[String],
) {
    let summary = "A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.\n\n\
                   An `Err` is thrown; a panic is thrown as an exception.";
    docs::print(out, &Docs { summary: summary.to_owned(), ..Docs::default() }, &entry.member, None);
    let closures = [Closure::new(scope, 0, owner.id, entry)];
    let [Closure { ty, answer, words, word, .. }] = &closures;
    out.line("#[inline]");
    let generics = closure::generics(&[], &closures, &[]);
    out.line(&format!("pub fn {}{generics}(closure: {ty}) -> rt::Result<Self>", entry.rust));
    closure::bounds(out, scope, &closures, &[]);
    let (table, words) = (&owner.table, words.join(", "));
    let (wrap, arguments) = if arguments.is_empty() {
        ("wrap", String::new())
    } else {
        ("wrap_closed", format!("<{}>", arguments.join(", ")))
    };
    out.indented(&format!("rt::{wrap}!({table}[{slot}]{arguments}(closure: {ty}, {answer})({words}) -> {word})"));
    out.line("}");
    out.gap();
    as_closure(out, scope, owner, entry, &closures[0]);
}

/// Prints what passes a delegate where a closure is wanted.
fn as_closure(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, entry: &Entry, closure: &Closure) {
    let is_generic = scope.plan_of(owner.id).generic.is_some();
    // a list that a type parameter stands for has no null among its elements
    let definition = scope.definition_closure(owner.id);
    let is_argument = |of: &Parameter| {
        let same = definition.and_then(|entry| entry.parameters.iter().find(|other| other.name == of.name));
        matches!(
            same.map(|of| of.crossing),
            Some(Crossing::Plain(_) | Crossing::List { element: Plain::Variable(_), .. })
        )
    };
    let named = |of: &Parameter| match of.crossing {
        _ if scope.closure(of).is_some() => format!("{}.as_fn()", of.rust),
        Crossing::List { element: Plain::Text, element_null, .. }
            if of.null == Passed::Optional && (is_generic || element_null != Passed::Required) =>
        {
            format!("rt::Lines({})", of.rust)
        }
        Crossing::List { element: Plain::Object(_), element_null, .. }
            if is_generic && element_null != Passed::Required && !is_argument(of) =>
        {
            format!("rt::OrNullList::or_null({})", of.rust)
        }
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => of.rust.clone(),
    };
    let taken = || entry.parameters.iter().filter(|of| variables::is_passed(of));
    let names: Vec<_> = taken().map(|of| of.rust.as_str()).collect();
    let passed: Vec<_> = taken().map(named).collect();
    out.line("/// The delegate, where a closure is wanted: what is passed then is the delegate itself.");
    out.line("#[inline]");
    let given = variables::with_given(scope, entry, spelling::result(scope, entry.result.as_ref())).ty;
    closure.signature(out, scope, "as_fn", &format!("rt::Result<{given}>"), "");
    out.indented("let __delegate = self.clone();");
    let (open, call) = (format!("move |{}|", names.join(", ")), format!("__delegate.invoke({})", passed.join(", ")));
    if out.fits_indented(&format!("{open} {call}")) {
        out.indented(&format!("{open} {call}"));
    } else {
        out.indented(&format!("{open} {{"));
        out.indented(&format!("    {call}"));
        out.indented("}");
    }
    out.line("}");
}

/// Prints what makes a delegate of a closure, for every choice of types.
pub(super) fn wrap_open(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry) {
    let summary = "A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.\n\n\
                   An `Err` is thrown; a panic is thrown as an exception.";
    docs::print(out, &Docs { summary: summary.to_owned(), ..Docs::default() }, &entry.member, None);
    let parameters = || entry.parameters.iter().map(|of| (of.crossing, of.null));
    let types: Vec<_> = parameters().map(|(crossing, null)| owned(scope, crossing, null).ty).collect();
    let result = entry.result.as_ref().map(|of| owned(scope, of.crossing, of.null));
    let result = result.unwrap_or(Spelling { ty: "()".to_owned(), word: "()".to_owned() });
    let bound = |name, path| scope.prelude(name, path);
    let function = bound("Fn", "::std::ops::Fn");
    let (send, sync) = (bound("Send", "::std::marker::Send"), bound("Sync", "::std::marker::Sync"));
    out.line("#[inline]");
    out.line("pub fn from_fn<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>");
    out.block("where", "{", |out| {
        out.line(&format!("__Closure: {function}({}) -> __Answer + {send} + {sync} + 'static,", types.join(", ")));
        out.line(&format!("__Answer: rt::Answer<{}>,", result.ty));
    });
    let (table, all) = (&owner.table, scope.variables().join(", "));
    let words: Vec<_> = (0..)
        .zip(parameters())
        .map(|(at, (crossing, null)): (u32, _)| format!("a{at}: {}", owned(scope, crossing, null).word))
        .collect();
    let words = words.join(", ");
    let invoke = |table: &Table| table.methods().find(|(_, entry)| entry.call != Call::Wrap).map(|(slot, _)| slot);
    let invoke = scope.plan_of(owner.id).table().and_then(invoke).filter(|_| types.len() <= WIDEST);
    let known = invoke.map_or("", |_| "; to_fn");
    let made = format!("closure: __Closure, __Answer)({words}) -> {}{known}", result.word);
    out.indented(&format!("rt::wrap_open!({table}[{slot}]<{all}>({made})"));
    out.line("}");
    let Some(invoke) = invoke else { return };
    out.gap();
    out.line("/// The delegate, where a closure of [`from_fn`](Self::from_fn) is wanted: what is passed then is the delegate itself.");
    out.line("#[inline]");
    let given = format!("rt::Result<{}>", result.ty);
    Closure::of_values(0, types, given.clone()).signature(out, scope, "to_fn", &given, &all);
    out.indented(&format!("rt::to_fn!(self[{invoke}]<{all}>({words}) -> {})", result.word));
    out.line("}");
}

/// How many arguments a delegate has that goes where a generic method wants a closure: the compiler would read a function for each of
/// the sixteen `Func`s, and nobody hands on what takes more.
const WIDEST: usize = 4;

/// What a closure is passed, or gives.
pub(super) fn owned(scope: &Scope<'_>, crossing: Crossing, null: Passed) -> Spelling {
    let ty = spelling::owned(scope, crossing);
    match null {
        Passed::Optional => Spelling { word: format!("rt::MaybeNull<{ty}>"), ty: spelling::optional(scope, &ty) },
        Passed::Required | Passed::Unknown => Spelling { word: ty.clone(), ty },
    }
}
