//! The examples in Rust do what their READMEs show, from the commands to the last line printed, and leave nothing alive.
//!
//! A program is built as it is, but for a `main` around its own, which looks for what is left. All of them build into one folder.

use mochi_tests::{Postgres, document, kept, mochi, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

macro_rules! examples {
    ($($test:ident: $folder:literal $($database:ident)?,)*) => {
        const EXAMPLES: &[&str] = &[$($folder),*];
        $(#[test] fn $test() { examples!($folder $($database)?); })*
    };
    ($folder:literal) => { example($folder, &[]) };
    ($folder:literal with_database) => {
        let server = Postgres::start();
        example($folder, &[("DATABASE", &server.connection_string())]);
    };
}

examples! {
    ado_net: "ado-net" with_database,
    dapper_and_npgsql: "dapper-npgsql" with_database,
    dependency_injection: "dependency-injection",
    ef_core: "ef-core" with_database,
    fluent_validation: "fluent-validation",
    http_client: "http-client",
    humanizer: "humanizer",
    linq_to_json: "linq-to-json",
    mathnet: "mathnet",
    polly: "polly",
    protobuf: "protobuf",
    reactive: "reactive",
    serilog: "serilog",
}

/// Those that are tested otherwise: in C, by `make demo`.
const OTHERS: &[&str] = &["c-humanizer", "c-json", "first-program"];

/// How the `main` of an example begins.
const MAIN: &str = "\nfn main() -> mochi::Result<()> {\n";

/// The `main` around it.
const ENDED: &str = include_str!("ended.rs");

#[test]
fn every_folder_is_an_example() {
    let mut folders: Vec<String> = fs::read_dir(root().join("examples"))
        .expect("the examples are there")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut known = [EXAMPLES, OTHERS].concat();
    known.sort_unstable();
    assert_eq!(folders, known);
}

#[test]
fn examples_are_formatted() {
    let mut format = Command::new("rustfmt");
    format.args(["--check", "--edition", "2024", "--config-path"]).arg(root());
    format.args(EXAMPLES.iter().map(|name| source(name).join("src/main.rs")));
    run(&mut format, Duration::from_secs(60)).success();
}

fn source(example: &str) -> PathBuf {
    root().join("examples").join(example)
}

#[track_caller]
fn example(name: &str, variables: &[(&str, &str)]) {
    let examples = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    let project = examples.join(name);
    copy(&source(name), &project);
    let program = fs::read_to_string(source(name).join("src/main.rs")).expect("a program");
    assert_eq!(program.matches(MAIN).count(), 1, "{name} has another main");
    assert!(!program.contains("unsafe"), "{name} is for readers");
    let program = program.replacen(MAIN, &MAIN.replace("main", "example"), 1) + ENDED;
    kept::write(&project.join("src/main.rs"), program);
    kept::crates(&project);
    // names are those that a newcomer gets, not those that a lock remembers
    let _ = fs::remove_file(project.join("mochi.lock"));
    document::follow(&format!("examples/{name}/README.md"), &project, |shell| {
        user(shell, &examples.join("target"));
        shell.envs(variables.iter().copied());
    });
}

/// Copies what somebody wrote, and nothing that was made of it where it stands; the program has a `main` of its own.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        match name {
            ".mochi" | "bin" | "dotnet_shim" | "obj" | "target" | "src" => {}
            _ if path.is_dir() => copy(&path, &to.join(name)),
            _ if name.ends_with(".lock") => {}
            _ => kept::write(&to.join(name), fs::read(&path).expect("a readable file")),
        }
    }
}

/// What a user has set: mochi is in the path.
fn user(shell: &mut Command, target: &Path) {
    let folders = std::env::var_os("PATH").expect("a search path");
    let tool = mochi().parent().expect("a program is in a folder").to_owned();
    let path = std::env::join_paths(std::iter::once(tool).chain(std::env::split_paths(&folders)));
    shell
        .env("PATH", path.expect("folders without colons"))
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", "-D warnings");
}
