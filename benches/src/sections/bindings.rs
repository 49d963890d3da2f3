use super::{mochi, timed};
use crate::Result;
use crate::row::Row;
use mochi_tests::{self as tests, CargoProject};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const ROUNDS: usize = 3;

/// What the bindings of a large package cost the compiler (debug), against the crate `syn` with all its features.
pub(super) fn run() -> Result<Vec<Row>> {
    let project = project_with_syn("bindings-bench");
    let mut add = Command::new(mochi()?);
    add.args(["pkg", "add", "dotnet", "Newtonsoft.Json@13.0.3"]).current_dir(project.path());
    tests::run(&mut add, Duration::from_secs(600)).success();
    let target = project.path().join("target");
    tests::run(&mut project.cargo(&target, &["build"]), Duration::from_secs(900)).success();

    let turn = |_| (compile(&project, &target, "dotnet"), compile(&project, &target, "syn"));
    let turns: Vec<(f64, f64)> = (0..ROUNDS).map(turn).collect();
    Ok(vec![Row::paired(
        "compile the bindings of Newtonsoft.Json / compile `syn`, all features (debug)",
        "ms",
        1.0,
        &turns,
    )])
}

/// A project that depends on what bindings are held against.
pub(super) fn project_with_syn(name: &str) -> CargoProject {
    let project = CargoProject::new(name, "fn main() {}\n");
    project.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             syn = {{ version = \"2\", features = [\"extra-traits\", \"fold\", \"full\", \"visit\", \"visit-mut\"] }}\n"
        ),
    );
    project
}

/// Milliseconds that one crate of a project takes, when all that it depends on is there.
pub(super) fn compile(project: &CargoProject, target: &Path, package: &str) -> f64 {
    tests::run(&mut project.cargo(target, &["clean", "-p", package]), Duration::from_secs(60)).success();
    timed(&mut project.cargo(target, &["build", "-p", package]))
}
