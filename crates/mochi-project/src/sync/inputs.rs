//! What the surface is read from: the compile-time assemblies of the graph, each simple name once.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use mochi_surface::{Input, InputAssembly, InputPackage, Rejected, model::PackageKind};

use crate::{
    files::FileError,
    layout::Identity,
    listing::{Listing, sha256},
    manifest::{Bridge, Manifest, Monomorphise},
    restore::Graph,
};

/// The packages of a graph with the bytes of their assemblies.
#[derive(Debug)]
pub(super) struct Inputs {
    /// By id; the frameworks are last.
    pub(super) packages: Vec<PackageFiles>,
}

#[derive(Debug)]
pub(super) struct PackageFiles {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) kind: PackageKind,
    pub(super) assemblies: Vec<AssemblyFile>,
}

#[derive(Debug)]
pub(super) struct AssemblyFile {
    pub(super) path: PathBuf,
    /// The file name.
    name: String,
    bytes: Vec<u8>,
    documentation: Option<Vec<u8>>,
    pub(super) identity: Option<Identity>,
}

impl Inputs {
    pub(super) fn read(graph: &Graph) -> Result<Self, FileError> {
        let mut packages = Vec::new();
        for package in &graph.packages {
            let assemblies = package.compile.iter().map(|path| AssemblyFile::read(path)).collect::<Result<_, _>>()?;
            packages.push(PackageFiles {
                id: package.id.clone(),
                version: package.version.clone(),
                kind: PackageKind::Package,
                assemblies,
            });
        }
        for framework in &graph.frameworks {
            let files = framework.assemblies().map_err(FileError::read(&framework.reference))?;
            packages.push(PackageFiles {
                id: framework.name.clone(),
                version: release(&framework.version),
                kind: PackageKind::Framework,
                assemblies: files.iter().map(|path| AssemblyFile::read(path)).collect::<Result<_, _>>()?,
            });
        }
        keep_newest(&mut packages);
        Ok(Self { packages })
    }

    pub(super) fn input(&self, manifest: &Manifest, rejected: &BTreeMap<String, Rejected>) -> Input<'_> {
        Input {
            packages: self.packages.iter().map(PackageFiles::input).collect(),
            include: manifest.dotnet.include.clone(),
            exclude: manifest.dotnet.exclude.clone(),
            extend: manifest.dotnet.extend.clone(),
            instances: manifest.dotnet.monomorphise.iter().map(Monomorphise::input).collect(),
            trimmed: manifest.is_trimmed(),
            ahead_of_time: manifest.dotnet.bridge == Bridge::NativeAot,
            rejected: rejected.clone(),
        }
    }

    pub(super) fn package(&self, id: &str) -> Option<&PackageFiles> {
        self.packages.iter().find(|package| package.id == id)
    }

    /// Every file of packages that was read, by its path below NuGet's folder; those elsewhere are left out.
    pub(super) fn listing(&self, packages_folder: &Path) -> Listing {
        let packages = self.packages.iter().filter(|package| package.kind == PackageKind::Package);
        let files = packages.flat_map(|package| &package.assemblies).flat_map(AssemblyFile::hashes);
        files
            .filter_map(|(path, hash)| {
                let relative = path.strip_prefix(packages_folder).ok()?.to_string_lossy().replace('\\', "/");
                Some((relative, hash))
            })
            .collect()
    }
}

/// What a framework's patches have in common, which is its surface: `10.0` of `10.0.12`.
fn release(version: &str) -> String {
    version.split('.').take(2).collect::<Vec<_>>().join(".")
}

impl PackageFiles {
    fn input(&self) -> InputPackage<'_> {
        InputPackage {
            id: self.id.clone(),
            version: self.version.clone(),
            kind: self.kind,
            assemblies: self.assemblies.iter().map(AssemblyFile::input).collect(),
        }
    }

    /// What the lock says of all that was read: nothing of a framework, whose bytes are those of the SDK that is at hand.
    pub(super) fn locked_sha256(&self) -> Option<String> {
        match self.kind {
            PackageKind::Package => Some(self.metadata_sha256()),
            PackageKind::Framework => None,
        }
    }

    /// One hash for all that was read.
    pub(super) fn metadata_sha256(&self) -> String {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files: Listing =
            self.assemblies.iter().flat_map(AssemblyFile::hashes).map(|(path, hash)| (name(&path), hash)).collect();
        files.sha256()
    }
}

impl AssemblyFile {
    fn read(path: &Path) -> Result<Self, FileError> {
        let bytes = fs::read(path).map_err(FileError::read(path))?;
        let documentation = path.with_extension("xml");
        let documentation = match fs::read(&documentation) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(FileError::read(documentation)(error)),
        };
        Ok(Self {
            path: path.to_owned(),
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            identity: Identity::read(&bytes),
            bytes,
            documentation,
        })
    }

    fn input(&self) -> InputAssembly<'_> {
        InputAssembly { name: &self.name, bytes: &self.bytes, documentation: self.documentation.as_deref() }
    }

    fn hashes(&self) -> impl Iterator<Item = (PathBuf, String)> {
        let documentation = self.documentation.as_ref().map(|text| (self.path.with_extension("xml"), sha256(text)));
        [(self.path.clone(), sha256(&self.bytes))].into_iter().chain(documentation)
    }
}

/// A package may bring an assembly that a framework or another package has too: the highest version is the one that
/// runs, so that it is the one that counts.
fn keep_newest(packages: &mut [PackageFiles]) {
    let mut newest: BTreeMap<String, (Identity, PathBuf)> = BTreeMap::new();
    for assembly in packages.iter().flat_map(|package| &package.assemblies) {
        let Some(identity) = &assembly.identity else { continue };
        let present = newest
            .entry(identity.name.to_ascii_lowercase())
            .or_insert_with(|| (identity.clone(), assembly.path.clone()));
        if *identity > present.0 {
            *present = (identity.clone(), assembly.path.clone());
        }
    }
    for package in packages {
        package.assemblies.retain(|assembly| {
            let name = assembly.identity.as_ref().map(|identity| identity.name.to_ascii_lowercase());
            name.is_none_or(|name| newest[&name].1 == assembly.path)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patches_of_a_framework_are_one() {
        assert_eq!(["10.0.12", "10.0.0-preview.3", "9.0"].map(release), ["10.0", "10.0", "9.0"]);
    }
}
