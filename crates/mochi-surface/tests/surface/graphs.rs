//! Several packages, and the framework.

use expect_test::expect;
use mochi_surface::model::{Kind, PackageKind};
use mochi_surface::{Input, InputAssembly, InputPackage, read, text};

use super::support::check::{self, PACKAGE, ty};
use super::support::{fixture, graph};

#[test]
fn types_of_other_packages() {
    let base = fixture::compile("Base", "namespace N { public class A { public virtual void M() { } } }", &[]);
    let source = "public class B : N.A { public override void M() { } public N.A Make() => this; }";
    let derived = fixture::compile("Derived", source, &[&base]);
    let (api, diagnostics) = check::graph(&[("Derived", &derived), ("Base", &base)], &[], &[]);
    assert_eq!(diagnostics, []);
    expect![[r#"
        class B : N.A
          .ctor()
          N.A Make()
    "#]]
    .assert_eq(&text(&api, check::package(&api, "Derived")));
}

#[test]
fn the_order_of_the_input_does_not_matter() {
    let one =
        fixture::compile("One", "public class One { public System.Uri A(System.Text.StringBuilder b) => null!; }", &[]);
    let two =
        fixture::compile("Two", "public class Two { public System.Version A(System.IO.Stream b) => null!; }", &[]);
    let (forth, _) = check::graph(&[("One", &one), ("Two", &two)], &[], &[]);
    let (back, _) = check::graph(&[("Two", &two), ("One", &one)], &[], &[]);
    assert_eq!(format!("{forth:?}"), format!("{back:?}"));
}

#[test]
fn a_type_that_two_packages_define() {
    let one = fixture::compile("One", "namespace N { public class Twice { public void M() { } } }", &[]);
    let two = fixture::compile("Two", "namespace N { public class Twice { public void M() { } } }", &[]);
    let user = fixture::compile("User", "public class C { public void M(N.Twice t) { } }", &[&one]);
    let (api, _) = check::graph(&[("One", &one), ("Two", &two), ("User", &user)], &[], &[]);
    expect![[r#"
        N.Twice..ctor SkipAmbiguousType: declared by `N.Twice`
        N.Twice.M SkipAmbiguousType: declared by `N.Twice`
        C.M SkipAmbiguousType: parameter `t` of type `N.Twice` cannot be expressed
    "#]]
    .assert_eq(&(check::skips(&api, "One") + &check::skips(&api, "User")));
}

#[test]
fn a_package_that_is_missing() {
    let missing = fixture::compile("Missing", "namespace N { public class Gone { } }", &[]);
    let source = "public class C : N.Gone { public void M() { } } public class D { public void M(N.Gone g) { } public N.Gone[]? F; }";
    let user = fixture::compile("User", source, &[&missing]);
    let (api, _) = check::graph(&[("User", &user)], &[], &[]);
    expect![[r#"
        C..ctor SkipUnresolved: declared by `C`
        C.M SkipUnresolved: declared by `C`
        D.F SkipUnresolved: a field of type `N.Gone[]` cannot be expressed
        D.M SkipUnresolved: parameter `g` of type `N.Gone` cannot be expressed
    "#]]
    .assert_eq(&check::skips(&api, "User"));
}

#[test]
fn forwarded_types() {
    let new = fixture::compile("New", "namespace N { public class Moved { public class Inner { } } }", &[]);
    let old = fixture::compile("Old", "namespace N { public class Moved { public class Inner { } } }", &[]);
    let user = fixture::compile("User", "public class C { public void M(N.Moved m, N.Moved.Inner i) { } }", &[&old]);
    let facade = "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(N.Moved))]";
    let facade = fixture::compile("Old", facade, &[&new]);
    let (api, _) = check::graph(&[("New", &new), ("Old", &facade), ("User", &user)], &[], &[]);
    expect![[r#"
        class C : System.Object
          .ctor()
          void M(N.Moved m, N.Moved.Inner i)
    "#]]
    .assert_eq(&text(&api, check::package(&api, "User")));
}

#[test]
fn included_framework_types_have_members() {
    let api = check::api_with(
        "public class C { public System.Text.StringBuilder? F; }",
        &["System.Version", "System.Net.Http.HttpM*d"],
        &[],
    );
    let members = |name| match &ty(&api, name).kind {
        Kind::Class(class) => (class.body.members, class.body.methods.is_empty()),
        Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => panic!("{name} is a class"),
    };
    assert_eq!(members("System.Version"), (true, false));
    assert_eq!(members("System.Net.Http.HttpMethod"), (true, false));
    assert_eq!(members("System.Text.StringBuilder"), (false, true));
}

#[test]
fn framework_types_that_are_always_there() {
    let api = check::api("class Nothing { }");
    let names: Vec<String> = api.types.iter().map(|ty| ty.name.to_string()).collect();
    assert_eq!(
        names,
        ["System.Object", "System.Exception", "System.IDisposable", "System.Runtime.Serialization.ISerializable"]
    );
    let framework = check::package(&api, "Microsoft.NETCore.App");
    assert_eq!((framework.public_members, framework.bound), (0, 0));
}

#[test]
fn a_member_that_is_skipped_names_no_type() {
    let api = check::api("public class C { public void M(System.Text.StringBuilder b, System.ArgIterator g) { } }");
    assert!(!api.types.iter().any(|ty| ty.name.is("System.Text.StringBuilder")));
}

#[test]
fn patterns_that_match_nothing() {
    let fixture = fixture::compile(PACKAGE, "public class C { }", &[]);
    let (_, diagnostics) = check::graph(&[(PACKAGE, &fixture)], &["System.Nope", "System.IDispsable"], &["N.*"]);
    let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expect![[r#"
        [
            "[dotnet] exclude: `N.*` matches nothing",
            "[dotnet] include: `System.IDispsable` matches nothing: did you mean `System.IDisposable`?",
            "[dotnet] include: `System.Nope` matches nothing",
        ]
    "#]]
    .assert_debug_eq(&lines);
}

#[test]
fn malformed_files() {
    let fixture = fixture::compile(PACKAGE, "public class C { }", &[]);
    let assembly = |name, bytes, documentation| InputAssembly { name, bytes, documentation };
    let package = InputPackage {
        id: PACKAGE.to_owned(),
        version: "1.0.0".to_owned(),
        kind: PackageKind::Package,
        assemblies: vec![
            assembly("native.dll", b"\x7fELF", None),
            assembly("cut.dll", &fixture.bytes[..600], None),
            assembly("Fixture.dll", &fixture.bytes, Some(b"<doc><members>")),
        ],
    };
    let framework = graph::package("Microsoft.NETCore.App", PackageKind::Framework, graph::framework());
    let (api, diagnostics) = read(&Input { packages: vec![package, framework], ..Input::default() });
    let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    expect![[r#"
        [
            "Fixture.dll: its documentation is malformed: an element is not closed",
            "cut.dll: the image is truncated, at offset 0x25c",
            "native.dll: not a PE image, at offset 0x0",
        ]
    "#]]
    .assert_debug_eq(&lines);
    assert_eq!(check::package(&api, PACKAGE).types.len(), 1);
}
