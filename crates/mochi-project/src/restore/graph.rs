use std::path::{Path, PathBuf};

use crate::version::Range;

/// What a restore decided: every package of the program, with the files that it contributes.
#[derive(Clone, Debug)]
pub struct Graph {
    /// The target framework: `net10.0`.
    pub framework: String,
    /// The runtime identifier whose native files these are.
    pub runtime: String,
    /// Every package and project, by id.
    pub packages: Vec<Package>,
    /// The shared frameworks that the program needs; `Microsoft.NETCore.App` is the first.
    pub frameworks: Vec<Framework>,
}

/// A package or a project in the graph.
#[derive(Clone, Debug)]
pub struct Package {
    /// As the registry spells it.
    pub id: String,
    pub version: String,
    pub source: Source,
    /// The manifest names it.
    pub direct: bool,
    pub dependencies: Vec<Dependency>,
    /// What code is compiled against (`ref/` or `lib/`).
    pub compile: Vec<PathBuf>,
    pub assets: Vec<Asset>,
}

/// Where a package comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Registry {
        /// As NuGet's configuration calls it; its host where no configured source has that address any more.
        name: String,
        /// SHA-512 of the nupkg, in base64 as NuGet writes it.
        sha512: String,
    },
    Project {
        /// The project file.
        path: PathBuf,
    },
}

/// An edge of the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub id: String,
    pub range: Range,
}

/// A file that has to be beside the program when it runs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asset {
    pub kind: AssetKind,
    pub path: PathBuf,
}

/// What an [`Asset`] is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssetKind {
    Assembly,
    /// A native library.
    Native,
    /// A satellite assembly of this culture.
    Resource(String),
}

/// A shared framework and the assemblies that code is compiled against.
#[derive(Clone, Debug)]
pub struct Framework {
    /// `Microsoft.NETCore.App`
    pub name: String,
    /// Version of its reference pack.
    pub version: String,
    /// The folder with the reference assemblies and their documentation.
    pub reference: PathBuf,
}

impl Graph {
    /// Case is of no account in ids.
    #[must_use]
    pub fn package(&self, id: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.id.eq_ignore_ascii_case(id))
    }
}

impl Package {
    /// Whether it gives a program nothing: it has analyzers or build files only.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.compile.is_empty() && self.assets.is_empty() && self.dependencies.is_empty()
    }

    /// The implementation assemblies.
    pub fn assemblies(&self) -> impl Iterator<Item = &Path> {
        self.assets.iter().filter(|asset| asset.kind == AssetKind::Assembly).map(|asset| asset.path.as_path())
    }
}

impl Asset {
    /// Where it lies in the folder of the program, with `/`.
    #[must_use]
    pub fn target(&self) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        match &self.kind {
            AssetKind::Assembly | AssetKind::Native => name.into_owned(),
            AssetKind::Resource(culture) => format!("{culture}/{name}"),
        }
    }
}

impl Framework {
    /// The reference assemblies, by name.
    pub fn assemblies(&self) -> std::io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.reference)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "dll") {
                found.push(path);
            }
        }
        found.sort();
        Ok(found)
    }
}
