//! The file of one type: what fills its table, and its entries.

use super::entry::{self, Signature};
use super::{HEADER, ident};
use crate::plan::{PackagePlan, Plan, Table, TypePlan};
use std::fmt::Write as _;

pub(super) fn print(plan: &Plan, package: &PackagePlan, ty: &TypePlan, table: &Table) -> String {
    let mut text = format!(
        "{HEADER}\nnamespace {};\n\ninternal static unsafe class {}\n{{\n    internal static void Fill(nint* slots)\n    {{\n",
        package.csharp_namespace(),
        ident::class(ty)
    );
    for (i, entry) in table.entries.iter().enumerate() {
        let _ = writeln!(text, "        slots[{i}] = (nint)({})&{};", Signature::of(entry).pointer(), entry.symbol);
    }
    text.push_str("    }\n");
    for entry in &table.entries {
        entry::print(&mut text, plan, ty, entry);
    }
    text.push_str("}\n");
    text
}
