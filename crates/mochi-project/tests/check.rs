//! `mochi pkg lock --check`: one changed byte anywhere is found, and named.

use std::fs;
use std::path::Path;

use mochi_project::Project;
use mochi_project::check::{FILES, PACKAGES, check_against};
use mochi_project::listing::Listing;
use mochi_project::lock::{Lock, LockedPackage, Shared};
use mochi_project::manifest::{Bridge, Manifest};
use tempfile::TempDir;

const PACKAGES_FOLDER: &str = "nuget";
const MANIFEST: &str = "[dotnet-dependencies]\nSerilog = \"^3.1\"\n";

/// The content hash, as NuGet keeps it beside the package.
const CONTENT: &str = "HrC5BXdl00IP9zeV+0Z848QWPAoCr9P3bDEZguI+gkLcBKAOxix/tLEAAHC+UvDNPv4a2d18lOReHMOagPa+zQ==";
const PACKAGE: &str = "serilog/3.1.1";

/// NuGet's folder of packages with the one that is locked.
fn packages(folder: &Path) -> Listing {
    let package = folder.join(PACKAGE);
    fs::create_dir_all(package.join("lib")).unwrap();
    fs::write(package.join("lib/Serilog.dll"), "MZ").unwrap();
    fs::write(package.join(".nupkg.metadata"), format!("{{ \"contentHash\": \"{CONTENT}\" }}")).unwrap();
    fs::write(package.join("serilog.3.1.1.nupkg"), "PK").unwrap();
    let whole = "mG6A02k2Ar0DRi02eF/ludM7nVU83gXtWSiNM+BL6cFmdTBWu3uR2erJ/k/Fy0XwDHHw8HNMK4AK8QlJjIwKRw==";
    fs::write(package.join("serilog.3.1.1.nupkg.sha512"), whole).unwrap();
    Listing::of(folder, [format!("{PACKAGE}/lib/Serilog.dll")]).unwrap()
}

fn locked() -> (TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let packages = packages(&root.join(PACKAGES_FOLDER));
    let shim = root.join("dotnet_shim");
    fs::create_dir_all(shim.join("Serilog")).unwrap();
    fs::write(root.join("mochi.toml"), MANIFEST).unwrap();
    fs::write(shim.join("Serilog/abi.txt"), "mochi_serilog_x\n").unwrap();
    let files = Listing::of(&shim, ["Serilog/abi.txt"]).unwrap();
    fs::write(shim.join(FILES), files.to_string()).unwrap();
    fs::write(shim.join(PACKAGES), packages.to_string()).unwrap();
    let lock = Lock {
        packages: vec![LockedPackage {
            id: "Serilog".to_owned(),
            version: "3.1.1".to_owned(),
            source: "nuget.org".to_owned(),
            nupkg_sha512: Some(CONTENT.to_owned()),
            metadata_sha256: Some(String::new()),
            shim_sha256: files.sha256_of(|file| file.starts_with("Serilog/")),
            bindings_sha256: String::new(),
            abi: String::new(),
            bridge: Bridge::Clr,
            target_framework: "net10.0".to_owned(),
            capabilities: [].into(),
            aot: None,
            aot_evidence: Vec::new(),
            aot_warnings: None,
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
        rejected: [].into(),
    };
    lock.write(&root.join("mochi.lock")).unwrap();
    let project = Project::find(&shim).unwrap();
    (folder, project)
}

#[track_caller]
fn drift_after(change: impl FnOnce(&Path)) -> Vec<String> {
    let (folder, project) = locked();
    let packages = folder.path().join(PACKAGES_FOLDER);
    let compare = || check_against(&project, &packages).unwrap();
    assert_eq!(compare(), []);
    change(folder.path());
    let root = folder.path().display().to_string();
    compare().iter().map(|drift| drift.to_string().replace(&root, "[ROOT]")).collect()
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

#[test]
fn what_nuget_keeps() {
    let package = Path::new(PACKAGES_FOLDER).join(PACKAGE);
    let change = |file: &'static str| {
        let package = package.clone();
        drift_after(move |root| fs::write(root.join(package).join(file), "other").unwrap())
    };
    assert_eq!(change("lib/Serilog.dll"), ["`[ROOT]/nuget/serilog/3.1.1/lib/Serilog.dll`: is not what was locked"]);
    assert_eq!(
        change("serilog.3.1.1.nupkg"),
        ["`[ROOT]/nuget/serilog/3.1.1/serilog.3.1.1.nupkg`: is not what was locked"]
    );
    assert_eq!(change(".nupkg.metadata"), ["`[ROOT]/nuget/serilog/3.1.1/.nupkg.metadata`: is not what was locked"]);
    // Without network, what is not there cannot be compared.
    assert_eq!(drift_after(|root| fs::remove_dir_all(root.join(&package)).unwrap()), [""; 0]);
}
