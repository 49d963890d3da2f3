use super::literal;
use crate::plan::{PackagePlan, Plan, abi_text};
use mochi_surface::model::PackageId;

/// The function that gives the description of a package.
pub(super) fn descriptor(package: &PackagePlan) -> String {
    format!("mochi__{}", name(package))
}

/// Prints the description of a package that has entries.
pub(super) fn print(out: &mut String, plan: &Plan, id: PackageId) {
    let package = plan.package(id);
    if package.types.iter().all(|&id| plan.ty(id).table().is_none()) {
        return;
    }
    out.push_str(&format!("\nstatic inline const MochiPackage *{}(void)\n{{\n", descriptor(package)));
    let lines = lines(out, &abi_text(plan, id));
    out.push_str(&format!(
        "    static const char *const abi[] = {{\n{lines}        MOCHI__NULL\n    }};\n    \
         static const MochiPackage package = {{\n        \
         {}, {},\n        \"{}\", \"{}\", abi, __FILE__\n    }};\n    \
         return &package;\n}}\n",
        literal::array(&package.id),
        literal::array(&package.assembly),
        name(package),
        package.fingerprint,
    ));
}

/// Prints the lines that are too long for a literal, and gives all of them as elements of an array.
fn lines(out: &mut String, abi: &str) -> String {
    let mut lines = String::new();
    for (number, line) in abi.lines().enumerate() {
        let literal = literal::text(line).unwrap_or_else(|| {
            out.push_str(&format!("    static const char line_{number}[] = {};\n", literal::array(line)));
            format!("line_{number}")
        });
        lines.push_str(&format!("        {literal},\n"));
    }
    lines
}

/// The part of the prefix that is the package's.
fn name(package: &PackagePlan) -> &str {
    package.prefix.strip_prefix("mochi_").unwrap_or(&package.prefix)
}
