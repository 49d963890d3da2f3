//! Interfaces that Rust implements: a trait for each, and what makes an object of a value that has it.

use super::closure::Closure;
use super::docs;
use super::method::{self, Owner};
use super::scope::Scope;
use super::text::Writer;
use crate::plan::{Entry, Table};
use mochi_surface::model::{Docs, TypeId};

const FAILURES: &str = "An `Err` is thrown; a panic is thrown as an exception.";

/// Prints the trait of an interface, where there is one.
pub(super) fn declare(out: &mut Writer, scope: &Scope<'_>, id: TypeId, table: &Table) {
    let Some((members, name)) = table.implementation().zip(scope.implemented(id)) else { return };
    let own = members.iter().filter(|(of, _)| *of == id).map(|&(_, slot)| &table.entries[slot]);
    let mut bases: Vec<_> = members.iter().map(|&(of, _)| of).filter(|of| *of != id).collect();
    bases.dedup();
    let bases = bases.into_iter().filter_map(|base| scope.implemented(base));
    let bounds = ["Send", "Sync"].map(|name| scope.prelude(name, marker(name)).to_owned());
    let bounds: Vec<_> = bases.chain(bounds).chain(["'static".to_owned()]).collect();
    let ty = scope.ty(id);
    let name = name.rsplit("::").next().unwrap_or_default().to_owned();
    let docs = Docs {
        summary: format!("What implements [`{ty}`] in Rust: see [`{ty}::implement`].\n\n{FAILURES}"),
        ..Docs::default()
    };
    out.gap();
    docs::print(out, &docs, &ty, None);
    let head = format!("pub trait {name}: {}", bounds.join(" + "));
    let own: Vec<_> = own.collect();
    if own.is_empty() {
        return out.line(&format!("{head} {{}}"));
    }
    out.block(&format!("{head} {{"), "}", |out| {
        for (index, entry) in own.into_iter().enumerate() {
            if index > 0 {
                out.gap();
            }
            method(out, scope, entry);
        }
    });
}

fn marker(name: &'static str) -> &'static str {
    if name == "Send" { "::std::marker::Send" } else { "::std::marker::Sync" }
}

fn method(out: &mut Writer, scope: &Scope<'_>, entry: &Entry) {
    docs::print(out, &method::renamed(entry), &entry.member, None);
    let closure = Closure::new(scope, 0, entry);
    let declared = entry.parameters.iter().zip(&closure.types).map(|(of, ty)| format!("{}: {ty}", of.rust));
    let declared: Vec<_> = ["&self".to_owned()].into_iter().chain(declared).collect();
    let returns = format!("-> rt::Result<{}>;", closure.given);
    method::signature(out, &format!("fn {}", entry.rust), &declared, &returns);
}

/// Prints what makes an object of a value.
pub(super) fn implement(
    out: &mut Writer,
    scope: &Scope<'_>,
    owner: &Owner,
    slot: usize,
    entry: &Entry,
    members: &[(TypeId, usize)],
) {
    let name = scope.implemented(owner.id).unwrap_or_default();
    let summary = format!(
        "An object of .NET whose members are a value's, which it owns: the value is dropped when .NET has collected the object.\n\n{FAILURES}"
    );
    docs::print(out, &Docs { summary, ..Docs::default() }, &entry.member, None);
    out.line("#[inline]");
    out.line(&format!("pub fn {}<__Value: {name}>(value: __Value) -> rt::Result<Self> {{", entry.rust));
    out.indented(&format!("rt::implement!({}[{slot}](value: __Value) {{", owner.table));
    for (of, entry) in scope.entries(members) {
        let Closure { words, word, .. } = Closure::new(scope, 0, entry);
        let of = scope.implemented(of).unwrap_or_default();
        out.indented(&format!("    {of}, {}({}) -> [{word}];", entry.rust, words.join(", ")));
    }
    out.indented("})");
    out.line("}");
}
