//! The types that native code names and no entry tests, for a shim whose runtime finds no type by its name.

use super::HEADER;
use crate::File;
use crate::plan::{PackagePlan, Plan, TypePlan};
use mochi_surface::model::{PackageId, TypeId};
use std::collections::BTreeSet;
use std::fmt::Write as _;

const TEMPLATE: &str = include_str!("Types.template.cs");

/// No file of [`print`](super::print) has this name: theirs are plain, or end in a hash.
const PATH: &str = "Types-by-identity.cs";

/// Prints what a shim needs in addition under NativeAOT: its types by their identities.
#[must_use]
pub fn print_types(plan: &Plan, package: PackageId) -> File {
    let of = plan.package(package);
    let mut cases = String::new();
    for ty in named(plan, of).into_iter().map(|id| plan.ty(id)).filter(|ty| ty.is_found_by_identity()) {
        let TypePlan { identity, csharp, .. } = ty;
        let _ = writeln!(cases, "        @\"{}\" => typeof({csharp}),", identity.replace('"', "\"\""));
    }
    let text = TEMPLATE.replace("__NAMESPACE__", &of.csharp_namespace()).replace("        /*__TYPES__*/\n", &cases);
    File { path: PATH.to_owned(), text: format!("{HEADER}\n{text}") }
}

fn named(plan: &Plan, package: &PackagePlan) -> BTreeSet<TypeId> {
    let mentioned = package.types.iter().flat_map(|&id| plan.ty(id).mentioned());
    mentioned.chain(package.types.iter().copied()).collect()
}
