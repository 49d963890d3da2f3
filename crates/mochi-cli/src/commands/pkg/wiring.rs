//! What the `Cargo.toml` beside the manifest needs to use the bindings.

use std::fs;
use std::io::ErrorKind;

use mochi_project::Project;
use mochi_project::cargo::{self, Wiring};
use mochi_project::manifest::{Language, Manifest};

use crate::failure::{Failure, Result};
use crate::message;

/// What would be changed; `None` where there is no `Cargo.toml`, or there are no bindings in Rust.
pub(super) fn read(project: &Project, manifest: &Manifest) -> Result<Option<Wiring>> {
    if !manifest.dotnet.languages.contains(Language::Rust) {
        return Ok(None);
    }
    let path = project.cargo_manifest_path();
    match fs::read_to_string(&path) {
        Ok(text) => cargo::wire(&text, cargo::has_profiles(project.root(), &text))
            .map(Some)
            .map_err(|error| Failure::finding(format!("`{}` is not TOML: {}", path.display(), error.message()))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::finding(format!("cannot read `{}`: {error}", path.display()))),
    }
}

/// Says what was changed.
pub(super) fn tell(wiring: Option<&Wiring>) {
    match wiring {
        Some(Wiring::Changed { added, .. }) => {
            let names: Vec<_> = added.iter().map(|name| format!("`{name}`")).collect();
            message::status("Wired", format_args!("Cargo.toml: {} under [dependencies]", names.join(", ")));
        }
        Some(Wiring::Virtual) => {
            message::warning(format_args!("Cargo.toml has no package: the one that uses .NET needs {}", crates()));
        }
        Some(Wiring::Complete) | None => {}
    }
}

/// Says what is not there and was not asked for.
pub(super) fn tell_missing(wiring: Option<&Wiring>) {
    match wiring {
        Some(Wiring::Changed { added, .. }) if added.contains(&cargo::BINDINGS) => {
            message::warning(format_args!("Cargo.toml does not depend on the bindings: it needs {}", crates()));
        }
        Some(Wiring::Changed { .. } | Wiring::Virtual | Wiring::Complete) | None => {}
    }
}

fn crates() -> String {
    cargo::CRATES.map(|(name, path)| format!("{name} = {{ path = \"{path}\" }}")).join(", ")
}
