//! `mochi.toml`: what a project asks for. Reading it is apart from editing it.

mod bridge;
pub mod edit;
mod error;
mod language;
mod read;
mod rows;
mod source;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

pub use bridge::{Bridge, CompatMode, NativeAot};
pub use error::{Error, Invalid};
pub use language::{Language, Languages};
pub use read::is_package_id;

use mochi_surface::InputInstance;
use serde::{Deserialize, Serialize};

use crate::listing::sha256;
use crate::version::{Requirement, Version};

pub const FILE_NAME: &str = "mochi.toml";

/// What `mochi.toml` says; see `project-files` for its keys.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manifest {
    /// In the order they are written.
    pub dependencies: Vec<Dependency>,
    pub dotnet: Dotnet,
    /// A capability that is not named is allowed.
    pub capabilities: BTreeMap<Capability, bool>,
}

/// A row of `[dotnet-dependencies]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// As written; ids are compared without regard to case.
    pub id: String,
    pub origin: Origin,
    /// The target framework whose assets are taken, where it is not the project's.
    pub framework: Option<String>,
}

/// Where a dependency comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Registry(Requirement),
    /// A `.csproj`, relative to the manifest's folder.
    Project(PathBuf),
}

/// As it is written: `^3.1`, or a path.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Registry(requirement) => requirement.fmt(f),
            Self::Project(path) => path.display().fmt(f),
        }
    }
}

/// The table `[dotnet]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Dotnet {
    /// The target framework of the shim; the newest that is installed by default.
    pub framework: Option<String>,
    pub bridge: Bridge,
    pub languages: Languages,
    /// The runtime identifier to compile for, NativeAOT only; this machine's by default.
    pub runtime: Option<String>,
    /// Types of the framework itself to bind: full names, or patterns with `*`.
    pub include: Vec<String>,
    /// Types not to bind: full names, or patterns with `*`.
    pub exclude: Vec<String>,
    /// Classes that Rust can derive from though they are not abstract: full names, or patterns with `*`.
    pub extend: Vec<String>,
    pub monomorphise: Vec<Monomorphise>,
    pub nativeaot: NativeAot,
}

/// What a package may need of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Capability {
    Fs,
    Net,
}

impl Capability {
    pub const ALL: [Self; 2] = [Self::Fs, Self::Net];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fs => "fs",
            Self::Net => "net",
        }
    }
}

impl fmt::Display for Capability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A closed instantiation of a generic type or method that gets entries of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Monomorphise {
    /// The metadata name, with its arity: ``System.Collections.Generic.List`1``.
    pub item: String,
    /// A type for each generic parameter, by the parameter's name, in the order they are written.
    pub arguments: Vec<(String, String)>,
}

impl Monomorphise {
    /// What the surface is told.
    pub(crate) fn input(&self) -> InputInstance {
        InputInstance { item: self.item.clone(), arguments: self.arguments.clone() }
    }
}

impl Manifest {
    /// Reads and checks the file.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text =
            std::fs::read_to_string(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
        Self::parse(path, &text)
    }

    /// Checks `text`; `path` is what errors name.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        read::manifest(path, text).map_err(Error::Invalid)
    }

    /// The dependency with this id, in any case.
    pub fn dependency(&self, id: &str) -> Option<&Dependency> {
        self.dependencies.iter().find(|dependency| dependency.id.eq_ignore_ascii_case(id))
    }

    /// The target framework that is asked for, for a package; `None` where the newest is taken.
    pub fn framework_of(&self, id: &str) -> Option<&str> {
        let own = self.dependency(id).and_then(|dependency| dependency.framework.as_ref());
        own.or(self.dotnet.framework.as_ref()).map(String::as_str)
    }

    /// Whether members that do not bear trimming are skipped.
    pub fn is_trimmed(&self) -> bool {
        match (self.dotnet.bridge, self.dotnet.nativeaot.compat_mode) {
            (Bridge::NativeAot, CompatMode::Skip) => true,
            (Bridge::Clr, _) | (Bridge::NativeAot, CompatMode::Warn | CompatMode::Error) => false,
        }
    }

    /// False only where `[dotnet.capabilities]` says so.
    pub fn allows(&self, capability: Capability) -> bool {
        self.capabilities.get(&capability).copied().unwrap_or(true)
    }

    /// A hash of what `[dotnet]` asks for: what a lock was made with, its dependencies apart.
    pub fn settings_sha256(&self) -> String {
        sha256(&serde_json::to_vec(&(&self.dotnet, &self.capabilities)).expect("plain data becomes JSON"))
    }
}

/// `net8.0-windows` to 8.0.
pub(crate) fn framework_number(framework: &str) -> Option<Version> {
    framework.strip_prefix("net")?.split('-').next()?.parse().ok()
}
