//! Projects that build into one folder: each is built against its own bindings.

use mochi_tests::{CargoProject, run};
use std::path::Path;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(300);

const LIBRARY: &str = r#"<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
  </PropertyGroup>
</Project>
"#;

const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.1.0"
edition = "2024"

[dependencies]
dotnet = { path = "dotnet_shim/bindings" }
"#;

/// A program called `name` that prints what the library of its own says, which is the name of the method called.
fn project(name: &str, method: &str) -> CargoProject {
    let project = CargoProject::new(
        name,
        &format!("fn main() {{\n    println!(\"{{}}\", dotnet::speech::Speaker::{method}().unwrap());\n}}\n"),
    );
    project.write("Cargo.toml", &MANIFEST.replace("NAME", name));
    project.write("mochi.toml", "[dotnet-dependencies]\nSpeech = { path = \"Speech/Speech.csproj\" }\n");
    project.write("Speech/Speech.csproj", LIBRARY);
    let body = format!("public static int {method}() => {};", method.len());
    project.write("Speech/Speaker.cs", &format!("namespace Speech {{ public static class Speaker {{ {body} }} }}\n"));
    run(&mut project.mochi(&["pkg", "sync", "dotnet"]), LIMIT).success();
    project
}

#[test]
fn each_project_has_its_own_bindings() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shared-target");
    let projects = [("first", "greet"), ("second", "answer")].map(|(name, method)| (project(name, method), method));
    for (project, method) in projects.iter().chain(&projects) {
        let printed = run(&mut project.cargo(&target, &["run", "--quiet"]), LIMIT).success();
        assert_eq!(printed, format!("{}\n", method.len()));
    }
}
