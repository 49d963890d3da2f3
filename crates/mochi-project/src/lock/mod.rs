//! `mochi.lock`: what was resolved, and a hash of everything that was made from it.

mod error;
mod render;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use mochi_surface::Rejected;
use serde::{Deserialize, Deserializer};

pub use error::Error;

use crate::manifest::{Bridge, Capability, Dependency, Origin};
use crate::version::{Range, Requirement};
use crate::{Fitness, Replacement, Warnings};

pub const FILE_NAME: &str = "mochi.lock";
/// The source of a row that is no package: types of .NET itself that the manifest includes.
pub const FRAMEWORK_SOURCE: &str = "framework";

/// The tables of `mochi.lock` that are ours.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Lock {
    /// Sorted by id.
    #[serde(default, rename = "dotnet-package")]
    pub packages: Vec<LockedPackage>,
    /// `None` until something was locked.
    #[serde(rename = "dotnet-shared")]
    pub shared: Option<Shared>,
    /// By package, which overload holds a plain name: `"Ns.Type.Method" = "(System.String)"`.
    #[serde(default, rename = "dotnet-names")]
    pub names: BTreeMap<String, BTreeMap<String, String>>,
    /// By package, the types and members that the C# compiler refuses, with what it says.
    #[serde(default, rename = "dotnet-rejected")]
    pub rejected: BTreeMap<String, Rejected>,
}

/// A `[[dotnet-package]]`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LockedPackage {
    /// As the registry spells it.
    pub id: String,
    pub version: String,
    /// The source as NuGet's configuration calls it, `path+../X.csproj`, or [`FRAMEWORK_SOURCE`].
    pub source: String,
    /// NuGet's content hash, in base64; a local project has none.
    pub nupkg_sha512: Option<String>,
    /// Of the assemblies and the documentation that were read; a framework has none, since its patches differ between machines.
    pub metadata_sha256: Option<String>,
    pub shim_sha256: String,
    pub bindings_sha256: String,
    /// The fingerprint that shim and bindings compare when they meet.
    pub abi: String,
    pub bridge: Bridge,
    pub target_framework: String,
    /// What its metadata shows it needs.
    #[serde(default)]
    pub capabilities: BTreeSet<Capability>,
    /// How it stands to NativeAOT; older locks do not say.
    pub aot: Option<Fitness>,
    /// What of its metadata says so, sorted.
    #[serde(default)]
    pub aot_evidence: Vec<String>,
    /// What NativeAOT's compiler warned of, where it has compiled the package.
    pub aot_warnings: Option<Warnings>,
    /// Sorted by id.
    #[serde(default)]
    pub dependencies: Vec<LockedDependency>,
}

/// An edge of the graph, written `Serilog [3.1.0,4.0.0)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedDependency {
    pub id: String,
    pub range: Range,
}

/// The table `[dotnet-shared]`: what is not one package's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Shared {
    /// The version of mochi that wrote it.
    pub tool: String,
    /// Of what `[dotnet]` asks for.
    pub settings_sha256: String,
    /// Of the list of all files in `dotnet_shim`.
    pub files_sha256: String,
    /// Of the list of the packages' own files that were read.
    pub packages_sha256: String,
    /// Of everything above and below this line; computed when it is written.
    #[serde(default)]
    pub lock_sha256: String,
}

impl Lock {
    /// What the file holds; an empty lock when there is none.
    pub fn read(path: &Path) -> Result<Self, Error> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(path, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(Error::Unreadable { path: path.to_owned(), source }),
        }
    }

    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let mut lock: Self = toml_edit::de::from_str(text).map_err(|error| Error::Malformed {
            path: path.to_owned(),
            message: error.to_string().trim_end().to_owned(),
        })?;
        lock.sort();
        Ok(lock)
    }

    /// The package with this id, in any case.
    pub fn package(&self, id: &str) -> Option<&LockedPackage> {
        self.packages.iter().find(|package| package.id.eq_ignore_ascii_case(id))
    }

    /// What a row of the manifest is locked to. A local project is known by its file: its id is its own.
    pub fn resolve(&self, dependency: &Dependency) -> Option<&LockedPackage> {
        match &dependency.origin {
            Origin::Registry(_) => self.package(&dependency.id),
            Origin::Project(path) => {
                let source = project_source(path);
                self.packages.iter().find(|package| package.source == source)
            }
        }
    }

    /// Replaces our tables in the file and keeps the others.
    pub fn write(&self, path: &Path) -> Result<(), Error> {
        let unwritable = |source| Error::Unwritable { path: path.to_owned(), source };
        match self.replacement(path)? {
            Some(replacement) => replacement.commit().map_err(unwritable),
            None => Ok(()),
        }
    }

    /// What [`Lock::write`] would put in the file's place; `None` when that is there already.
    pub fn replacement(&self, path: &Path) -> Result<Option<Replacement>, Error> {
        let old = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(source) => return Err(Error::Unreadable { path: path.to_owned(), source }),
        };
        let new = self.text(path, &old)?;
        if new == old {
            return Ok(None);
        }
        let unwritable = |source| Error::Unwritable { path: path.to_owned(), source };
        Replacement::prepare(path, &new).map(Some).map_err(unwritable)
    }

    /// The text of the file, whose other tables are those of `old`.
    pub fn text(&self, path: &Path, old: &str) -> Result<String, Error> {
        let malformed =
            |error: toml_edit::TomlError| Error::Malformed { path: path.to_owned(), message: error.to_string() };
        let mut others: toml_edit::DocumentMut = old.parse().map_err(malformed)?;
        for table in render::TABLES {
            others.remove(table);
        }
        let others = others.to_string();
        let others = match others.trim_end() {
            "" => String::new(),
            others => format!("{others}\n\n"),
        };
        Ok(others + &self.own_text())
    }

    /// Our part of the file, exactly as it is written.
    pub fn own_text(&self) -> String {
        let mut lock = self.clone();
        lock.sort();
        render::sealed(lock)
    }

    fn sort(&mut self) {
        self.packages.sort_by_key(|package| package.id.to_lowercase());
        for package in &mut self.packages {
            package.dependencies.sort_by_key(|dependency| dependency.id.to_lowercase());
        }
    }
}

/// The source of a local project whose file is at `path` from the manifest's folder.
pub fn project_source(path: &Path) -> String {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => drop(parts.pop()),
            (Component::Prefix(_) | Component::RootDir | Component::ParentDir | Component::Normal(_), _) => {
                parts.push(part);
            }
        }
    }
    let parts: Vec<_> = parts.iter().map(|part| part.as_os_str().to_string_lossy()).collect();
    format!("path+{}", parts.join("/"))
}

impl<'de> Deserialize<'de> for LockedDependency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (id, range) = text.split_once(' ').ok_or_else(|| serde::de::Error::custom("a dependency is `Id range`"))?;
        let range: Requirement = range.parse().map_err(serde::de::Error::custom)?;
        Ok(Self { id: id.to_owned(), range: range.range().clone() })
    }
}
