//! What C programmers are shown works as it is written: the documents are followed, with what `make install` leaves.

use mochi_tests::{Compiler, document, installed, root};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// One document at a time: the next finds in the cache what the one before has compiled.
static TURN: Mutex<()> = Mutex::new(());

#[test]
fn json() {
    example("c-json");
}

#[test]
fn humanizer() {
    example("c-humanizer");
}

#[test]
fn five_minutes() {
    let folder = folder();
    follow("docs/c.md", folder.path(), Compiler::Gcc);
}

#[track_caller]
fn example(name: &str) {
    let path = root().join("examples").join(name);
    for compiler in Compiler::C {
        let folder = folder();
        for file in fs::read_dir(&path).expect("an example").map(|file| file.expect("an entry").path()) {
            if file.is_file() {
                fs::copy(&file, folder.path().join(file.file_name().expect("a file"))).expect("a writable folder");
            }
        }
        follow(&format!("examples/{name}/README.md"), folder.path(), compiler);
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("mochi-c-").tempdir().expect("a temporary folder")
}

#[track_caller]
fn follow(document: &str, folder: &Path, compiler: Compiler) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    document::follow(document, folder, |shell| installed_mochi(shell, compiler));
    assert!(folder.join("dotnet_shim/bin/Mochi.Native.so").is_file(), "{document} ends with NativeAOT");
}

/// What a user has set who has installed mochi.
fn installed_mochi(shell: &mut Command, compiler: Compiler) {
    let prefix = installed();
    let path = std::env::var("PATH").expect("a search path");
    shell.env("PATH", format!("{}:{path}", prefix.join("bin").display()));
    shell.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig")).env("LD_LIBRARY_PATH", prefix.join("lib"));
    shell.env("MOCHI_CACHE_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("mochi-cache"));
    shell.env("CC", compiler.path());
}
