use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use mochi_tests::{Outcome, mochi, run};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(300);

/// A project of a user's, gone when dropped.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("mochi-cli-").tempdir().expect("a temporary folder");
        Self { folder }
    }

    pub(crate) fn with_manifest(text: &str) -> Self {
        let project = Self::new();
        fs::write(project.path().join("mochi.toml"), text).expect("a writable folder");
        project
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn copy_from(&self, folder: &Path) {
        copy(folder, self.path());
    }

    /// The command in this project, with a cache that is the tests' own.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(mochi());
        command.args(arguments);
        prepare(&mut command, self.path());
        command
    }

    pub(crate) fn mochi(&self, arguments: &[&str]) -> Outcome {
        run(&mut self.command(arguments), LIMIT)
    }

    /// The files that a failure must leave as they are: all of them, with their content.
    pub(crate) fn state(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut state = Vec::new();
        read(self.path(), &mut state);
        state.sort();
        state
    }
}

pub(crate) fn prepare(command: &mut Command, folder: &Path) {
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mochi-cache");
    command.current_dir(folder).env("MOCHI_CACHE_DIR", cache).env("NO_COLOR", "1");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("a readable folder");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target);
        } else {
            fs::copy(&source, &target).expect("a readable file");
        }
    }
}

/// What lies in `.mochi` is the tool's own.
fn read(folder: &Path, state: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.file_name().is_some_and(|name| name == ".mochi") {
            continue;
        }
        if path.is_dir() {
            read(&path, state);
        } else {
            let content = fs::read(&path).expect("a readable file");
            state.push((path, content));
        }
    }
}
