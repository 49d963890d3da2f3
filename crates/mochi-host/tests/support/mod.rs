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
    let deps = format!(
        r#"{{"runtimeTarget":{{"name":".NETCoreApp,Version=v8.0"}},"targets":{{".NETCoreApp,Version=v8.0":{{"{name}/1.0.0":{{"runtime":{{"{name}.dll":{{}}}}}}}}}},"libraries":{{"{name}/1.0.0":{{"type":"project","serviceable":false,"sha512":""}}}}}}"#
    );
    fs::write(assembly.with_extension("deps.json"), deps).expect("the folder can be written");
    assembly
}

/// Writes a runtime configuration that asks for this version or a later one.
pub(crate) fn write_config(assembly: &Path, version: &str) {
    let config = format!(
        r#"{{"runtimeOptions":{{"tfm":"net8.0","rollForward":"LatestMajor","framework":{{"name":"Microsoft.NETCore.App","version":"{version}"}}}}}}"#
    );
    fs::write(assembly.with_extension("runtimeconfig.json"), config).expect("the folder can be written");
}
