//! Real packages, from the registry to right answers.
//!
//! A case is a folder of `tests/corpus`: `packages.txt` (what `mochi pkg add dotnet` is given), `main.rs` (a user's program),
//! `output.txt` (what it prints), and `mochi.toml` where there is more to say. Each is restored, generated, compiled without a warning on either side, and run; at its end
//! no handle is left alive.

mod headers;

use mochi_tests::{CargoProject, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

macro_rules! cases {
    ($($test:ident: $folder:literal,)*) => {
        const CASES: &[&str] = &[$($folder),*];
        $(#[test] fn $test() { check($folder); })*
    };
}

cases! {
    angle_sharp: "angle-sharp",
    bogus: "bogus",
    dapper: "dapper",
    dependency_injection: "dependency-injection",
    everything_in_one_graph: "everything",
    fluent_validation: "fluent-validation",
    flurl_http: "flurl-http",
    google_protobuf: "google-protobuf",
    html_agility_pack: "html-agility-pack",
    humanizer: "humanizer",
    markdig: "markdig",
    mathnet_numerics: "mathnet-numerics",
    moq: "moq",
    newtonsoft_json: "newtonsoft-json",
    nlog: "nlog",
    noda_time: "noda-time",
    npgsql: "npgsql",
    nunit: "nunit",
    polly: "polly",
    quartz: "quartz",
    rest_sharp: "rest-sharp",
    serilog: "serilog",
    sharp_zip_lib: "sharp-zip-lib",
    sprache: "sprache",
    system_command_line: "system-command-line",
    system_reactive: "system-reactive",
    yaml_dot_net: "yaml-dot-net",
}

#[test]
fn every_folder_is_a_case() {
    let mut folders: Vec<String> = fs::read_dir(root().join("tests/corpus"))
        .expect("the corpus is there")
        .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(folders, CASES);
}

#[test]
fn bindings_of_a_real_package_are_documented_and_free_of_lints() {
    let project = CargoProject::new("linted", "fn main() {}\n");
    let mut add = project.mochi(&["pkg", "add", "dotnet", "Newtonsoft.Json@13.0.3"]);
    run(&mut add, Duration::from_secs(600)).success();
    let target = target("linted");
    let mut doc = project.cargo(&target, &["doc", "--quiet", "--no-deps", "--package", "dotnet"]);
    run(doc.env("RUSTDOCFLAGS", "-D warnings"), Duration::from_secs(900)).success();
    let clippy = ["clippy", "--quiet", "--package", "dotnet", "--", "-D", "warnings"];
    run(&mut project.cargo(&target, &clippy), Duration::from_secs(900)).success();
}

/// A method that nobody calls costs the compiler of the bindings, and the program nothing.
#[test]
fn only_what_is_used_ends_up_in_a_program() {
    let main = "use dotnet::newtonsoft_json::linq::{JObject, JToken};\n\nfn main() -> mochi::Result<()> {\n    \
                println!(\"{}\", JToken::parse(\"{\\\"a\\\": 1}\")?.cast::<JObject>()?.count()?);\n    Ok(())\n}\n";
    let project = CargoProject::new("used", main);
    let mut add = project.mochi(&["pkg", "add", "dotnet", "Newtonsoft.Json@13.0.3"]);
    run(&mut add, Duration::from_secs(600)).success();
    let target = target("used");
    let build = ["build", "--quiet", "--release", "--config", "profile.release.strip=true"];
    run(&mut project.cargo(&target, &build), Duration::from_secs(900)).success();
    let program = target.join("release/used");
    assert_eq!(run(&mut Command::new(&program), Duration::from_secs(60)).success(), "1\n");

    let bytes = fs::read(&program).expect("the program is there");
    let has = |identity: &str| bytes.windows(identity.len()).any(|window| window == identity.as_bytes());
    assert!(has("Newtonsoft.Json.Linq.JObject, Newtonsoft.Json"), "what is used is found this way");
    for unused in ["Linq.JConstructor", "Bson.BsonReader", "Schema.JsonSchema", "JsonSerializer"] {
        assert!(!has(&format!("Newtonsoft.Json.{unused}, Newtonsoft.Json")), "{unused}");
    }
    let all = bytes.len();
    assert!(all < 1_000_000, "{all} bytes");
}

/// Where a case builds: a folder of its own, since cargo lets one build at a time into a folder.
fn target(case: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus").join(case)
}

#[track_caller]
fn check(case: &str) {
    let folder = root().join("tests/corpus").join(case);
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_else(|e| panic!("{case}/{file}: {e}"));
    let project = CargoProject::new(case, &read("main.rs"));
    if folder.join("mochi.toml").exists() {
        project.write("mochi.toml", &read("mochi.toml"));
    }
    let packages = read("packages.txt");
    let mut arguments = vec!["pkg", "add", "dotnet"];
    arguments.extend(packages.split_whitespace());
    run(&mut project.mochi(&arguments), Duration::from_secs(600)).success();

    let mut program = project.cargo(&target(case), &["run", "--quiet"]);
    program.env("RUSTFLAGS", "-D warnings").env_remove("MOCHI_SHIM_DIR");
    let printed = run(&mut program, Duration::from_secs(900)).success();
    assert_eq!(printed, read("output.txt"), "{case}");

    every_member_is_bound_or_skipped(case, &project);
    run(&mut project.mochi(&["pkg", "lock", "--check"]), Duration::from_secs(60)).success();
}

#[track_caller]
fn every_member_is_bound_or_skipped(case: &str, project: &CargoProject) {
    let json = run(&mut project.mochi(&["report", "--json"]), Duration::from_secs(120)).success();
    let report: serde_json::Value = serde_json::from_str(&json).expect("the report is JSON");
    let packages = report.as_array().expect("an array of packages");
    assert!(!packages.is_empty(), "{case}: the report is empty");
    for package in packages {
        let skipped = package["skipped"].as_array().expect("a list of skips").len() as u64;
        let bound = package["bound"].as_u64().expect("a count");
        let public = package["public_members"].as_u64().expect("a count");
        assert_eq!(bound + skipped, public, "{case}: {}", package["id"]);
    }
}
