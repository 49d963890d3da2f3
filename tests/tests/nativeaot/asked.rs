//! Bindings of a library that is compiled ahead of time ask for nothing that is not in it: another choice of types is an error of
//! the compiler, which says what `mochi.toml` lacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use mochi_surface::{Input, InputInstance};
use mochi_tests::road::{Road, files};
use mochi_tests::{Outcome, root, run};

const LIMIT: Duration = Duration::from_secs(600);
const MANIFEST: &str = "[package]\nname = \"asked\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                        dotnet = { path = \"dotnet_shim/bindings\" }\nmochi = { path = \"MOCHI\" }\n\n[workspace]\n";

#[test]
fn what_is_there_compiles() {
    check(
        "there",
        "let cell = Cell::<f64>::new(0.5)?;
        let _: f64 = cell.content()?;
        let _: bool = cell.pick(|content: f64| content > 2.0, 2.5)? > 1.0;
        let _: Cell<String> = cell.with::<String>(\"x\")?;
        let _: i32 = Choices::same(7)?;
        let _: Object = Choices::same::<Object>(&cell)?;
        let _ = Choices::pair::<i32, String>(1, \"one\")?;
        let words = Generics::words(\"some words\")?;
        let _ = Generics::count(&words)?;
        words.extend([\"more\"])?;
        words.add(\"one\")?;
        let _ = words.upcast::<IEnumerable<String>>().to_vec()?;
        let _: Fern = IPlant::<Fern>::seed()?;
        let _: i32 = IWorkshop::hands::<Bakery>()?;
        let _: i32 = IWorkshop::repair::<i32, Smithy>(7)?;",
    )
    .success();
}

#[test]
fn an_instance_that_is_not_there_is_told_with_what_the_manifest_lacks() {
    refused(
        "type",
        "let _ = Cell::<u8>::new(1)?;",
        &[
            "error[E0277]: `Cell<u8>` is not in the library that is compiled ahead of time",
            "add `{ item = \"Fixture.Cell`1\", TContent = \"..\" }` to `monomorphise` in `[dotnet]` of `mochi.toml`, with the \
             names of C# for `u8`, and run `mochi pkg sync dotnet`",
        ],
    );
}

#[test]
fn so_is_a_generic_method() {
    refused(
        "method",
        "let _ = Choices::pair::<i32, f64>(1, 1.0)?;",
        &[
            "error[E0277]: `Choices::pair::<i32, f64>` is not in the library that is compiled ahead of time",
            "add `{ item = \"Fixture.Choices.Pair\", TKey = \"..\", TValue = \"..\" }` to `monomorphise`",
            "with the names of C# for `i32`, `f64`,",
        ],
    );
    refused(
        "method_of_generic",
        "let _ = Cell::<f64>::new(0.5)?.with::<u8>(1)?;",
        &[
            "`Cell::with::<u8>` is not in the library",
            "{ item = \"Fixture.Cell`1.With\", TContent = \"..\", TOther = \"..\" }",
        ],
    );
}

#[test]
fn so_is_who_implements_an_interface() {
    refused(
        "implementer",
        "let _ = IPlant::<String>::seed()?;",
        &["`IPlant<String>` is not in the library", "add `{ item = \"Fixture.IPlant`1\", TSelf = \"..\" }`"],
    );
    refused(
        "implementer_added",
        "let _ = IWorkshop::hands::<Fern>()?;",
        &[
            "`IWorkshop::hands::<Managed<Fern>>` is not in the library",
            "add `{ item = \"Fixture.IWorkshop.Hands\", TSelf = \"..\" }`",
        ],
    );
}

#[test]
fn a_member_of_an_instance_that_was_given_is_told_too() {
    refused(
        "member",
        "fn of(cell: &Cell<u8>) -> mochi::Result<u8> { cell.content() } let _ = of;",
        &["`Cell<u8>` is not in the library", "add `{ item = \"Fixture.Cell`1\", TContent = \"..\" }`"],
    );
}

#[test]
fn what_is_generic_in_rust_says_what_it_needs() {
    let first = |bounds: &str| {
        format!(
            "fn first<T: mochi::rt::Argument>(cell: &Cell<T>) -> mochi::Result<T> {bounds} {{ cell.content() }}
             let _ = first::<f64>;"
        )
    };
    refused("generic", &first(""), &["`Cell<T>` is not in the library", "Cell<T>>: dotnet::fixture::__MochiCell<T>"]);
    check("generic_bound", &first("where Cell<T>: dotnet::fixture::__MochiCell<T>")).success();
}

#[track_caller]
fn refused(name: &str, body: &str, parts: &[&str]) {
    check(name, body).failure(parts);
}

/// Checks a program with this body.
fn check(name: &str, body: &str) -> Outcome {
    let folder = &*BINDINGS;
    let program = format!(
        "#![allow(unused_imports, reason = \"each program uses some\")]\nuse dotnet::fixture::{{Bakery, Cell, Choices, Fern, Generics, IPlant, IWorkshop, Smithy}};\n\
         use dotnet::system::Object;\nuse dotnet::system::collections::generic::IEnumerable;\n\
         fn main() -> mochi::Result<()> {{\n{body}\nOk(())\n}}\n"
    );
    fs::create_dir_all(folder.join("src/bin")).expect("a writable folder");
    fs::write(folder.join(format!("src/bin/{name}.rs")), program).expect("a writable folder");
    let mut check = Command::new(env!("CARGO"));
    check.args(["check", "--quiet", "--bin", name]).current_dir(folder);
    check.env("CARGO_TARGET_DIR", folder.join("target")).env("RUSTFLAGS", "-Dwarnings");
    run(&mut check, LIMIT)
}

static BINDINGS: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nativeaot-asked");
    let road = Road::new(&folder);
    let of = |item: &str, arguments: &[(&str, &str)]| InputInstance {
        item: item.to_owned(),
        arguments: arguments.iter().map(|&(name, ty)| (name.to_owned(), ty.to_owned())).collect(),
    };
    let instances = vec![
        of("Fixture.Cell`1", &[("TContent", "double")]),
        of("Fixture.Cell`1.With", &[("TContent", "double"), ("TOther", "string")]),
        of("Fixture.Choices.Same", &[("T", "int")]),
        of("Fixture.Choices.Same", &[("T", "object")]),
        of("Fixture.IWorkshop.Repair", &[("TGood", "int"), ("TSelf", "Fixture.Smithy")]),
        of("Fixture.Choices.Pair", &[("TKey", "int"), ("TValue", "string")]),
    ];
    let input = Input { instances, ahead_of_time: true, ..Input::default() };
    let plan = road.generate_for("Fixture", &files(&root().join("tests/fixtures"), "cs"), &input);
    road.compile("Fixture", &plan);
    let mochi = root().join("crates/mochi");
    let manifest = MANIFEST.replace("MOCHI", mochi.to_str().expect("a path in UTF-8"));
    fs::write(folder.join("Cargo.toml"), manifest).expect("a writable folder");
    folder
});
