//! Real libraries: everything public is bound or skipped.

use mochi_surface::model::PackageKind;
use mochi_surface::{Input, read};

use super::support::{check, graph, packages};

#[test]
fn the_reference_pack() {
    let files = graph::documented_framework();
    let packages = vec![graph::package("Microsoft.NETCore.App", PackageKind::Framework, &files)];
    let (api, diagnostics) = read(&Input { packages, include: vec!["*".to_owned()], ..Input::default() });
    assert_eq!(diagnostics, []);
    check::invariants(&api);
    assert!(api.packages[0].public_members > 50_000, "{}", api.packages[0].public_members);
}

#[test]
fn newtonsoft_json() {
    let files = graph::folder(&packages::newtonsoft());
    let packages = vec![
        graph::package("Newtonsoft.Json", PackageKind::Package, &files),
        graph::package("Microsoft.NETCore.App", PackageKind::Framework, graph::framework()),
    ];
    let (api, diagnostics) = read(&Input { packages, ..Input::default() });
    assert_eq!(diagnostics, []);
    check::invariants(&api);
    let package = check::package(&api, "Newtonsoft.Json");
    assert!(package.bound * 2 > package.public_members, "{} of {}", package.bound, package.public_members);
}
