use super::mochi;
use crate::Result;
use crate::row::Row;
use mochi_host::find::{Environment, Search};
use mochi_tests::{self as tests, CargoProject, root};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

const ROUNDS: usize = 25;

/// From the start of a process to the first result: a user's program with generated bindings, and the least C program
/// that starts CoreCLR the same way and calls a hand-written entry. Both call the same method of the same library.
pub(super) fn run() -> Result<Vec<Row>> {
    let folder = root().join("benches/start");
    let read = |file: &str| std::fs::read_to_string(folder.join(file));
    let project = CargoProject::new("start-bench", &read("main.rs")?);
    for file in ["Calculator.cs", "Calculator.csproj"] {
        project.write(&format!("library/{file}"), &read(file)?);
    }
    for file in ["Entries.cs", "Entries.csproj"] {
        project.write(&format!("entries/{file}"), &read(file)?);
    }
    project.write("mochi.toml", "[dotnet-dependencies]\nCalculator = { path = \"library/Calculator.csproj\" }\n");
    let mut lock = Command::new(mochi()?);
    lock.args(["pkg", "lock"]).current_dir(project.path());
    tests::run(&mut lock, Duration::from_secs(600)).success();
    let mut sync = Command::new(mochi()?);
    sync.args(["pkg", "sync", "dotnet"]).current_dir(project.path());
    tests::run(&mut sync, Duration::from_secs(600)).success();
    project.write(
        "Cargo.toml",
        "[package]\nname = \"start-bench\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         dotnet = { path = \"dotnet_shim/bindings\" }\nmochi = { path = \"dotnet_shim/runtime/mochi\" }\n",
    );
    let target = project.path().join("target");
    tests::run(&mut project.cargo(&target, &["build", "--release"]), Duration::from_secs(900)).success();
    let mut ours = Command::new(target.join("release/start-bench"));

    let entries = project.path().join("entries");
    let mut build = Command::new("dotnet");
    build.args(["build", "-c", "Release", "-o", "out"]).current_dir(&entries);
    tests::run(&mut build, Duration::from_secs(300)).success();
    let mut reference = c_host(project.path(), &entries.join("out/Entries.dll"))?;

    let turns =
        (0..ROUNDS).map(|_| Ok((time(&mut ours)?, time(&mut reference)?))).collect::<Result<Vec<(f64, f64)>>>()?;
    Ok(vec![Row::paired("process start to first result / the least C host", "ms", 1.1, &turns)])
}

fn c_host(folder: &Path, app: &Path) -> Result<Command> {
    let program = folder.join("chost");
    let mut compile = Command::new("cc");
    compile.arg("-O2").arg("-o").arg(&program).arg(root().join("crates/mochi-host/benches/chost.c")).arg("-ldl");
    tests::run(&mut compile, Duration::from_secs(60)).success();
    let search = Search::first(None, &Environment::current());
    let installation = search.installation().ok_or("no .NET on this machine")?;
    let mut command = Command::new(program);
    command.args([&installation.hostfxr, &installation.root]).arg(app);
    Ok(command)
}

/// Runs a program that prints the moment of its first result, in nanoseconds since the epoch; gives milliseconds.
fn time(command: &mut Command) -> Result<f64> {
    let began = SystemTime::UNIX_EPOCH.elapsed()?.as_nanos();
    let ended: u128 = tests::run(command, Duration::from_secs(60)).success().trim().parse()?;
    Ok((ended - began) as f64 / 1e6)
}
