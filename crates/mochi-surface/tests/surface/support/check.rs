//! A source, and what its surface is.

use expect_test::Expect;
use mochi_surface::model::{Api, Kind, Package, PackageKind, Type};
use mochi_surface::skip::Skip;
use mochi_surface::{Diagnostic, Input, read, text};

use super::fixture::{self, Fixture};
use super::graph;

/// The id of the package that a fixture is.
pub(crate) const PACKAGE: &str = "Fixture";

/// Compares the text form of a source's surface.
pub(crate) fn check(source: &str, expect: Expect) {
    let api = api(source);
    expect.assert_eq(&text(&api, package(&api, PACKAGE)));
}

/// The surface of a source, read together with the reference pack.
pub(crate) fn api(source: &str) -> Api {
    api_with(source, &[], &[])
}

/// The surface with the manifest's `include` and `exclude`.
pub(crate) fn api_with(source: &str, include: &[&str], exclude: &[&str]) -> Api {
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let (api, diagnostics) = graph(&[(PACKAGE, &fixture)], include, exclude);
    assert_eq!(diagnostics, []);
    api
}

/// The surface of several packages together with the reference pack.
pub(crate) fn graph(packages: &[(&str, &Fixture)], include: &[&str], exclude: &[&str]) -> (Api, Vec<Diagnostic>) {
    let input = Input {
        packages: packages.iter().map(|(id, fixture)| graph::fixture_package(id, fixture)).collect(),
        include: include.iter().map(ToString::to_string).collect(),
        exclude: exclude.iter().map(ToString::to_string).collect(),
        ..Input::default()
    };
    of_input(input)
}

/// The surface of a source of which the compiler has refused some.
pub(crate) fn api_without(source: &str, rejected: &[(&str, &str)]) -> Api {
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let rejected = rejected.iter().map(|&(name, message)| (name.to_owned(), message.to_owned())).collect();
    let input = Input {
        packages: vec![graph::fixture_package(PACKAGE, &fixture)],
        rejected: [(PACKAGE.to_owned(), rejected)].into(),
        ..Input::default()
    };
    of_input(input).0
}

/// The surface with the manifest's `extend`, and what was noticed.
pub(crate) fn api_extending(source: &str, extend: &[&str]) -> (Api, Vec<Diagnostic>) {
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let extend = extend.iter().map(ToString::to_string).collect();
    of_input(Input { packages: vec![graph::fixture_package(PACKAGE, &fixture)], extend, ..Input::default() })
}

/// The surface of a source in a program that is trimmed.
pub(crate) fn api_trimmed(source: &str) -> Api {
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let input = Input { packages: vec![graph::fixture_package(PACKAGE, &fixture)], trimmed: true, ..Input::default() };
    of_input(input).0
}

fn of_input(mut input: Input<'_>) -> (Api, Vec<Diagnostic>) {
    input.packages.push(graph::package("Microsoft.NETCore.App", PackageKind::Framework, graph::framework()));
    let (api, diagnostics) = read(&input);
    invariants(&api);
    (api, diagnostics)
}

/// The skips of a package, a line each: the member, the code, the fact.
pub(crate) fn skips(api: &Api, package: &str) -> String {
    let line = |skip: &Skip| format!("{} {}: {}\n", skip.member, skip.code.code(), skip.detail);
    self::package(api, package).skipped.iter().map(line).collect()
}

/// The package of that id.
pub(crate) fn package<'a>(api: &'a Api, id: &str) -> &'a Package {
    api.packages.iter().find(|package| package.id == id).expect("the package is in the graph")
}

/// The type of that full name.
pub(crate) fn ty<'a>(api: &'a Api, name: &str) -> &'a Type {
    api.types.iter().find(|ty| ty.name.is(name)).unwrap_or_else(|| panic!("{name} crosses"))
}

/// What holds of every API, whatever it was read from.
pub(crate) fn counts(api: &Api) {
    for package in &api.packages {
        assert_eq!(package.bound + package.skipped.len(), package.public_members, "{}", package.id);
        assert!(package.skipped.is_sorted(), "{}", package.id);
        assert!(package.types.is_sorted_by_key(|id| &api.ty(*id).name), "{}", package.id);
    }
    let placed: usize = api.packages.iter().map(|package| package.types.len()).sum();
    assert_eq!(placed, api.types.len());
}

/// What holds of every API of valid assemblies.
pub(crate) fn invariants(api: &Api) {
    counts(api);
    for ty in &api.types {
        if let Kind::Class(class) = &ty.kind {
            assert!(class.is_static || class.base.is_some() || ty.name.is("System.Object"), "{} has a base", ty.name);
        }
    }
}
