//! The program of `tests/survival`, and a shim for it of each kind.

use crate::{Bridge, kept, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);
const PROJECTS: [&str; 4] = ["Fixture", "Left", "Right", "Shared"];

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
            kept::copy(&sources.join("projects").join(project), &folder.join(project));
        }
        kept::copy(&root().join("tests/fixtures"), &folder.join("Fixture"));
        for bridge in Bridge::ALL {
            sync(&folder.join(bridge.name()), bridge);
        }

        // The bindings do not depend on the bridge; the program takes them from the first.
        let project = folder.join(Bridge::Clr.name());
        kept::copy(&sources.join("program"), &project.join("src"));
        let manifest = fs::read(sources.join("program/manifest.toml")).expect("a readable file");
        kept::write(&project.join("Cargo.toml"), manifest);
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
    kept::sync(project, &manifest);
}
