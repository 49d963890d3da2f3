//! A delegate is a class that is made of a closure.

use super::closure::{self, Closure};
use super::method::Owner;
use super::scope::Scope;
use super::text::Writer;
use super::{class, docs, member};
use crate::plan::{DelegatePlan, Entry};
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
}
