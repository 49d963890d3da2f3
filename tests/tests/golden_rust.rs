//! What is printed in Rust for C#, to the letter, and that no tool has anything to say about it.
//!
//! Each `tests/golden/rust/<case>.cs` is a namespace of one library, and `<case>.rs` beside it its module, as it is
//! compiled here; `system_text.rs` is what they have of a namespace of the framework. `MOCHI_BLESS=1` writes the modules anew.

use mochi_tests::road::{Road, files};
use mochi_tests::{golden, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(600);

#[test]
fn modules_are_as_agreed() {
    let modules = cases().into_iter().map(|case| {
        let name = case.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8");
        (format!("golden/{name}"), case.with_extension("rs"))
    });
    let of_framework = ("system/text".to_owned(), root().join("tests/golden/rust/system_text.rs"));
    golden::agree(
        modules
            .chain([of_framework])
            .map(|(module, golden)| (golden, golden::printed(&bindings().join("src").join(module).join("mod.rs")))),
    );
}

#[test]
fn rustfmt_changes_nothing() {
    run(cargo("fmt").args(["--", "--check"]), LIMIT).success();
}

#[test]
fn rustc_and_clippy_are_silent() {
    run(cargo("clippy").args(["--quiet", "--", "-Dwarnings"]), LIMIT).success();
}

#[test]
fn rustdoc_is_silent() {
    run(cargo("doc").args(["--quiet", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"), LIMIT).success();
}

fn cargo(verb: &str) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.arg(verb).current_dir(bindings());
    command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-rust"));
    command
}

fn cases() -> Vec<PathBuf> {
    files(&root().join("tests/golden/rust"), "cs")
}

/// The generated crate.
fn bindings() -> &'static Path {
    static BINDINGS: OnceLock<PathBuf> = OnceLock::new();
    BINDINGS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-rust-library");
        let road = Road::new(&folder);
        // A root of its own: the folder may be inside of this workspace.
        fs::write(folder.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"dotnet_shim/bindings\"]\n")
            .expect("a new file");
        let plan = road.generate("Golden", &cases());
        assert!(plan.types.iter().any(|ty| ty.rust.module.first().is_some_and(|module| module == "golden")));
        road.bindings()
    })
}
