//! Interfaces that native functions implement: a class for each, which owns what the functions are called with.

use super::callback::{self, Method};
use super::native::Native;
use crate::plan::convention::ENTRIES;
use crate::plan::{Call, Entry, Plan, TypePlan, csharp_escape};
use mochi_surface::model::TypeId;
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
pub(super) fn implement(entry: &Entry) -> String {
    format!("new {}(functions, context, free)", class(entry))
}

fn class(entry: &Entry) -> String {
    format!("Implementation_{}", entry.symbol)
}

/// Prints the class of the object.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    let Some(members) = entry.call.members() else { return };
    let members: Vec<_> = plan.implemented(members).into_iter().enumerate().collect();
    let (class, interface) = (class(entry), &ty.csharp);
    let _ = writeln!(out, "\n    private sealed class {class} : global::Mochi.MochiCallback, {interface}\n    {{");
    for (index, (_, of)) in &members {
        let _ = writeln!(out, "        private readonly {} {};", callback::function(of), field(*index));
    }
    let _ = writeln!(
        out,
        "\n        internal {class}(nint* functions, nint context, delegate* {ENTRIES}<nint, void> free)\n            \
         : base(typeof({interface}), context, free)\n        {{"
    );
    for (index, (_, of)) in &members {
        let _ = writeln!(out, "            {} = ({})functions[{index}];", field(*index), callback::function(of));
    }
    out.push_str("        }\n");
    for halves in members.chunk_by(|(_, (on, first)), (_, (same, second))| on == same && are_halves(first, second)) {
        member(out, plan, halves);
    }
    if plan.is_disposable(ty) {
        out.push_str("\n        void global::System.IDisposable.Dispose()\n        {\n        }\n");
    }
    out.push_str("    }\n");
}

fn field(index: usize) -> String {
    format!("_function{index}")
}

/// What a member has in C#.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Whole,
    Get,
    Set,
    Add,
    Remove,
}

impl Half {
    fn of(entry: &Entry) -> Self {
        match entry.call {
            Call::Get { .. } | Call::IndexGet { .. } => Self::Get,
            Call::Set { .. } | Call::IndexSet { .. } => Self::Set,
            Call::Subscribe { .. } => Self::Add,
            Call::Unsubscribe { .. } => Self::Remove,
            Call::Method { .. } => Self::Whole,
            Call::IsInstance
            | Call::Free
            | Call::New { .. }
            | Call::Default
            | Call::Wrap
            | Call::Implement { .. }
            | Call::Await
            | Call::Promise
            | Call::StaticMethod { .. }
            | Call::Operator { .. }
            | Call::StaticGet { .. }
            | Call::StaticSet { .. }
            | Call::FieldGet { .. }
            | Call::FieldSet { .. } => unreachable!("no interface has it for those who implement it"),
        }
    }

    fn keyword(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Get => "get",
            Self::Set => "set",
            Self::Add => "add",
            Self::Remove => "remove",
        }
    }
}

/// Whether two entries are the halves of one property or event: they follow one another.
fn are_halves(first: &Entry, second: &Entry) -> bool {
    let is_pair = matches!((Half::of(first), Half::of(second)), (Half::Get, Half::Set) | (Half::Add, Half::Remove));
    is_pair && first.full_name == second.full_name
}

/// Prints a method, or a property or an event with its halves.
fn member(out: &mut String, plan: &Plan, halves: &[(usize, (TypeId, &Entry))]) {
    let Some(&(index, (on, first))) = halves.first() else { return };
    let Method { returns, parameters, statements } = Method::new(plan, first, &field(index));
    let name = match &first.call {
        Call::IndexGet { .. } => format!("this[{parameters}]"),
        Call::IndexSet { .. } => format!("this[{}]", parameters.rsplit_once(", ").map_or("", |(index, _)| index)),
        Call::Method { name, .. } => format!("{}({parameters})", csharp_escape(name)),
        Call::Get { name, .. }
        | Call::Set { name, .. }
        | Call::Subscribe { name, .. }
        | Call::Unsubscribe { name, .. }
        | Call::StaticMethod { name, .. }
        | Call::StaticGet { name }
        | Call::StaticSet { name }
        | Call::FieldGet { name, .. }
        | Call::FieldSet { name, .. } => csharp_escape(name),
        Call::IsInstance
        | Call::Free
        | Call::New { .. }
        | Call::Default
        | Call::Wrap
        | Call::Implement { .. }
        | Call::Await
        | Call::Promise
        | Call::Operator { .. } => return,
    };
    let value = || first.parameters.last().map_or(String::new(), |of| of.csharp.clone());
    let ty = match Half::of(first) {
        Half::Whole | Half::Get => returns,
        Half::Set => value(),
        Half::Add | Half::Remove => format!("event {}", value()),
    };
    let _ = writeln!(out, "\n        {ty} {}.{name}", plan.ty(on).csharp);
    if Half::of(first) == Half::Whole {
        return block(out, "        ", &statements);
    }
    out.push_str("        {\n");
    for &(index, (_, entry)) in halves {
        let mut statements = Method::new(plan, entry, &field(index)).statements;
        if let Half::Add | Half::Remove = Half::of(entry) {
            let handlers = entry.parameters.iter().zip(callback::names(entry));
            statements.splice(0..0, handlers.map(|(of, name)| format!("{} {} = value;", of.csharp, name.value())));
        }
        let _ = writeln!(out, "            {}", Half::of(entry).keyword());
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
