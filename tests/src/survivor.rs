//! The program of `tests/survival`, and a shim for it of each kind.

use crate::{mochi, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);
const PROJECTS: [&str; 4] = ["Fixture", "Left", "Right", "Shared"];

/// What runs behind the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bridge {
    Clr,
    NativeAot,
}

impl Bridge {
    pub const ALL: [Self; 2] = [Self::Clr, Self::NativeAot];

    /// As `mochi.toml` spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }
}

/// A program that was compiled once, and runs with every bridge.
#[derive(Debug)]
pub struct Survivor {
    folder: PathBuf,
    program: PathBuf,
}

impl Survivor {
    /// Builds it in this folder, `release` or not.
    ///
    /// # Panics
    /// When any part of it fails.
    #[must_use]
    pub fn build(folder: &Path, release: bool) -> Self {
        let sources = root().join("tests/tests/survival");
        for project in PROJECTS {
            copy(&sources.join("projects").join(project), &folder.join(project));
        }
        copy(&root().join("tests/fixtures"), &folder.join("Fixture"));
        for bridge in Bridge::ALL {
            sync(&folder.join(bridge.name()), bridge);
        }

        // The bindings do not depend on the bridge; the program takes them from the first.
        let project = folder.join(Bridge::Clr.name());
        copy(&sources.join("program"), &project.join("src"));
        fs::copy(sources.join("program/manifest.toml"), project.join("Cargo.toml")).expect("a writable folder");
        let target = folder.join("target");
        let profile = if release { "release" } else { "debug" };
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet"]).args(release.then_some("--release")).current_dir(&project);
        build.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", "-Dwarnings");
        run(&mut build, LIMIT).success();
        let program = target.join(profile).join(format!("survival{}", std::env::consts::EXE_SUFFIX));
        Self { folder: folder.to_owned(), program }
    }

    /// The program itself.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The folder `dotnet_shim` of a bridge.
    #[must_use]
    pub fn shim(&self, bridge: Bridge) -> PathBuf {
        self.folder.join(bridge.name()).join("dotnet_shim")
    }
}

fn sync(project: &Path, bridge: Bridge) {
    let rows: String = PROJECTS.map(|name| format!("{name} = {{ path = \"../{name}/{name}.csproj\" }}\n")).concat();
    let manifest = format!("[dotnet]\nbridge = \"{}\"\n\n[dotnet-dependencies]\n{rows}", bridge.name());
    fs::create_dir_all(project).expect("a writable folder");
    fs::write(project.join("mochi.toml"), manifest).expect("a writable folder");
    if let Ok(crates) = fs::read_to_string(root().join(".cargo/config.toml")) {
        fs::create_dir_all(project.join(".cargo")).expect("a writable folder");
        fs::write(project.join(".cargo/config.toml"), crates).expect("a writable folder");
    }
    run(Command::new(mochi()).args(["pkg", "sync", "dotnet"]).current_dir(project), LIMIT).success();
}

/// Copies sources that differ, so that nothing is built anew without a reason.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a writable folder");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let source = entry.expect("an entry").path();
        let target = to.join(source.file_name().expect("a name"));
        if source.is_dir() {
            copy(&source, &target);
            continue;
        }
        let text = fs::read(&source).expect("a readable file");
        if fs::read(&target).ok().as_ref() != Some(&text) {
            fs::write(target, text).expect("a writable folder");
        }
    }
}
