use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use super::Rule;
use crate::{hostfxr, version::Version};

const BASE_FRAMEWORK: &str = "Microsoft.NETCore.App";

/// An installation of .NET that can be started.
#[derive(Clone, Debug)]
pub struct Installation {
    /// Its folder, the one with `dotnet` in it.
    pub root: PathBuf,
    /// The library that starts it, the newest there.
    pub hostfxr: PathBuf,
    /// The version of that library.
    pub hostfxr_version: Version,
    /// The shared frameworks, by name and version; never empty.
    pub runtimes: Vec<Runtime>,
    /// The SDKs, by version.
    pub sdks: Vec<Sdk>,
    /// How it was found.
    pub source: Rule,
}

/// A shared framework, such as `Microsoft.NETCore.App` 10.0.12.
#[derive(Clone, Debug)]
pub struct Runtime {
    /// The name of the framework.
    pub name: String,
    /// Its version.
    pub version: Version,
    /// The folder with its assemblies.
    pub path: PathBuf,
}

/// An SDK.
#[derive(Clone, Debug)]
pub struct Sdk {
    /// Its version.
    pub version: Version,
    /// Its folder.
    pub path: PathBuf,
}

/// Why a folder is no installation that can be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is no such folder.
    Missing,
    /// The folder cannot be read.
    Unreadable(io::ErrorKind),
    /// It has no `host/fxr/<version>` with the library in it.
    NoHostfxr,
    /// It has no `shared/Microsoft.NETCore.App/<version>`.
    NoRuntime,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("no such folder"),
            Self::Unreadable(kind) => write!(f, "cannot be read ({kind})"),
            Self::NoHostfxr => f.write_str("no `host/fxr` in it"),
            Self::NoRuntime => write!(f, "no `shared/{BASE_FRAMEWORK}` in it"),
        }
    }
}

impl Installation {
    /// Reads what is installed in the folder.
    pub fn open(root: &Path, source: Rule) -> Result<Self, Unusable> {
        if let Err(error) = fs::read_dir(root) {
            let missing = error.kind() == io::ErrorKind::NotFound;
            return Err(if missing { Unusable::Missing } else { Unusable::Unreadable(error.kind()) });
        }
        let (hostfxr_version, hostfxr) = versions(&root.join("host/fxr"))
            .map(|(version, folder)| (version, folder.join(hostfxr::file_name())))
            .filter(|(_, library)| library.is_file())
            .max_by(|(a, _), (b, _)| a.cmp(b))
            .ok_or(Unusable::NoHostfxr)?;

        let mut runtimes: Vec<Runtime> = folders(&root.join("shared"))
            .flat_map(|(name, folder)| {
                versions(&folder).map(move |(version, path)| Runtime { name: name.clone(), version, path })
            })
            .collect();
        runtimes.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        if !runtimes.iter().any(|runtime| runtime.name == BASE_FRAMEWORK) {
            return Err(Unusable::NoRuntime);
        }

        let mut sdks: Vec<Sdk> = versions(&root.join("sdk"))
            .filter(|(_, path)| path.join("dotnet.dll").is_file())
            .map(|(version, path)| Sdk { version, path })
            .collect();
        sdks.sort_by(|a, b| a.version.cmp(&b.version));

        Ok(Self { root: root.to_owned(), hostfxr, hostfxr_version, runtimes, sdks, source })
    }
}

/// The folders in a folder, with their names.
fn folders(parent: &Path) -> impl Iterator<Item = (String, PathBuf)> + use<> {
    fs::read_dir(parent).into_iter().flatten().flatten().filter_map(|entry| {
        let path = entry.path();
        path.is_dir().then(|| Some((entry.file_name().into_string().ok()?, path)))?
    })
}

/// The folders in a folder that are named after a version.
fn versions(parent: &Path) -> impl Iterator<Item = (Version, PathBuf)> + use<> {
    folders(parent).filter_map(|(name, path)| Some((Version::parse(&name)?, path)))
}
