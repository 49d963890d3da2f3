use super::bindings::{compile, project_with_syn};
use super::mochi;
use crate::Result;
use crate::row::Row;
use mochi_tests as tests;
use std::fs;
use std::path::Path;
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
const ROUNDS: usize = 5;
/// As many bound members may cost what `syn` costs.
const MEMBERS: f64 = 3000.0;

/// What the bindings of each package cost the compiler (debug), all that it depends on included, against the crate `syn` with all
/// its features for each 3,000 members that are bound, begun ones whole. Bindings have functions of the framework's types besides,
/// which no member of a package counts: a second row has the same time for each 3,000 of both.
pub(super) fn run() -> Result<Vec<Row>> {
    let named = std::env::var("MOCHI_BENCH_PACKAGES").unwrap_or_default();
    let is_wanted = |id: &&str| named.is_empty() || named.split(',').any(|name| name == *id);
    let rows = PACKAGES.into_iter().filter(is_wanted).map(package).collect::<Result<Vec<_>>>()?;
    Ok(rows.into_iter().flatten().collect())
}

fn package(id: &str) -> Result<[Row; 2]> {
    eprintln!("    {id}");
    let project = project_with_syn("package-bench");
    let mut add = Command::new(mochi()?);
    add.args(["pkg", "add", "dotnet", id]).current_dir(project.path());
    tests::run(&mut add, Duration::from_secs(900)).success();
    let mut report = Command::new(mochi()?);
    report.args(["report", "--json"]).current_dir(project.path());
    let report: serde_json::Value = serde_json::from_str(&tests::run(&mut report, Duration::from_secs(300)).success())?;
    let sum = |value: fn(&serde_json::Value) -> &serde_json::Value| -> u64 {
        report.as_array().into_iter().flatten().filter_map(|row| value(row).as_u64()).sum()
    };
    let bound = sum(|row| &row["bound"]);
    let of_packages = sum(|row| &row["cost"]["functions"]);
    let framework = functions(&project.path().join("dotnet_shim/bindings/src"))? - of_packages;

    let target = project.path().join("target");
    tests::run(&mut project.cargo(&target, &["build"]), Duration::from_secs(1800)).success();
    let turn = |_| (compile(&project, &target, "dotnet"), compile(&project, &target, "syn"));
    let turns: Vec<(f64, f64)> = (0..ROUNDS).map(turn).collect();
    let row = |name: String, members: u64, limit: Option<f64>| {
        let share = (members as f64 / MEMBERS).max(1.0);
        let turns: Vec<_> = turns.iter().map(|(ours, syn)| (*ours, syn * share)).collect();
        Row::fastest(&name, "ms", limit, &turns)
    };
    Ok([
        row(format!("compile the bindings of {id} ({bound} members) / `syn` for each 3,000"), bound, Some(1.0)),
        row(
            format!(
                "the same ({bound} members, {framework} functions of the framework) / `syn` for each 3,000 of both"
            ),
            bound + framework,
            None,
        ),
    ])
}

/// The public functions in a folder of bindings, counted as `mochi report` does those of a package.
fn functions(folder: &Path) -> Result<u64> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        count += if path.is_dir() {
            functions(&path)?
        } else {
            fs::read_to_string(&path)?.lines().filter(|line| line.trim_start().starts_with("pub fn ")).count() as u64
        };
    }
    Ok(count)
}
