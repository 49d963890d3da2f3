//! Programs on the C# of `tests/fixtures`, each built once, and a shim for it of each kind.

use crate::{Bridge, kept, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);
/// Types of the framework whose members the cases use.
pub const INCLUDE: [&str; 6] = [
    "System.IO.TextWriter",
    "System.Text.Encoding",
    "System.IParsable`1",
    "System.Numerics.IAdditionOperators`3",
    "System.Numerics.INumber`1",
    "System.Numerics.INumberBase`1",
];
/// Classes of the fixtures that cases derive from though they are not abstract.
pub const EXTEND: [&str; 2] = ["Fixture.Clock", "Fixture.Stock`1"];
/// What no package names, and cases use with every bridge.
const MONOMORPHISE: &str = r#"
[[dotnet.monomorphise]]
item = "Fixture.Cell`1"
TContent = "double"

[[dotnet.monomorphise]]
item = "System.Collections.Generic.Dictionary`2"
TKey = "System.Guid"
TValue = "int?"

[[dotnet.monomorphise]]
item = "Fixture.Choices.Several"
T = "double"

[[dotnet.monomorphise]]
item = "Fixture.Cell`1.With"
TContent = "double"
TOther = "System.Guid"

[[dotnet.monomorphise]]
item = "Fixture.IPlant`1.Graft"
TSelf = "Fixture.Fern"
TOther = "int"

[[dotnet.monomorphise]]
item = "Fixture.IWorkshop.Repair"
TGood = "int"
TSelf = "Fixture.Smithy"

[[dotnet.monomorphise]]
item = "System.IParsable`1"
TSelf = "int"

[[dotnet.monomorphise]]
item = "System.Numerics.IAdditionOperators`3"
TSelf = "int"
TOther = "int"
TResult = "int"

[[dotnet.monomorphise]]
item = "System.Numerics.INumberBase`1"
TSelf = "double"
"#;
const PROJECTS: [&str; 4] = ["Fixture", "Left", "Right", "Shared"];

/// A program that was compiled once, and runs with every bridge.
///
/// All of them have the same packages, so the native library is compiled for the first and taken from the cache by the others.
#[derive(Debug)]
pub struct Program {
    folder: PathBuf,
    binary: PathBuf,
}

impl Program {
    /// Builds that of `tests/tests/<name>/program` in this folder, `release` or not.
    ///
    /// # Panics
    /// When any part of it fails.
    #[must_use]
    pub fn build(name: &str, folder: &Path, release: bool) -> Self {
        for project in PROJECTS {
            kept::copy(&root().join("tests/tests/survival/projects").join(project), &folder.join(project));
        }
        kept::copy(&root().join("tests/fixtures"), &folder.join("Fixture"));
        for bridge in Bridge::ALL {
            sync(&folder.join(bridge.name()), bridge);
        }

        // The bindings do not depend on the bridge; the program takes them from the first.
        let project = folder.join(Bridge::Clr.name());
        let sources = root().join("tests/tests").join(name).join("program");
        kept::copy(&sources, &project.join("src"));
        let manifest = fs::read_to_string(sources.join("manifest.toml")).expect("a readable file");
        kept::write(&project.join("Cargo.toml"), manifest.replace("MOCHI", "dotnet_shim/runtime/mochi"));
        let target = folder.join("target");
        let profile = if release { "release" } else { "debug" };
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet"]).args(release.then_some("--release")).current_dir(&project);
        build.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", "-Dwarnings");
        run(&mut build, LIMIT).success();
        let binary = target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        Self { folder: folder.to_owned(), binary }
    }

    /// The program itself.
    #[must_use]
    pub fn binary(&self) -> &Path {
        &self.binary
    }

    /// The program as it runs with a bridge.
    #[must_use]
    pub fn with(&self, bridge: Bridge) -> Command {
        let mut command = Command::new(&self.binary);
        command.env("MOCHI_SHIM_DIR", self.shim(bridge));
        command
    }

    /// The folder `dotnet_shim` of a bridge.
    #[must_use]
    pub fn shim(&self, bridge: Bridge) -> PathBuf {
        self.folder.join(bridge.name()).join("dotnet_shim")
    }
}

fn sync(project: &Path, bridge: Bridge) {
    let rows: String = PROJECTS.map(|name| format!("{name} = {{ path = \"../{name}/{name}.csproj\" }}\n")).concat();
    let wanted = format!("bridge = \"{}\"\ninclude = {INCLUDE:?}\nextend = {EXTEND:?}\n", bridge.name());
    let manifest = format!("[dotnet]\n{wanted}{MONOMORPHISE}\n[dotnet-dependencies]\n{rows}");
    kept::sync(project, &manifest);
}
