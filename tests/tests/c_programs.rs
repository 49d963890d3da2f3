//! What C programmers are shown works as it is written: the documents are followed, with what `make install` leaves.
//!
//! | block | what becomes of it |
//! |---|---|
//! | `c`, from `/* <file> */` on | it is that file |
//! | `sh` | it is run, in the document's own folder |
//! | `text` | the `sh` block before it printed this |

use mochi_tests::{Compiler, installed, root, run};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// A library of NativeAOT may have to be made.
const LIMIT: Duration = Duration::from_secs(600);

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
    let text = fs::read_to_string(root().join(document)).expect("a document");
    let mut printed = None;
    for (language, block) in blocks(&text) {
        match language {
            "c" => write(block, folder),
            "sh" => printed = Some(run(&mut shell(block, folder, compiler), LIMIT).success()),
            "text" => assert_eq!(printed.take().as_deref(), Some(block), "{document}, {compiler:?}"),
            _ => {}
        }
    }
    assert!(folder.join("dotnet_shim/bin/Mochi.Native.so").is_file(), "{document} ends with NativeAOT");
}

/// The fenced blocks, each with its language.
fn blocks(markdown: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = markdown.split("```");
    parts.skip(1).step_by(2).filter_map(|part| part.split_once('\n'))
}

fn write(block: &str, folder: &Path) {
    let name = block.strip_prefix("/* ").and_then(|rest| rest.split_once(" */\n")).map(|(name, _)| name);
    if let Some(name) = name.filter(|name| name.ends_with(".c")) {
        fs::write(folder.join(name), block).expect("a writable folder");
    }
}

/// The shell of a user who has installed mochi.
fn shell(commands: &str, folder: &Path, compiler: Compiler) -> Command {
    let prefix = installed();
    let path = std::env::var("PATH").expect("a search path");
    let mut shell = Command::new("bash");
    shell.args(["-euo", "pipefail", "-c", commands]).current_dir(folder);
    shell.env("PATH", format!("{}:{path}", prefix.join("bin").display()));
    shell.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig")).env("LD_LIBRARY_PATH", prefix.join("lib"));
    shell.env("MOCHI_CACHE_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("mochi-cache"));
    shell.env("CC", compiler.path()).env("LC_ALL", "C").env_remove("MOCHI_SHIM_DIR");
    shell
}
