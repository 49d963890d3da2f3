//! `mochi pkg lock --check`: one changed byte anywhere is found, and named.

use std::fs;
use std::path::Path;

use mochi_project::Project;
use mochi_project::check::{Drift, FILES, PACKAGES, check};
use mochi_project::listing::Listing;
use mochi_project::lock::{Lock, LockedPackage, Shared};
use mochi_project::manifest::{Bridge, Manifest};
use tempfile::TempDir;

const MANIFEST: &str = "[dotnet-dependencies]\nSerilog = \"^3.1\"\n";

fn locked() -> (TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let shim = root.join("dotnet_shim");
    fs::create_dir_all(shim.join("Serilog")).unwrap();
    fs::write(root.join("mochi.toml"), MANIFEST).unwrap();
    fs::write(shim.join("Serilog/abi.txt"), "mochi_serilog_x\n").unwrap();
    let files = Listing::of(&shim, ["Serilog/abi.txt"]).unwrap();
    let packages = Listing::default();
    fs::write(shim.join(FILES), files.to_string()).unwrap();
    fs::write(shim.join(PACKAGES), packages.to_string()).unwrap();
    let lock = Lock {
        packages: vec![LockedPackage {
            id: "Serilog".to_owned(),
            version: "3.1.1".to_owned(),
            source: "nuget.org".to_owned(),
            nupkg_sha512: None,
            metadata_sha256: String::new(),
            shim_sha256: files.sha256_of(|file| file.starts_with("Serilog/")),
            bindings_sha256: String::new(),
            abi: String::new(),
            bridge: Bridge::Clr,
            target_framework: "net10.0".to_owned(),
            capabilities: [].into(),
            dependencies: Vec::new(),
        }],
        shared: Some(Shared {
            tool: "0.1.0".to_owned(),
            settings_sha256: Manifest::parse(Path::new("mochi.toml"), MANIFEST).unwrap().settings_sha256(),
            files_sha256: files.sha256(),
            packages_sha256: packages.sha256(),
            lock_sha256: String::new(),
        }),
        names: [].into(),
    };
    lock.write(&root.join("mochi.lock")).unwrap();
    let project = Project::find(&shim).unwrap();
    (folder, project)
}

#[track_caller]
fn drift_after(change: impl FnOnce(&Path)) -> Vec<String> {
    let (folder, project) = locked();
    assert_eq!(check(&project).unwrap(), []);
    change(folder.path());
    check(&project).unwrap().iter().map(Drift::to_string).collect()
}

fn edit(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{text}");
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

#[test]
fn a_generated_file() {
    let file = "dotnet_shim/Serilog/abi.txt";
    assert_eq!(
        drift_after(|root| fs::write(root.join(file), "mochi_serilog_y\n").unwrap()),
        ["`dotnet_shim/Serilog/abi.txt`: is not what was locked"]
    );
    assert_eq!(
        drift_after(|root| fs::remove_file(root.join(file)).unwrap()),
        ["`dotnet_shim/Serilog/abi.txt`: is missing"]
    );
}

#[test]
fn a_compiled_file() {
    let compile = |root: &Path| {
        let bin = root.join("dotnet_shim/bin");
        fs::create_dir(&bin).unwrap();
        fs::write(bin.join("Mochi.Shim.Serilog.dll"), "MZ").unwrap();
        fs::write(bin.join(FILES), Listing::of(&bin, ["Mochi.Shim.Serilog.dll"]).unwrap().to_string()).unwrap();
    };
    assert_eq!(drift_after(compile), [""; 0]);
    let drift = drift_after(|root| {
        compile(root);
        fs::write(root.join("dotnet_shim/bin/Mochi.Shim.Serilog.dll"), "ZM").unwrap();
    });
    assert_eq!(drift, ["`dotnet_shim/bin/Mochi.Shim.Serilog.dll`: is not what was locked"]);
}

#[test]
fn the_list_of_the_files() {
    let drift = drift_after(|root| edit(&root.join("dotnet_shim").join(FILES), "abi", "ab"));
    assert_eq!(drift, ["`dotnet_shim/files.sha256`: is not what was locked"]);
}

#[test]
fn every_byte_of_the_lock() {
    for (old, new) in [("Written", "written"), ("3.1.1", "3.1.2"), ("\n\n[[", "\n[["), ("abi = \"\"", "abi = \"0\"")] {
        let drift = drift_after(|root| edit(&root.join("mochi.lock"), old, new));
        assert_eq!(drift, ["`mochi.lock`: was edited"], "{old}");
    }
    assert_eq!(
        drift_after(|root| fs::remove_file(root.join("mochi.lock")).unwrap()),
        ["`mochi.lock`: nothing is locked"]
    );
}

#[test]
fn what_the_manifest_asks_for() {
    let manifest =
        |old: &'static str, new: &'static str| drift_after(move |root| edit(&root.join("mochi.toml"), old, new));
    assert_eq!(manifest("^3.1", ">=3"), [""; 0]);
    assert_eq!(manifest("^3.1", "^4"), ["`mochi.toml`: asks for `Serilog` ^4, locked is 3.1.1"]);
    assert_eq!(manifest("Serilog = \"^3.1\"", ""), ["`mochi.toml`: nothing asks for `Serilog`, which is locked"]);
    assert_eq!(manifest("Serilog", "Dapper = \"2\"\nSerilog"), ["`mochi.toml`: `Dapper` is not locked"]);
    assert_eq!(
        manifest("[dotnet-", "[dotnet]\ninclude = [\"System.Uri\"]\n[dotnet-"),
        ["`mochi.toml`: `[dotnet]` is not what was locked"]
    );
}
