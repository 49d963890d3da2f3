//! A delegate is a class that is made of a closure.

use super::closure::{self, Closure};
use super::method::Owner;
use super::scope::{Scope, Seen};
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
    for (at, or_null) in delegate.seen.iter().cloned().enumerate() {
        let seen = Seen { id, or_null };
        let Some(entry) = scope.wrap(&seen) else { return };
        let owner = Owner { ty: scope.delegate(&seen), ..Owner::new(scope, id) };
        if at > 0 {
            out.gap();
        }
        out.block(&format!("impl {} {{", owner.ty), "}", |out| {
            wrap(out, scope, &owner, 0, &entry, &scope.seen(&seen));
        });
    }
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
    docs::print(out, &made(), &entry.member, None);
    let closures = [Closure::new(scope, 0, owner.id, entry)];
    let [Closure { ty, answer, words, word, .. }] = &closures;
    out.line("#[inline]");
    let generics = closure::generics(&[], &closures, &[]);
    out.line(&format!("pub fn {}{generics}(closure: {ty}) -> rt::Result<Self>", entry.rust));
    closure::bounds(out, scope, &[], &closures, &[]);
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
    let definition = scope.definition_closure(owner.id);
    let of_definition =
        |of: &Parameter| definition.and_then(|entry| entry.parameters.iter().find(|other| other.name == of.name));
    // a list that a type parameter stands for has no null among its elements
    let is_argument = |of: &Parameter| {
        matches!(
            of_definition(of).map(|of| of.crossing),
            Some(Crossing::Plain(_) | Crossing::List { element: Plain::Variable(_), .. })
        )
    };
    let named = |of: &Parameter| match of.crossing {
        _ if scope.takes_closure(of) => format!("{}.as_fn()", of.rust),
        Crossing::Plain(Plain::Text)
            if of.null == Passed::Optional
                && is_generic
                && of_definition(of).is_none_or(|of| of.null != Passed::Optional) =>
        {
            format!("{}.map(str::to_owned)", of.rust)
        }
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
    let spelled: Vec<_> = entry.parameters.iter().map(|of| owned(scope, of.crossing, of.null)).collect();
    let result = entry.result.as_ref().map(|of| owned(scope, of.crossing, of.null));
    let result = result.unwrap_or(Spelling { ty: "()".to_owned(), word: "()".to_owned() });
    let words: Vec<_> = spelled.iter().enumerate().map(|(at, of)| format!("a{at}: {}", of.word)).collect();
    let (words, all) = (words.join(", "), scope.variables().join(", "));
    let types = spelled.into_iter().map(|of| of.ty).collect();
    let closures = [Closure::of_values(0, types, result.ty)];
    let [closure @ Closure { ty, answer, types, given, .. }] = &closures;
    let invoke = |table: &Table| table.methods().find(|(_, entry)| entry.call != Call::Wrap).map(|(slot, _)| slot);
    let invoke = scope.plan_of(owner.id).table().and_then(invoke).filter(|_| types.len() <= WIDEST);

    docs::print(out, &made(), &entry.member, None);
    out.line("#[inline]");
    let generics = closure::generics(&[], &closures, &[]);
    out.line(&format!("pub fn from_fn{generics}(closure: {ty}) -> rt::Result<Self>"));
    closure::bounds(out, scope, &[], &closures, &[]);
    let known = invoke.map_or("", |_| "; to_fn");
    let signature = format!("({words}) -> {}", result.word);
    out.indented(&format!("rt::wrap_open!({}[{slot}]<{all}>(closure: {ty}, {answer}){signature}{known})", owner.table));
    out.line("}");
    let Some(invoke) = invoke else { return };
    out.gap();
    out.line("/// The delegate, where a closure of [`from_fn`](Self::from_fn) is wanted: what is passed then is the delegate itself.");
    out.line("#[inline]");
    closure.signature(out, scope, "to_fn", &format!("rt::Result<{given}>"), &all);
    out.indented(&format!("rt::to_fn!(self[{invoke}]<{all}>{signature})"));
    out.line("}");
}

/// The documentation of what makes a delegate of a closure.
fn made() -> Docs {
    let summary = "A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.\n\n\
                   An `Err` is thrown; a panic is thrown as an exception.";
    Docs { summary: summary.to_owned(), ..Docs::default() }
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
