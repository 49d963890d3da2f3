//! Shims for whole libraries compile, whatever these call their things.

use super::support::{self, Package, Sdk, package};
use mochi_codegen::{csharp, plan};
use mochi_surface::model::PackageKind;
use std::collections::BTreeMap;

/// The hostile shapes of the framework itself: everything that it has.
#[test]
fn a_shim_for_the_whole_framework_compiles() {
    let sdk = Sdk::find();
    let folder = support::scratch("framework_csharp");
    let framework = Package { id: "Framework".to_owned(), kind: PackageKind::Framework, assemblies: sdk.references() };
    let plan = plan::plan(&support::surface(&[framework], &["*"]), &BTreeMap::new());
    let sources = support::write(&folder.join("shim"), &csharp::print(&plan, package(&plan, "Framework")));
    assert!(sources.len() > 1000, "{} types", sources.len());
    let references = [sdk.references(), vec![sdk.runtime(&folder)]].concat();
    sdk.csc(&folder.join("Mochi.Shim.Framework.dll"), &["-unsafe+"], &sources, &references).expect("the shim compiles");
}
