//! The border: what each member is on either side, and how it is called.

use mochi_codegen::abi_text;
use mochi_codegen::plan::Plan;
use mochi_surface::model::PackageId;
use serde::Serialize;

use super::{Arguments, Filter, Target};
use crate::commands::json;
use crate::failure::Result;
use crate::message;

#[derive(Debug, Serialize)]
struct TypeRow {
    name: String,
    rust: String,
    entries: Vec<EntryRow>,
}

#[derive(Debug, Serialize)]
struct EntryRow {
    /// As people write it: `JObject.Parse(String)`.
    member: String,
    /// Empty for what no program calls by name.
    rust: String,
    /// The line of `abi.txt`.
    entry: String,
}

pub(super) fn run(target: &Target, arguments: &Arguments) -> Result {
    let (plan, id) = target.plan()?;
    let rows = rows(&plan, id, &Filter::new(arguments.member.as_deref()));
    if arguments.json {
        return json(&rows);
    }
    if arguments.member.is_none() {
        message::print(abi_text(&plan, id).trim_end());
        return Ok(());
    }
    for TypeRow { name, rust, entries } in rows {
        message::print(format_args!("{name} = {rust}"));
        entries.iter().for_each(|row| message::print(format_args!("    {}", row.entry)));
    }
    Ok(())
}

fn rows(plan: &Plan, id: PackageId, filter: &Filter<'_>) -> Vec<TypeRow> {
    let text = abi_text(plan, id);
    // The text has a line for each entry, in the order of the tables.
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("    "));
    let mut rows = Vec::new();
    for ty in plan.package(id).types.iter().map(|&ty| plan.ty(ty)) {
        let (name, entries) =
            (ty.full_name.clone(), ty.table().map(|table| table.entries.as_slice()).unwrap_or_default());
        let entries = entries.iter().zip(&mut lines).map(|(entry, line)| EntryRow {
            member: entry.member.clone(),
            rust: entry.rust.clone(),
            entry: line.to_owned(),
        });
        let mut entries: Vec<_> = entries.collect();
        entries.retain(|row| filter.wants_type(&name) || filter.wants_path(&row.member));
        if !entries.is_empty() {
            let rust = format!("{}::{}", ty.rust.module.join("::"), ty.rust.ident);
            rows.push(TypeRow { name, rust, entries });
        }
    }
    rows
}
