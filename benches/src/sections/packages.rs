use super::bindings::{compile, project_with_syn};
use super::mochi;
use crate::Result;
use crate::row::Row;
use mochi_tests as tests;
use std::process::Command;
use std::time::Duration;

const PACKAGES: [&str; 20] = [
    "Bogus",
    "Dapper",
    "FluentValidation",
    "Flurl.Http",
    "Google.Protobuf",
    "Humanizer.Core",
    "MathNet.Numerics",
    "Microsoft.EntityFrameworkCore",
    "Microsoft.Extensions.DependencyInjection",
    "Moq",
    "Newtonsoft.Json",
    "NLog",
    "Npgsql",
    "NUnit",
    "Polly",
    "RestSharp",
    "Serilog",
    "Serilog.Sinks.Console",
    "System.CommandLine",
    "System.Reactive",
];
const ROUNDS: usize = 2;
/// As many bound members may cost what `syn` costs.
const MEMBERS: f64 = 3000.0;

/// What the bindings of each package cost the compiler (debug), all that it depends on included, against the crate `syn` with all
/// its features for each 3,000 members that are bound, begun ones whole.
pub(super) fn run() -> Result<Vec<Row>> {
    let named = std::env::var("MOCHI_BENCH_PACKAGES").unwrap_or_default();
    let is_wanted = |id: &&str| named.is_empty() || named.split(',').any(|name| name == *id);
    PACKAGES.into_iter().filter(is_wanted).map(package).collect()
}

fn package(id: &str) -> Result<Row> {
    eprintln!("    {id}");
    let project = project_with_syn("package-bench");
    let mut add = Command::new(mochi()?);
    add.args(["pkg", "add", "dotnet", id]).current_dir(project.path());
    tests::run(&mut add, Duration::from_secs(900)).success();
    let mut report = Command::new(mochi()?);
    report.args(["report", "--json"]).current_dir(project.path());
    let report: serde_json::Value = serde_json::from_str(&tests::run(&mut report, Duration::from_secs(300)).success())?;
    let bound: u64 = report.as_array().into_iter().flatten().filter_map(|row| row["bound"].as_u64()).sum();

    let target = project.path().join("target");
    tests::run(&mut project.cargo(&target, &["build"]), Duration::from_secs(1800)).success();
    let share = (bound as f64 / MEMBERS).max(1.0);
    let turn = |_| (compile(&project, &target, "dotnet"), compile(&project, &target, "syn") * share);
    let turns: Vec<(f64, f64)> = (0..ROUNDS).map(turn).collect();
    let name = format!("compile the bindings of {id} ({bound} members) / `syn` for each 3,000");
    Ok(Row::fastest(&name, "ms", 1.0, &turns))
}
