//! The plan as text: one line an entry, to be reviewed and diffed, and hashed into the fingerprint.

use super::convention::ENTRIES;
use super::names::{numbered, scalar};
use super::{
    Crossing, Entry, PackagePlan, Passed, Plain, Plan, Purpose, Receiver, RecordPlan, RustPath, Table, TypePlan, hash,
};
use mochi_surface::model::{Arrangement, Form, PackageId, Passing, Variable};
use std::fmt::Write as _;

/// The version of the ABI: the rules that every shim and its bindings follow.
pub const ABI_VERSION: u32 = 1;

/// The text form of a package's border, `abi.txt`.
#[must_use]
pub fn abi_text(plan: &Plan, package: PackageId) -> String {
    let of = plan.package(package);
    let PackagePlan { id, version, fingerprint, .. } = of;
    let mut text = format!("# {id} {version}\nabi {ABI_VERSION}\nconvention {ENTRIES}\nfingerprint {fingerprint}\n");
    for (ty, table) in tables(plan, of) {
        let RustPath { module, ident, .. } = &ty.rust;
        let _ = write!(text, "\n{} = {}::{ident}\n", ty.full_name, module.join("::"));
        if let Some(record) = ty.record() {
            let _ = writeln!(text, "    {}", layout(plan, record));
        }
        for entry in &table.entries {
            let _ = writeln!(text, "    {}", line(plan, entry));
        }
    }
    text
}

/// SHA-256 over the entries of all tables, in their order: what shim and bindings compare when they meet.
pub(super) fn fingerprint(plan: &Plan, package: &PackagePlan) -> String {
    let mut lines = format!("abi {ABI_VERSION}\n");
    for (ty, table) in tables(plan, package) {
        let _ = writeln!(lines, "{}", ty.full_name);
        if let Some(record) = ty.record() {
            let _ = writeln!(lines, "{}", layout(plan, record));
        }
        for entry in &table.entries {
            let _ = writeln!(lines, "{}", line(plan, entry));
        }
    }
    hash::hex(&lines)
}

fn tables<'p>(plan: &'p Plan, package: &'p PackagePlan) -> impl Iterator<Item = (&'p TypePlan, &'p Table)> {
    package.types.iter().filter_map(|&id| {
        let ty = plan.ty(id);
        ty.table().map(|table| (ty, table))
    })
}

/// `record 8 align 4 { i32 x @0, i32 y @4 }`, `record 5 align 1 packed 1 { u8 small[1] @0, i32 large @1 }`
fn layout(plan: &Plan, record: &RecordPlan) -> String {
    let fields = record
        .fields
        .iter()
        .map(|of| format!("{} {}{} @{}", plain(plan, of.plain), of.name, of.held.brackets(), of.offset));
    let fields: Vec<_> = fields.collect();
    let arrangement = match record.arrangement {
        Arrangement::AsInC => String::new(),
        Arrangement::Packed(to) => format!(" packed {to}"),
        Arrangement::Opaque => " opaque".to_owned(),
    };
    format!("record {} align {}{arrangement} {{ {} }}", record.size, record.align, fields.join(", "))
}

/// `symbol(self, text json, i32 count, list<object JToken>? items) -> object JObject`
fn line(plan: &Plan, entry: &Entry) -> String {
    if let Some(members) = entry.call.members() {
        let functions: Vec<_> = plan.implemented(members).iter().map(|(_, of)| of.symbol.as_str()).collect();
        let open = if entry.open.is_some() { "open 0 " } else { "" };
        let given: Vec<_> =
            entry.parameters.iter().map(|of| format!("{} {}", crossing(plan, of.crossing, of.null), of.rust)).collect();
        let given = if given.is_empty() { String::new() } else { format!("{}; ", given.join(", ")) };
        return format!("{open}implement {}({given}{})", entry.symbol, functions.join(", "));
    }
    let wrap = if entry.call.wraps() { "wrap " } else { "" };
    let open = entry.open.as_ref().map(|open| format!("open {} ", open.generics.len())).unwrap_or_default();
    let called = format!("{open}{wrap}");
    let receiver = entry.call.has_receiver().then(|| match entry.receiver {
        Receiver::Handle => "self".to_owned(),
        Receiver::Value => "value self".to_owned(),
        Receiver::Variable => "ref self".to_owned(),
    });
    let parameters = entry
        .parameters
        .iter()
        .map(|of| format!("{}{} {}", passing(of.passing), crossing(plan, of.crossing, of.null), of.rust));
    let cancels = entry.awaits.is_some_and(|of| of.token.is_some());
    let cancel = cancels.then(|| "cancel".to_owned());
    let parameters: Vec<_> = receiver.into_iter().chain(parameters).chain(cancel).collect();
    let mut line = format!("{called}{}({})", entry.symbol, parameters.join(", "));
    if entry.awaits.is_some() {
        line.push_str(" -> task");
    }
    match &entry.result {
        Some(result) => {
            let _ = write!(line, " -> {}", crossing(plan, result.crossing, result.null));
        }
        None => line.push_str(match entry.call.purpose() {
            Purpose::IsInstance => " -> bool",
            Purpose::New { .. } => " -> self",
            Purpose::Free
            | Purpose::Wrap
            | Purpose::Promise
            | Purpose::Bulk
            | Purpose::Implement
            | Purpose::Base
            | Purpose::Await
            | Purpose::Subscribe
            | Purpose::Unsubscribe
            | Purpose::Member => "",
        }),
    }
    line
}

/// Whether there is a variable behind a parameter; nobody sees whether a value comes from one.
fn passing(passing: Passing) -> &'static str {
    match passing {
        Passing::Value | Passing::In => "",
        Passing::Ref => "ref ",
        Passing::Out { .. } => "out ",
    }
}

fn crossing(plan: &Plan, crossing: Crossing, null: Passed) -> String {
    match crossing {
        Crossing::Plain(of) => format!("{}{}", plain(plan, of), mark(null)),
        Crossing::Optional(of) => format!("optional<{}>", plain(plan, of)),
        Crossing::List { form, element, element_null } => {
            let word = match form {
                Form::Array => "list".to_owned(),
                Form::ReadOnlySpan => "span".to_owned(),
                Form::Span => "span_mut".to_owned(),
                Form::Jagged(depth) => numbered("jagged".to_owned(), depth),
                Form::Grid(rank) => numbered("grid".to_owned(), rank),
            };
            format!("{word}<{}{}>{}", plain(plan, element), mark(element_null), mark(null))
        }
    }
}

fn plain(plan: &Plan, plain: Plain) -> String {
    match plain {
        Plain::Scalar(of) => scalar(of).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "text".to_owned(),
        Plain::Enum { ty, underlying } => {
            format!("enum {}:{}", plan.ty(ty).full_name, scalar(underlying))
        }
        Plain::WellKnown(value) => value.name().to_owned(),
        Plain::Object(ty) => format!("object {}", plan.ty(ty).full_name),
        Plain::Record(ty) => format!("record {}", plan.ty(ty).full_name),
        Plain::Variable(Variable::Type(number)) => format!("!{number}"),
        Plain::Variable(Variable::Method(number)) => format!("!!{number}"),
    }
}

fn mark(null: Passed) -> &'static str {
    match null {
        Passed::Required => "",
        Passed::Optional => "?",
        Passed::Unknown => "~",
    }
}
