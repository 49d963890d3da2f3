//! Programs that use what the whole road makes of the C# in `tests/fixtures`.
//!
//! Each case runs in a process of its own. The cases themselves are functions of the
//! program beside this file, so that they are compiled as a user's code is, against the generated crate.

mod messages;

use mochi_tests::program::{EXTEND, INCLUDE};
use mochi_tests::road::{Road, files};
use mochi_tests::{Outcome, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
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
    let mut program = Command::new(&*PROGRAM);
    let output = run(program.arg(case), CASE_LIMIT).success();
    assert_eq!(output, format!("{case}: done\n"));
}

/// The program, built once for all cases.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = temporary().join("behaviour-program");
    let road = Road::new(&folder);
    let sources = files(&root().join("tests/fixtures"), "cs");
    road.compile("Fixture", &road.generate_with("Fixture", &sources, &INCLUDE, &EXTEND));
    let sources = root().join("tests/tests/behaviour/program");
    fs::create_dir(folder.join("src")).expect("a new folder");
    for source in files(&sources, "rs") {
        fs::copy(&source, folder.join("src").join(source.file_name().expect("a file"))).expect("a new file");
    }
    let manifest = fs::read_to_string(sources.join("manifest.toml")).expect("a readable file");
    let mochi = root().join("crates/mochi");
    let manifest = manifest.replace("MOCHI", mochi.to_str().expect("a path in UTF-8"));
    fs::write(folder.join("Cargo.toml"), manifest).expect("a new file");

    build(&["--bin", "behaviour"]).success();
    temporary().join("behaviour-target/debug").join(format!("behaviour{}", std::env::consts::EXE_SUFFIX))
});

/// Builds programs of the package.
fn build(which: &[&str]) -> Outcome {
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet"]).args(which).current_dir(temporary().join("behaviour-program"));
    build.env("CARGO_TARGET_DIR", temporary().join("behaviour-target")).env("RUSTFLAGS", "-Dwarnings");
    run(&mut build, BUILD_LIMIT)
}

fn temporary() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}
