//! Abstract classes that native functions implement: a class derived from each, whose overrides call the functions.

use super::callback::{self, Host, Method, OWNER};
use super::ident::Name;
use super::implementation::{self, are_of_one_member, class, member};
use super::open;
use crate::plan::{
    Call, Entry, Implemented, Overrides, Parameter, Place, Plan, Table, TypePlan, csharp_escape, csharp_passing,
};
use mochi_surface::model::Passing;
use std::fmt::Write as _;

const TYPE: &str = "global::Mochi.MochiOwner";

/// The entry whose class is that of all that make objects of the type.
fn first<'t>(ty: &'t TypePlan, entry: &'t Entry) -> &'t Entry {
    ty.table().and_then(Table::implementer).unwrap_or(entry)
}

/// The object as an expression: who owns the functions is there before a constructor of the base calls what is overridden.
pub(super) fn make(ty: &TypePlan, entry: &Entry, arguments: &[String]) -> String {
    let class = class(first(ty, entry));
    let count = entry.call.members().map_or(0, <[_]>::len);
    let owner = format!("{TYPE}.Make(typeof({}), functions, {count}, context, free, out var __mochiMade)", ty.csharp);
    let given = [owner].into_iter().chain(arguments.iter().cloned()).chain(["__mochiMade.Pass()".to_owned()]);
    format!("new {class}({})", given.collect::<Vec<_>>().join(", "))
}

/// What the base class does of the member in this place, as an expression.
pub(super) fn call(ty: &TypePlan, index: usize, receiver: &str, arguments: &str) -> String {
    let made = ty.table().and_then(Table::implementer).unwrap_or_else(|| unreachable!("{NO_OBJECT}"));
    format!("(({}){receiver}).{BASE}{index}({arguments})", class(made))
}

const NO_OBJECT: &str = "there is a base where there is what derives from it";

/// What calls a member of the base; its place is behind.
const BASE: &str = "__mochiBase";

/// Prints the class, with the first entry that needs it.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry, members: &[Implemented]) {
    if first(ty, entry).symbol != entry.symbol {
        return;
    }
    let class = class(entry);
    let _ = writeln!(out, "\n    private sealed class {class} : {}\n    {{", ty.csharp);
    let _ = writeln!(out, "        private readonly {TYPE} {OWNER} = {TYPE}.Take();");
    let [made, next] = ["Made", "Next"].map(|name| format!("{TYPE} __mochi{name}"));
    let entries = ty.table().into_iter().flat_map(|table| &table.entries);
    for constructor in entries.filter(|of| of.call.members().is_some()) {
        let names = callback::names(constructor);
        let own = constructor.parameters.iter().zip(&names).map(|(of, name)| format!("{} {}", of.csharp, name.value()));
        let declared: Vec<_> = [made.clone()].into_iter().chain(own).chain([next.clone()]).collect();
        let passed: Vec<_> = names.iter().map(Name::value).collect();
        let _ = writeln!(
            out,
            "\n        internal {class}({})\n            : base({}) => {OWNER}.Own(this);",
            declared.join(", "),
            passed.join(", ")
        );
    }
    let members: Vec<_> = plan.implemented(members).into_iter().enumerate().collect();
    for halves in members.chunk_by(are_of_one_member) {
        let access = match halves.first().map(|(_, (of, _))| of.place) {
            Some(Place::Protected(_)) => "protected override ",
            Some(Place::Slot(_)) | None => "public override ",
        };
        member(out, halves, access, "", &|index, of, entry| method(plan, index, of, entry));
    }
    for (index, (of, entry)) in members {
        if of.overrides == Some(Overrides::Virtual) {
            let Method { returns, parameters, .. } = method(plan, index, of, entry);
            let _ = writeln!(
                out,
                "\n        internal {returns} {BASE}{index}({parameters})\n        {{\n            {}\n        }}",
                base(entry)
            );
        }
    }
    out.push_str("    }\n");
}

fn method(plan: &Plan, index: usize, of: &Implemented, entry: &Entry) -> Method {
    let base = (of.overrides == Some(Overrides::Virtual)).then(|| base(entry));
    let host = Host::of_owner(plan, entry, index, base.as_deref());
    if entry.open.is_some() { open::method(plan, entry, &host) } else { Method::new(plan, entry, &host) }
}

/// What the base class does, as statements that leave the method.
fn base(entry: &Entry) -> String {
    let value = |(at, name): (usize, Name)| {
        if entry.open.is_some() { open::argument_name(at) } else { name.value() }
    };
    let names = callback::names(entry).into_iter().enumerate().map(value);
    let passed = |(of, name): (&Parameter, String)| {
        let keyword = match of.passing {
            Passing::Value => "",
            Passing::In | Passing::Ref | Passing::Out { .. } => csharp_passing(of.passing),
        };
        format!("{keyword}{name}")
    };
    let mut passed: Vec<_> = entry.parameters.iter().zip(names).map(passed).collect();
    let last = passed.last().cloned().unwrap_or_default();
    let call = match &entry.call {
        Call::Method { name, .. } => {
            if let Some(token) = entry.awaits.and_then(|of| of.token) {
                passed.insert(token, super::task::CANCELLATION.to_owned());
            }
            format!("base.{}({})", csharp_escape(name), passed.join(", "))
        }
        Call::Get { name, .. } => format!("base.{}", csharp_escape(name)),
        Call::Set { name, .. } => format!("base.{} = {last}", csharp_escape(name)),
        Call::IndexGet { .. } => format!("base[{}]", passed.join(", ")),
        Call::IndexSet { .. } => {
            passed.pop();
            format!("base[{}] = {last}", passed.join(", "))
        }
        Call::Subscribe { name, .. } => format!("base.{} += {last}", csharp_escape(name)),
        Call::Unsubscribe { name, .. } => format!("base.{} -= {last}", csharp_escape(name)),
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
        | Call::StaticMethod { .. }
        | Call::Operator { .. }
        | Call::StaticGet { .. }
        | Call::StaticSet { .. }
        | Call::FieldGet { .. }
        | Call::FieldSet { .. } => unreachable!("{}", implementation::NO_OVERRIDE),
    };
    if entry.answer().is_some() { format!("return {call};") } else { format!("{call}; return;") }
}
