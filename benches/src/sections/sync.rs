use super::{mochi, timed};
use crate::Result;
use crate::row::Row;
use mochi_tests::{self as tests, CargoProject};
use std::process::Command;
use std::time::Duration;

const PACKAGES: [(&str, &str); 10] = [
    ("Bogus", "34.0.2"),
    ("Dapper", "2.1.86"),
    ("FluentValidation", "11.11.0"),
    ("Google.Protobuf", "3.25.1"),
    ("Humanizer.Core", "2.14.1"),
    ("NLog", "6.2.0"),
    ("Newtonsoft.Json", "13.0.3"),
    ("Polly", "8.9.1"),
    ("Serilog", "3.1.1"),
    ("System.Reactive", "6.0.1"),
];
const ROUNDS: usize = 7;

/// A sync and a restore of the same ten packages, both with nothing to do.
pub(super) fn run() -> Result<Vec<Row>> {
    let project = CargoProject::new("sync-bench", "fn main() {}\n");
    let requests: Vec<String> = PACKAGES.iter().map(|(id, version)| format!("{id}@{version}")).collect();
    let mut add = Command::new(mochi()?);
    add.args(["pkg", "add", "dotnet"]).args(&requests).current_dir(project.path());
    tests::run(&mut add, Duration::from_secs(900)).success();
    let mut sync = Command::new(mochi()?);
    sync.args(["pkg", "sync", "dotnet"]).current_dir(project.path());

    let references: String = PACKAGES
        .iter()
        .map(|(id, version)| format!("<PackageReference Include=\"{id}\" Version=\"{version}\" />"))
        .collect();
    project.write(
        "restore/restore.csproj",
        &format!(
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>\
             <ItemGroup>{references}</ItemGroup></Project>"
        ),
    );
    let mut restore = Command::new("dotnet");
    restore.arg("restore").current_dir(project.path().join("restore"));
    tests::run(&mut restore, Duration::from_secs(300)).success();

    let turns: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (timed(&mut sync), timed(&mut restore))).collect();
    Ok(vec![Row::paired("sync with nothing to do / dotnet restore with nothing to do", "ms", 0.05, &turns)])
}
