//! The file of one type: what fills its table, and its entries.

use super::entry::{self, Signature};
use super::{HEADER, OBSOLETE, ident, open, record};
use crate::plan::{PackagePlan, Plan, Table, TypePlan};
use std::fmt::Write as _;

pub(super) fn print(plan: &Plan, package: &PackagePlan, ty: &TypePlan, table: &Table) -> String {
    let mut text = format!(
        "{HEADER}\nnamespace {};\n\n// Obsolete, because only what is obsolete itself may name what must not be used any more.\n\
         {OBSOLETE}\ninternal static unsafe class {}\n{{\n    internal static void Fill(nint* slots)\n    {{\n",
        package.csharp_namespace(),
        ident::class(ty)
    );
    if let Some(record) = ty.record() {
        record::check(&mut text, ty, record);
    }
    for (i, entry) in table.entries.iter().enumerate() {
        let (pointer, symbol) = match (&entry.open, &table.close) {
            (Some(_), Some(close)) => (open::pointer(), close),
            (Some(_) | None, _) => (Signature::of(plan, ty, entry).pointer(), &entry.symbol),
        };
        let _ = writeln!(text, "        slots[{i}] = (nint)({pointer})&{symbol};");
    }
    text.push_str("    }\n");
    for entry in table.entries.iter().filter(|entry| entry.open.is_none()) {
        entry::print(&mut text, plan, ty, entry);
    }
    if let Some(symbol) = &table.close {
        open::close(&mut text, plan, ty, symbol);
    }
    text.push_str("}\n");
    if table.close.is_some() {
        open::print(&mut text, plan, ty, table);
    }
    text
}
