//! A delegate is a class that is made of a closure.

use super::closure::{self, Closure};
use super::method::Owner;
use super::scope::Scope;
use super::text::Writer;
use super::{class, docs, member, spelling};
use crate::plan::{DelegatePlan, Entry, Parameter};
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
    let closures = [Closure::new(scope, 0, entry)];
    let [Closure { ty, answer, words, word, .. }] = &closures;
    out.line("#[inline]");
    let generics = closure::generics(&closures);
    out.line(&format!("pub fn {}{generics}(closure: {ty}) -> rt::Result<Self>", entry.rust));
    closure::bounds(out, scope, &closures);
    let (table, words) = (&owner.table, words.join(", "));
    out.indented(&format!("rt::wrap!({table}[{slot}](closure: {ty}, {answer})({words}) -> {word})"));
    out.line("}");
    out.gap();
    as_closure(out, scope, entry, &closures[0]);
}

/// Prints what passes a delegate where a closure is wanted.
fn as_closure(out: &mut Writer, scope: &Scope<'_>, entry: &Entry, closure: &Closure) {
    let named =
        |of: &Parameter| if scope.closure(of).is_some() { format!("{}.as_fn()", of.rust) } else { of.rust.clone() };
    let names: Vec<_> = entry.parameters.iter().map(|of| of.rust.as_str()).collect();
    let passed: Vec<_> = entry.parameters.iter().map(named).collect();
    out.line("/// The delegate, where a closure is wanted: what is passed then is the delegate itself.");
    out.line("#[inline]");
    let given = spelling::result(scope, entry.result.as_ref()).ty;
    closure.signature(out, scope, &format!("rt::Result<{given}>"));
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
