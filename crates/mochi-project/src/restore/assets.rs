//! `project.assets.json`, as far as it is of use here.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{
    error::{Malformed, RestoreError},
    graph::{Asset, AssetKind, Dependency, Framework, Graph, Package, Source},
    request::Request,
    sources::Sources,
};
use crate::{dotnet::Dotnet, version::Requirement};

const BASE_FRAMEWORK: &str = "Microsoft.NETCore.App";

/// The file, with NuGet's own names.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Assets {
    targets: BTreeMap<String, BTreeMap<String, Library>>,
    libraries: BTreeMap<String, LibraryFiles>,
    package_folders: BTreeMap<PathBuf, serde_json::Value>,
    project: Project,
    #[serde(default)]
    pub(super) logs: Vec<Log>,
}

/// A message of the restore.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Log {
    pub(super) code: String,
    pub(super) level: String,
    pub(super) message: String,
    #[serde(default)]
    pub(super) library_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Library {
    #[serde(rename = "type")]
    kind: LibraryKind,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
    #[serde(default)]
    compile: BTreeMap<String, serde_json::Value>,
    #[serde(default)]
    runtime: BTreeMap<String, serde_json::Value>,
    #[serde(default)]
    native: BTreeMap<String, serde_json::Value>,
    #[serde(default)]
    resource: BTreeMap<String, Locale>,
    #[serde(default)]
    framework_references: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum LibraryKind {
    Package,
    Project,
}

#[derive(Debug, Deserialize)]
struct Locale {
    locale: String,
}

#[derive(Debug, Deserialize)]
struct LibraryFiles {
    #[serde(default)]
    sha512: String,
    /// Of a package: its folder below a package folder. Of a project: its file.
    path: PathBuf,
    #[serde(default)]
    files: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Project {
    restore: Restore,
    frameworks: BTreeMap<String, ProjectFramework>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Restore {
    #[serde(default)]
    config_file_paths: Vec<PathBuf>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProjectFramework {
    #[serde(default)]
    framework_references: BTreeMap<String, serde_json::Value>,
    #[serde(default)]
    download_dependencies: Vec<Download>,
}

#[derive(Debug, Deserialize)]
struct Download {
    name: String,
    /// `[8.0.31, 8.0.31]`
    version: String,
}

impl Assets {
    pub(super) fn read(file: &Path) -> Result<Self, RestoreError> {
        let malformed = |why| RestoreError::Malformed { file: file.to_owned(), why };
        let bytes = std::fs::read(file).map_err(|source| malformed(Malformed::Unreadable(source)))?;
        serde_json::from_slice(&bytes).map_err(|source| malformed(Malformed::Json(source)))
    }

    /// The graph for the runtime that was asked for. `folder` is that of the project file.
    pub(super) fn graph(&self, dotnet: &Dotnet, request: &Request, folder: &Path) -> Result<Graph, RestoreError> {
        let target = format!("{}/{}", request.framework, request.runtime);
        let libraries = self.targets.get(&target).ok_or(RestoreError::NoTarget { target })?;
        let sources = Sources::read(&self.project.restore.config_file_paths);
        let mut packages = Vec::new();
        for (name, library) in libraries {
            packages.push(self.package(name, library, request, folder, &sources)?);
        }
        packages.sort_by_key(|package| package.id.to_ascii_lowercase());
        Ok(Graph {
            framework: request.framework.clone(),
            runtime: request.runtime.clone(),
            packages,
            frameworks: self.frameworks(dotnet, request, libraries)?,
        })
    }

    fn package(
        &self,
        name: &str,
        library: &Library,
        request: &Request,
        folder: &Path,
        sources: &Sources,
    ) -> Result<Package, RestoreError> {
        let broken = || RestoreError::Incomplete { package: name.to_owned() };
        let (id, version) = name.split_once('/').ok_or_else(broken)?;
        let files = self.libraries.get(name).ok_or_else(broken)?;
        let mut package = Package {
            id: id.to_owned(),
            version: version.to_owned(),
            source: Source::Project { path: normalise(&folder.join(&files.path)) },
            direct: false,
            dependencies: library.dependencies.iter().map(dependency).collect::<Option<_>>().ok_or_else(broken)?,
            compile: Vec::new(),
            assets: Vec::new(),
        };
        match library.kind {
            // Its files are known once it is built.
            LibraryKind::Project => {
                package.direct = matches!(&package.source, Source::Project { path } if request.projects.contains(path));
            }
            LibraryKind::Package => {
                let root = self.root(&files.path).ok_or_else(broken)?;
                package.source = Source::Registry { name: sources.of(&root), sha512: files.sha512.clone() };
                package.direct = request.packages.keys().any(|direct| direct.eq_ignore_ascii_case(id));
                package.compile = real(library.compile.keys()).map(|file| root.join(file)).collect();
                package.assets = library.assets(&root);
                let chosen = request.frameworks.iter().find(|(chosen, _)| chosen.eq_ignore_ascii_case(id));
                if let Some((_, framework)) = chosen {
                    super::choose::choose(&mut package, framework, &files.files, &root)?;
                }
            }
        }
        Ok(package)
    }

    /// Where NuGet unpacked a package.
    pub(super) fn root(&self, path: &Path) -> Option<PathBuf> {
        self.package_folders.keys().map(|folder| folder.join(path)).find(|folder| folder.is_dir())
    }

    fn frameworks(
        &self,
        dotnet: &Dotnet,
        request: &Request,
        libraries: &BTreeMap<String, Library>,
    ) -> Result<Vec<Framework>, RestoreError> {
        let project = self.project.frameworks.get(&request.framework);
        let asked = project.into_iter().flat_map(|project| project.framework_references.keys());
        let mut names: Vec<&String> =
            asked.chain(libraries.values().flat_map(|library| &library.framework_references)).collect();
        names.sort_by_key(|name| (*name != BASE_FRAMEWORK, *name));
        names.dedup();
        names.into_iter().map(|name| self.framework(dotnet, request, name)).collect()
    }

    /// Its reference pack: the one that was downloaded for an older framework, or the SDK's.
    fn framework(&self, dotnet: &Dotnet, request: &Request, name: &str) -> Result<Framework, RestoreError> {
        let pack = format!("{name}.Ref");
        let downloads = self.project.frameworks.values().flat_map(|framework| &framework.download_dependencies);
        let downloaded = downloads.filter(|download| download.name == pack).find_map(|download| {
            let version = download.version.trim_start_matches('[').split(',').next()?.to_owned();
            let folder = self.root(Path::new(&format!("{}/{version}", pack.to_lowercase())))?;
            Some((version, folder))
        });
        let (version, folder) = downloaded
            .or_else(|| newest(&dotnet.packs().join(&pack), &request.framework))
            .ok_or_else(|| RestoreError::NoReferencePack { pack, framework: request.framework.clone() })?;
        Ok(Framework { name: name.to_owned(), version, reference: folder.join("ref").join(&request.framework) })
    }
}

impl Library {
    fn assets(&self, root: &Path) -> Vec<Asset> {
        let asset = |kind: AssetKind, file: &String| Asset { kind, path: root.join(file) };
        let assemblies = real(self.runtime.keys()).map(|file| asset(AssetKind::Assembly, file));
        let natives = real(self.native.keys()).map(|file| asset(AssetKind::Native, file));
        let resources =
            self.resource.iter().map(|(file, Locale { locale })| asset(AssetKind::Resource(locale.clone()), file));
        assemblies.chain(natives).chain(resources).collect()
    }
}

/// Without the placeholder that says "nothing, on purpose".
fn real<'a>(files: impl Iterator<Item = &'a String>) -> impl Iterator<Item = &'a String> {
    files.filter(|file| !file.ends_with("_._"))
}

fn dependency((id, range): (&String, &String)) -> Option<Dependency> {
    let range = range.parse::<Requirement>().ok()?.range().clone();
    Some(Dependency { id: id.clone(), range })
}

/// The newest version of a pack that has the framework.
fn newest(pack: &Path, framework: &str) -> Option<(String, PathBuf)> {
    let folders = std::fs::read_dir(pack).ok()?.flatten().map(|entry| entry.path());
    folders
        .filter(|folder| folder.join("ref").join(framework).is_dir())
        .filter_map(|folder| Some((mochi_host::Version::parse(folder.file_name()?.to_str()?)?, folder)))
        .max_by(|(a, _), (b, _)| a.cmp(b))
        .map(|(version, folder)| (version.to_string(), folder))
}

/// Without `..`, by text alone, as MSBuild does it.
pub(crate) fn normalise(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut folded, component| {
        if component == std::path::Component::ParentDir {
            folded.pop();
        } else {
            folded.push(component);
        }
        folded
    })
}
