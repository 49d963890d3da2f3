//! The library on its way to its hosts: one folder for each runtime, and beside them the programs that run with both.

use crate::case::Runtime;
use mochi_tests::{mochi, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const SYNC_LIMIT: Duration = Duration::from_secs(600);

/// Kept between runs, so that what has not changed is not made again.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance")
}

/// The folder of the suite's own files.
pub(crate) fn sources() -> PathBuf {
    root().join("tests/conformance")
}

/// The project of a runtime, with its `dotnet_shim` made by `mochi pkg sync`.
pub(crate) fn shim(runtime: Runtime) -> PathBuf {
    let project = folder().join(runtime.bridge());
    for file in fs::read_dir(sources().join("library")).expect("the library is there") {
        let file = file.expect("a readable folder");
        let text = fs::read_to_string(file.path()).expect("a readable file");
        write(&folder().join("library").join(file.file_name()), &text);
    }
    let manifest = format!(
        "[dotnet-dependencies]\nConformance = {{ path = \"../library/Conformance.csproj\" }}\n\n\
         [dotnet]\nbridge = \"{}\"\nlanguages = [\"rust\", \"c\"]\n",
        runtime.bridge()
    );
    write(&project.join("mochi.toml"), &manifest);
    let mut sync = Command::new(mochi());
    sync.args(["pkg", "sync", "dotnet"]).current_dir(&project);
    run(&mut sync, SYNC_LIMIT).success();
    project.join("dotnet_shim")
}

/// What the shim says of itself.
pub(crate) fn abi(shim: &Path) -> String {
    fs::read_to_string(shim.join("Conformance/abi.txt")).expect("the text form of the border")
}

/// Writes what is not there yet, so that nothing is built anew for a file that is as it was.
pub(crate) fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a writable folder");
    fs::write(path, text).expect("a writable file");
}
