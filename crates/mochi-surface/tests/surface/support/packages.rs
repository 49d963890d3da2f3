//! NuGet packages of this machine.

use std::path::PathBuf;
use std::process::Command;

use super::dotnet;

/// The assemblies of Newtonsoft.Json in NuGet's folder, restored when they are not there.
pub(crate) fn newtonsoft() -> PathBuf {
    let version = "13.0.3";
    let folder = folder().join("newtonsoft.json").join(version).join("lib/net6.0");
    if !folder.exists() {
        restore("Newtonsoft.Json", version);
    }
    folder
}

/// NuGet's folder of unpacked packages.
fn folder() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").expect("HOME is set")).join(".nuget/packages");
    std::env::var_os("NUGET_PACKAGES").map_or_else(home, PathBuf::from)
}

/// Has NuGet fetch a package.
fn restore(id: &str, version: &str) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("restore-{id}-{version}"));
    std::fs::create_dir_all(&folder).expect("a folder for the project");
    let project = format!(
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        <ItemGroup><PackageReference Include=\"{id}\" Version=\"{version}\"/></ItemGroup></Project>"
    );
    std::fs::write(folder.join("restore.csproj"), project).expect("the project is written");
    let output = Command::new(dotnet::root().join("dotnet"))
        .arg("restore")
        .current_dir(&folder)
        .output()
        .expect("dotnet starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
