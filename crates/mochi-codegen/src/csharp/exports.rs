//! The functions of the shim itself.

use super::entry::unmanaged;
use super::{HEADER, ident};
use crate::plan::{PackagePlan, Plan};
use std::fmt::Write as _;

const TEMPLATE: &str = include_str!("Exports.template.cs");

pub(super) fn print(plan: &Plan, package: &PackagePlan) -> String {
    let mut tables = String::new();
    for ty in package.types.iter().map(|&id| plan.ty(id)) {
        let Some(table) = ty.table() else { continue };
        let (index, class, count) = (table.index, ident::class(ty), table.entries.len());
        let _ = writeln!(tables, "            case {index} when count == {count}: {class}.Fill(slots); break;");
    }
    let prefix = &package.prefix;
    let attribute = |function: &str| unmanaged(&format!("{prefix}_{function}"));
    let text = TEMPLATE
        .replace("__NAMESPACE__", &package.csharp_namespace())
        .replace("__FINGERPRINT__", &package.fingerprint)
        .replace("/*__TABLE_ATTRIBUTE__*/", &attribute("table"))
        .replace("/*__ABI_ATTRIBUTE__*/", &attribute("abi"))
        .replace("/*__STRING_FREE_ATTRIBUTE__*/", &attribute("string_free"))
        .replace("__PREFIX__", prefix)
        .replace("            /*__TABLES__*/\n", &tables);
    format!("{HEADER}\n{text}")
}

/// The text form of the border, for a host that has to tell where its bindings differ.
pub(super) fn print_abi(package: &PackagePlan, abi: &str) -> String {
    format!(
        "{HEADER}\n// A `bool` and a `char` in a struct are what they are in memory.\n\
         [assembly: global::System.Runtime.CompilerServices.DisableRuntimeMarshalling]\n\n\
         namespace {};\n\ninternal static class Abi\n{{\n    \
         internal static global::System.ReadOnlySpan<byte> Text => @\"{}\"u8;\n}}\n",
        package.csharp_namespace(),
        abi.replace('"', "\"\"")
    )
}
