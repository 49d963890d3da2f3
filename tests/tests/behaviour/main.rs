//! Programs that use what the whole road makes of the C# in `tests/fixtures`.
//!
//! Each case runs in a process of its own: some are meant to bring one down. The cases themselves are functions of the
//! program beside this file, so that they are compiled as a user's code is, against the generated crate.

use mochi_tests::road::{Road, files};
use mochi_tests::{CargoProject, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

const BUILD_LIMIT: Duration = Duration::from_secs(600);
const CASE_LIMIT: Duration = Duration::from_secs(60);

macro_rules! cases {
    ($($module:ident { $($case:ident)* })*) => {
        $(mod $module {
            $(#[test]
            fn $case() {
                super::check(concat!(stringify!($module), "::", stringify!($case)));
            })*
        })*
    };
}

include!("program/cases.rs");

/// Runs a case, which must end well and leave no handle behind.
#[track_caller]
fn check(case: &str) {
    let mut program = Command::new(program());
    let output = run(program.arg(case), CASE_LIMIT).success();
    assert_eq!(output, format!("{case}: done\n"));
}

/// The program, built once for all cases.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("behaviour");
        let project = CargoProject::new("behaviour", "");
        // The program finds its shim where it was generated, so the folder stays.
        let project = Box::leak(Box::new(project));
        Road::new(project.path()).build("Fixture", &files(&root().join("tests/fixtures"), "cs"));
        for source in files(&root().join("tests/tests/behaviour/program"), "rs") {
            let name = source.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
            project.write(&format!("src/{name}"), &fs::read_to_string(&source).expect("a readable file"));
        }
        let manifest = fs::read_to_string(project.path().join("Cargo.toml")).expect("a readable file");
        let mochi = root().join("crates/mochi");
        let dependencies = format!("dotnet = {{ path = \"dotnet_shim/bindings\" }}\nmochi = {{ path = {mochi:?} }}\n");
        project.write("Cargo.toml", &(manifest + &dependencies));
        run(project.cargo(&target, &["build", "--quiet"]).env("RUSTFLAGS", "-Dwarnings"), BUILD_LIMIT).success();
        target.join("debug").join(format!("behaviour{}", std::env::consts::EXE_SUFFIX))
    })
}
