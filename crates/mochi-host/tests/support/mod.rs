//! Builds the C# of the tests with the SDK's own compiler.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use mochi_host::find::{Environment, Installation, Search};

/// The installation that the tests run with.
pub(crate) fn installation() -> Installation {
    let search = Search::first(None, &Environment::current());
    search.installation().unwrap_or_else(|| panic!("the tests need .NET:\n{search}")).clone()
}

/// Compiles `tests/fixture/<name>.cs` to `<folder>/<name>.dll`, with its two JSON files, and gives the assembly's path.
pub(crate) fn build_app(folder: &Path, name: &str) -> PathBuf {
    let installation = installation();
    let sdk = installation.sdks.last().expect("the tests need an SDK");
    let assembly = folder.join(name).with_extension("dll");
    let framework = installation
        .runtimes
        .iter()
        .rfind(|runtime| runtime.name == "Microsoft.NETCore.App")
        .expect("an installation has the base framework");
    let references = [
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Runtime.Loader",
        "System.Runtime.InteropServices",
        "System.Console",
        "System.Threading",
        "System.Threading.Thread",
    ]
    .map(|name| format!("-reference:{}", framework.path.join(format!("{name}.dll")).display()));

    let output = Command::new(installation.root.join("dotnet"))
        .arg("exec")
        .arg(sdk.path.join("Roslyn/bincore/csc.dll"))
        .args([
            "-nologo",
            "-noconfig",
            "-nostdlib",
            "-unsafe",
            "-nullable",
            "-optimize",
            "-warnaserror",
            "-target:exe",
            "-langversion:latest",
        ])
        .args(references)
        .arg(format!("-out:{}", assembly.display()))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture").join(name).with_extension("cs"))
        .output()
        .expect("the compiler runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));

    write_config(&assembly, &framework.version.to_string());
    let deps = include_str!("../fixture/deps.json").replace("NAME", name);
    fs::write(assembly.with_extension("deps.json"), deps).expect("the folder can be written");
    assembly
}

/// Writes a runtime configuration that asks for this version or a later one.
pub(crate) fn write_config(assembly: &Path, version: &str) {
    let config = include_str!("../fixture/runtimeconfig.json").replace("VERSION", version);
    fs::write(assembly.with_extension("runtimeconfig.json"), config).expect("the folder can be written");
}
