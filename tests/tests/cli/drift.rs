use std::fs;
use std::path::{Path, PathBuf};

use crate::project::Project;

/// One byte of one file of each kind: `--check` fails and names the file.
#[test]
fn one_changed_byte_is_found_and_named() {
    let project = Project::with_manifest(
        "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n\n\
         [dotnet]\nlanguages = [\"rust\", \"c\"]\nexclude = [\"Newtonsoft.Json.Bson.BsonObjectId\"]\n",
    );
    project.mochi(&["pkg", "sync", "dotnet"]).success();
    let shim = project.path().join("dotnet_shim");
    let files = [
        "shared/MochiHandles.cs",
        "Newtonsoft.Json/abi.txt",
        "Newtonsoft.Json/SKIPPED.txt",
        "bindings/Cargo.toml",
        "bindings/src/lib.rs",
        "bindings/abi/Newtonsoft.Json.zz",
        "include/dotnet/newtonsoft_json.h",
        "runtime/mochi/src/lib.rs",
        "bin/Mochi.Runtime.dll",
        "bin/Mochi.Runtime.deps.json",
        "bin/Mochi.Shim.Newtonsoft.Json.dll",
        "bin/Newtonsoft.Json.dll",
        "files.sha256",
        "packages.sha256",
    ];
    let changes: Vec<PathBuf> =
        files.iter().map(|file| shim.join(file)).chain([project.path().join("mochi.lock")]).collect();
    for file in changes {
        let before = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        change(&file, &before);
        let outcome = project.mochi(&["pkg", "lock", "--check"]);
        assert_eq!(outcome.status.code(), Some(1), "{}", file.display());
        let name = file.strip_prefix(project.path()).expect("a file of the project").display().to_string();
        assert!(outcome.stderr.contains(&format!("{name}`")), "{name}: {}", outcome.stderr);
        fs::write(&file, before).expect("a writable file");
    }
    project.mochi(&["pkg", "lock", "--check"]).success();
}

/// Machines have one release of the framework and other patches of it: the lock tells the release, and no bytes.
#[test]
fn a_framework_is_locked_by_its_release() {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n");
    project.mochi(&["pkg", "sync", "dotnet"]).success();
    let lock = fs::read_to_string(project.path().join("mochi.lock")).expect("a lock");
    let row = |id: &str| {
        let start = lock.find(&format!("id = \"{id}\"\n")).unwrap_or_else(|| panic!("no `{id}` in\n{lock}"));
        lock[start..].split("\n\n").next().unwrap_or_default()
    };
    let framework = row("Microsoft.NETCore.App");
    let version = framework.lines().find_map(|line| line.strip_prefix("version = ")).expect("a version");
    assert_eq!(version.matches('.').count(), 1, "{framework}");
    assert!(!framework.contains("metadata-sha256") && row("Newtonsoft.Json").contains("metadata-sha256"), "{lock}");
}

fn change(file: &Path, before: &[u8]) {
    let mut after = before.to_owned();
    *after.last_mut().expect("a file with content") ^= 1;
    fs::write(file, after).expect("a writable file");
}
