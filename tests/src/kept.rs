//! Projects in folders that are kept between runs: what has not changed is not made again.

use crate::{mochi, root, run};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);

/// Writes a file that differs.
///
/// # Panics
/// When the folder cannot be written.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) {
    let contents = contents.as_ref();
    if fs::read(path).is_ok_and(|old| old == contents) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a writable folder");
    fs::write(path, contents).expect("a writable file");
}

/// Copies the files of a folder that differ, and those of the folders in it.
///
/// # Panics
/// When the one cannot be read or the other cannot be written.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let source = entry.expect("an entry").path();
        let target = to.join(source.file_name().expect("a name"));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            write(&target, fs::read(&source).expect("a readable file"));
        }
    }
}

/// A project that takes crates from where this checkout takes them.
///
/// # Panics
/// When the folder cannot be written.
pub fn crates(project: &Path) {
    if let Ok(crates) = fs::read(root().join(".cargo/config.toml")) {
        write(&project.join(".cargo/config.toml"), crates);
    }
}

/// Makes the `dotnet_shim` of a project with this `mochi.toml`.
///
/// # Panics
/// When it fails.
pub fn sync(project: &Path, manifest: &str) {
    write(&project.join("mochi.toml"), manifest);
    crates(project);
    run(Command::new(mochi()).args(["pkg", "sync", "dotnet"]).current_dir(project), LIMIT).success();
}
