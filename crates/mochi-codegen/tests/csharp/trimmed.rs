//! A program that is compiled ahead of time keeps every entry where it is; those that cannot do their work say so.

use super::support::{self, Package, Sdk, package};
use mochi_codegen::plan::{Plan, Remembered, plan};
use mochi_codegen::{abi_text, csharp, rust};
use mochi_surface::model::PackageKind;
use std::fs;

const LIBRARY: &str = r#"
    using System.Diagnostics.CodeAnalysis;
    public class Maker
    {
        [RequiresDynamicCode("it emits \"code\"")] public int Emit(string text) => 0;
        public int Half { get; [RequiresUnreferencedCode("it looks")] set; }
        public void Plain() { }
    }"#;

#[test]
fn the_border_is_the_same() {
    let sdk = Sdk::find();
    let folder = support::scratch("trimmed");
    let [whole, trimmed] = [false, true].map(|trimmed| plan_of(&sdk, &folder, trimmed));
    let id = package(&trimmed, "Library");
    assert_eq!(abi_text(&whole, id), abi_text(&trimmed, id));

    let files = csharp::print(&trimmed, id);
    let maker = files.iter().find(|file| file.path == "Maker.cs").expect("the type has entries");
    let reports = maker.text.lines().filter(|line| line.contains("NotSupportedException")).collect::<Vec<_>>();
    let [emit, half] = reports[..] else { panic!("{reports:?}") };
    assert!(emit.contains("`Maker.Emit(String)` is not there"), "{emit}");
    assert!(emit.ends_with(r#"(SkipRequiresDynamicCode): it emits ""code""");"#), "{emit}");
    assert!(half.contains("`Maker.Half`") && half.contains("it looks"), "{half}");
    let references = [sdk.references(), vec![folder.join("Library.dll"), sdk.runtime(&folder)]].concat();
    let sources = support::write(&folder.join("shim"), &files);
    sdk.csc(&folder.join("Mochi.Shim.Library.dll"), &["-unsafe+"], &sources, &references).expect("the shim compiles");
}

#[test]
fn bindings_name_what_they_lack() {
    let sdk = Sdk::find();
    let trimmed = plan_of(&sdk, &support::scratch("trimmed_rust"), true);
    let files = rust::print(&trimmed);
    let module = files.iter().find(|file| file.path.contains("library")).expect("the package has a module");
    for trace in ["/// - `Maker.Emit(String)`", "/// - `Maker.Half`", "pub fn half(", "pub fn plain("] {
        assert!(module.text.contains(trace), "{}", module.text);
    }
    for missing in ["pub fn emit(", "pub fn set_half("] {
        assert!(!module.text.contains(missing), "{}", module.text);
    }
}

fn plan_of(sdk: &Sdk, folder: &std::path::Path, trimmed: bool) -> Plan {
    let (input, library) = (folder.join("Library.cs"), folder.join("Library.dll"));
    fs::write(&input, LIBRARY).expect("the folder is writable");
    sdk.csc(&library, &[], &[input], &sdk.references()).expect("the library compiles");
    let framework = Package { id: "Framework".to_owned(), kind: PackageKind::Framework, assemblies: sdk.references() };
    let library = Package { id: "Library".to_owned(), kind: PackageKind::Package, assemblies: vec![library] };
    plan(&support::surface_of(&[framework, library], &[], trimmed), &Remembered::new())
}
