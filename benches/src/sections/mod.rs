mod bindings;
mod c;
mod calls;
mod metadata;
mod packages;
mod speed;
mod start;
mod sync;

use crate::Result;
use crate::row::Row;
use mochi_tests::{Bridge, root, run};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// A group of measurements.
pub(crate) struct Section {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Result<Vec<Row>>,
}

pub(crate) const ALL: &[Section] = &[
    Section { name: "calls", run: calls::run },
    Section { name: "c", run: c::run },
    Section { name: "speed", run: speed::run },
    Section { name: "start", run: start::run },
    Section { name: "metadata", run: metadata::run },
    Section { name: "sync", run: sync::run },
    Section { name: "bindings", run: bindings::run },
    Section { name: "packages", run: packages::run },
];

/// The rows that a benchmark of another room prints as JSON, one after the other.
fn rows_of(cargo: &[&str]) -> Result<Vec<Row>> {
    let mut command = Command::new(env!("CARGO"));
    command.args(cargo).current_dir(root()).env("RUST_BACKTRACE", "0");
    let printed = run(&mut command, Duration::from_secs(1800)).success();
    rows(&printed)
}

fn rows(printed: &str) -> Result<Vec<Row>> {
    Ok(serde_json::Deserializer::from_str(printed).into_iter().collect::<std::result::Result<_, _>>()?)
}

/// As the rows of calls have it: a sync precompiles for the CLR.
fn label(bridge: Bridge) -> &'static str {
    match bridge {
        Bridge::Clr => "R2R",
        Bridge::NativeAot => "NativeAOT",
    }
}

/// The release build of the tool, beside this program.
pub(crate) fn mochi() -> Result<PathBuf> {
    let folder = std::env::current_exe()?;
    let tool = folder.with_file_name(format!("mochi{}", std::env::consts::EXE_SUFFIX));
    if tool.is_file() { Ok(tool) } else { Err(format!("no `{}`: `make bench` builds it first", tool.display()).into()) }
}

/// Milliseconds that a command takes.
fn timed(command: &mut Command) -> f64 {
    let began = Instant::now();
    run(command, Duration::from_secs(900)).success();
    began.elapsed().as_secs_f64() * 1e3
}
