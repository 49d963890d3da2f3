//! An upgrade that adds overloads changes no symbol and no Rust name.

use super::support::{self, Package, Sdk};
use mochi_codegen::plan::{Plan, Remembered, Shape, plan};
use mochi_surface::model::PackageKind;
use std::collections::BTreeMap;
use std::fs;

const BEFORE: &str = r#"
    public class Writer
    {
        public Writer(string path, int size) { }
        public void Write(string text) { }
        public void Write(string text, int count) { }
        public void Flush(bool all) { }
        public void Print(string text, int copies = 1) { }
        public int this[string key] => 0;
    }
    public static class Extensions
    {
        public static string Show(this string text, int width = 8) => text;
        public static string Show(this int number) => "";
        public static bool Same(this System.ReadOnlySpan<char> text) => true;
        public static void Seal(this Writer writer) { }
        public static void Bind(this Better writer) { }
        public static void Send(this Writer writer) { }
        public static void Send(this Better writer) { }
    }
    public class Better() : Writer("", 0) { }"#;

const AFTER: &str = r#"
    public class Writer
    {
        public Writer() { }
        public Writer(int size, string path) { }
        public Writer(string path, int size) { }
        public void Write() { }
        public void Write(int count) { }
        public void Write(bool text) { }
        public void Write(string text) { }
        public void Write(string text, bool count) { }
        public void Write(string text, int count) { }
        public void Flush() { }
        public void Flush(bool all) { }
        public void Print(string text) { }
        public void PrintWith(string text) { }
        public void Print(string text, bool all = true) { }
        public void Print(string text, int copies = 1) { }
        public int Get(string key) => 0;
        public int this[string key] => 0;
        public int this[bool key] => 0;
    }
    public enum Extension { One }
    public static class Extensions
    {
        public static string Show(this string text) => text;
        public static string ShowWith(this string text, int width) => text;
        public static string Show(this string text, bool all = true) => text;
        public static string Show(this string text, int width = 8) => text;
        public static string Show(this int number) => "";
        public static string Show(this double number) => "";
        public static bool Same(this System.ReadOnlySpan<char> text) => true;
        public static bool Same(this string text) => true;
        public static void Seal(this Writer writer) { }
        public static void Seal(this Better writer) { }
        public static void Bind(this Writer writer) { }
        public static void Bind(this Better writer) { }
        public static void Send(this Writer writer) { }
        public static void Send(this Better writer) { }
        public static void Send(this Best writer) { }
    }
    public class Better() : Writer("", 0) { }
    public class Best : Better { }
    public static class Additions
    {
        public static string Show(this string text) => text;
    }
    public class WriterPrintOptions { }
    public class PrintOptions { }"#;

#[test]
fn an_upgrade_renames_nothing() {
    let sdk = Sdk::find();
    let before = plan_of(&sdk, "before", BEFORE, &Remembered::new());
    let after = plan_of(&sdk, "after", AFTER, &before.remembered);
    let (old, new) = (names(&before), names(&after));
    assert!(old.len() > 4, "{old:?}");
    assert!(new.len() > old.len(), "{new:?}");
    for (symbol, name) in &old {
        assert_eq!(new.get(symbol), Some(name), "{symbol}");
    }
    let again = plan_of(&sdk, "again", AFTER, &after.remembered);
    assert_eq!(names(&again), new);
    assert_eq!(again.remembered, after.remembered);
}

#[test]
fn an_interface_derefs_to_what_it_did() {
    let sdk = Sdk::find();
    let derefs = |name: &str, source: &str, remembered: &Remembered| {
        let plan = plan_of(&sdk, name, source, remembered);
        let base = |name: &str| {
            let ty = plan.types.iter().find(|ty| ty.full_name == name).expect("a type of the library");
            let Shape::Interface(interface) = &ty.shape else { panic!("`{name}` is an interface") };
            plan.ty(interface.base).full_name.clone()
        };
        (["IBoth", "IOne"].map(base), plan.remembered)
    };
    let before = "
        public interface IRead { int A(); int B(); }
        public interface IWrite { int C(); }
        public interface IBoth : IRead, IWrite;
        public interface IOne : IWrite;";
    let after = before.replace("int C();", "int C(); int D(); int E();").replace("IOne :", "IOne : IRead,");
    let (old, remembered) = derefs("bases_1", before, &Remembered::new());
    assert_eq!(old, ["IRead", "IWrite"]);
    assert_eq!(derefs("bases_2", &after, &Remembered::new()).0, ["IWrite", "IWrite"]);
    assert_eq!(derefs("bases_3", &after, &remembered), (old, remembered.clone()));
    // what comes with another one is lost to nobody
    let between =
        before.replace("IBoth : IRead, IWrite", "IMore : IRead { int F(); } public interface IBoth : IMore, IWrite");
    assert_eq!(derefs("bases_4", &between, &remembered).0, ["IMore", "IWrite"]);
}

#[test]
fn the_fingerprint_follows_the_entries() {
    let sdk = Sdk::find();
    let fingerprint = |name: &str, source: &str| {
        let plan = plan_of(&sdk, name, source, &Remembered::new());
        plan.package(support::package(&plan, "Library")).fingerprint.clone()
    };
    let before = fingerprint("fingerprint_1", BEFORE);
    assert_eq!(before.len(), 64);
    assert_eq!(before, fingerprint("fingerprint_2", &BEFORE.replace("=> 0", "=> 1")));
    assert_ne!(before, fingerprint("fingerprint_3", &BEFORE.replace("bool all", "int all")));
}

/// The Rust names of each symbol: those of its forms, of its struct of options and of its trait.
fn names(plan: &Plan) -> BTreeMap<String, Vec<String>> {
    let mut names = BTreeMap::new();
    for ty in &plan.types {
        let in_module =
            |name: &str| format!("{}::{}::{name}", ty.rust.module.join("::"), ty.module.as_deref().unwrap_or("-"));
        for (slot, entry) in ty.table().into_iter().flat_map(|table| table.entries.iter().enumerate()) {
            let mut all = vec![entry.rust.clone()];
            if let Some(options) = &entry.options {
                all.extend([options.rust.clone(), in_module(&options.ident), options.has_short.to_string()]);
            }
            let traits = ty.extensions.iter().filter(|of| of.methods.iter().any(|method| method.slot == slot));
            all.extend(traits.map(|of| in_module(&of.ident)));
            all.extend(entry.extends.iter().flat_map(|of| [&of.rust, &of.long]).flatten().cloned());
            names.insert(entry.symbol.clone(), all);
        }
    }
    names
}

fn plan_of(sdk: &Sdk, name: &str, source: &str, remembered: &Remembered) -> Plan {
    let folder = support::scratch(&format!("upgrade_{name}"));
    let input = folder.join("Library.cs");
    fs::write(&input, source).expect("the folder is writable");
    let library = folder.join("Library.dll");
    sdk.csc(&library, &[], &[input], &sdk.references()).expect("the library compiles");
    let framework = Package { id: "Framework".to_owned(), kind: PackageKind::Framework, assemblies: sdk.references() };
    let library = Package { id: "Library".to_owned(), kind: PackageKind::Package, assemblies: vec![library] };
    plan(&support::surface(&[framework, library], &[]), remembered)
}
