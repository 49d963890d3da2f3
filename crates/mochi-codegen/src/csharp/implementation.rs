//! Interfaces and abstract classes that native functions implement: a class for each, which owns what the functions are
//! called with.

use super::callback::{self, Host, Method};
use super::ident::Name;
use super::native::Native;
use super::{derived, open};
use crate::plan::convention::ENTRIES;
use crate::plan::{Call, Entry, Implemented, Plan, TypePlan, csharp_escape};
use mochi_surface::model::Half;
use std::fmt::Write as _;

/// The C parameters of the entry: the functions, what they are called with, what lets go of that.
pub(super) fn parameters() -> Vec<Native> {
    vec![
        Native::new("nint*", "functions"),
        Native::new("nint", "context"),
        Native::new(format!("delegate* {ENTRIES}<nint, void>"), "free"),
    ]
}

/// The object as an expression.
pub(super) fn implement(ty: &TypePlan, entry: &Entry, arguments: &[String]) -> String {
    if is_derived(entry) {
        derived::make(ty, entry, arguments)
    } else {
        format!("new {}(functions, context, free)", class(entry))
    }
}

fn is_derived(entry: &Entry) -> bool {
    entry.call.members().into_iter().flatten().any(|of| of.overrides.is_some())
}

pub(super) fn class(entry: &Entry) -> String {
    format!("Implementation_{}", entry.symbol)
}

/// Prints the class of the object.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    let Some(members) = entry.call.members() else { return };
    if is_derived(entry) {
        return derived::print(out, plan, ty, entry, members);
    }
    let members: Vec<_> = plan.implemented(members).into_iter().enumerate().collect();
    let (class, interface) = (class(entry), &ty.csharp);
    let _ = writeln!(out, "\n    private sealed class {class} : global::Mochi.MochiCallback, {interface}\n    {{");
    for (index, (_, of)) in &members {
        let _ = writeln!(out, "        private readonly {} {};", function(plan, of), field(*index));
    }
    let _ = writeln!(
        out,
        "\n        internal {class}(nint* functions, nint context, delegate* {ENTRIES}<nint, void> free)\n            \
         : base(typeof({interface}), context, free)\n        {{"
    );
    for (index, (_, of)) in &members {
        let _ = writeln!(out, "            {} = ({})functions[{index}];", field(*index), function(plan, of));
    }
    out.push_str("        }\n");
    for halves in members.chunk_by(are_of_one_member) {
        let on = halves.first().map_or("", |(_, (of, _))| &plan.ty(of.on).csharp);
        member(out, halves, "", &format!("{on}."), &|index, _, entry| method(plan, entry, &field(index)));
    }
    if plan.is_disposable(ty) {
        out.push_str("\n        void global::System.IDisposable.Dispose()\n        {\n        }\n");
    }
    out.push_str("    }\n");
}

fn function(plan: &Plan, entry: &Entry) -> String {
    if entry.open.is_some() { open::function() } else { callback::function(plan, entry) }
}

fn method(plan: &Plan, entry: &Entry, field: &str) -> Method {
    if entry.open.is_some() {
        open::method(plan, entry, &Host::of_callback(field))
    } else {
        Method::new(plan, entry, &Host::of_callback(field))
    }
}

fn field(index: usize) -> String {
    format!("_function{index}")
}

pub(super) const NO_OVERRIDE: &str = "no type has it for those who implement it";

fn half(entry: &Entry) -> Half {
    entry.call.half().unwrap_or_else(|| unreachable!("{NO_OVERRIDE}"))
}

fn keyword(half: Half) -> &'static str {
    match half {
        Half::Whole => "",
        Half::Get => "get",
        Half::Set => "set",
        Half::Add => "add",
        Half::Remove => "remove",
    }
}

/// Whether two entries are the halves of one property or event: they follow one another.
fn are_halves(first: &Entry, second: &Entry) -> bool {
    let is_pair = matches!((half(first), half(second)), (Half::Get, Half::Set) | (Half::Add, Half::Remove));
    is_pair && first.full_name == second.full_name
}

/// A function with its place among all.
pub(super) type Numbered<'m, 'p> = (usize, (&'m Implemented, &'p Entry));

pub(super) fn are_of_one_member((_, (of, first)): &Numbered<'_, '_>, (_, (same, second)): &Numbered<'_, '_>) -> bool {
    of.on == same.on && are_halves(first, second)
}

/// Prints a method, or a property or an event with its halves; `modifiers` stand before the type, `of` before the name.
pub(super) fn member(
    out: &mut String,
    halves: &[Numbered<'_, '_>],
    modifiers: &str,
    of: &str,
    method: &dyn Fn(usize, &Implemented, &Entry) -> Method,
) {
    let Some(&(index, (implemented, first))) = halves.first() else { return };
    let Method { returns, parameters, statements } = method(index, implemented, first);
    let name = match &first.call {
        Call::IndexGet { .. } => format!("this[{parameters}]"),
        Call::IndexSet { .. } => format!("this[{}]", parameters.rsplit_once(", ").map_or("", |(index, _)| index)),
        Call::Method { name, .. } => format!("{}({parameters})", csharp_escape(name)),
        Call::Get { name, .. }
        | Call::Set { name, .. }
        | Call::Subscribe { name, .. }
        | Call::Unsubscribe { name, .. }
        | Call::StaticMethod { name, .. }
        | Call::StaticGet { name, .. }
        | Call::StaticSet { name, .. }
        | Call::FieldGet { name, .. }
        | Call::FieldSet { name, .. } => csharp_escape(name),
        Call::IsInstance
        | Call::Free
        | Call::New { .. }
        | Call::Default
        | Call::With { .. }
        | Call::Wrap
        | Call::Implement { .. }
        | Call::Base { .. }
        | Call::Await
        | Call::Awaiter
        | Call::Promise
        | Call::Bulk(_)
        | Call::Operator { .. } => return,
    };
    let value = || first.parameters.last().map_or(String::new(), |of| of.csharp.clone());
    let ty = match half(first) {
        Half::Whole | Half::Get => returns,
        Half::Set => value(),
        Half::Add | Half::Remove => format!("event {}", value()),
    };
    let _ = writeln!(out, "\n        {modifiers}{ty} {of}{name}");
    if half(first) == Half::Whole {
        return block(out, "        ", &statements);
    }
    out.push_str("        {\n");
    for &(index, (implemented, entry)) in halves {
        let mut statements = method(index, implemented, entry).statements;
        let last = entry.parameters.len().saturating_sub(1);
        let value = match half(entry) {
            Half::Whole | Half::Get => None,
            Half::Set | Half::Add | Half::Remove if entry.open.is_some() => Some(open::argument_name(last)),
            Half::Set => None,
            Half::Add | Half::Remove => callback::names(entry).last().map(Name::value),
        };
        if let (Some(name), Some(of)) = (value, entry.parameters.last()) {
            statements.insert(0, format!("{} {name} = value;", of.csharp));
        }
        let _ = writeln!(out, "            {}", keyword(half(entry)));
        block(out, "            ", &statements);
    }
    out.push_str("        }\n");
}

fn block(out: &mut String, indent: &str, statements: &[String]) {
    let _ = writeln!(out, "{indent}{{");
    for statement in statements {
        let _ = writeln!(out, "{indent}    {statement}");
    }
    let _ = writeln!(out, "{indent}}}");
}
