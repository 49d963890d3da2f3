//! `dotnet_shim/bin`: the compiled shims and everything that has to lie beside them.

use std::{path::PathBuf, sync::Mutex};

use super::{
    Places, Progress,
    assembler::{Assembler, Assembly, Precompiler},
    generate::BIN,
    jobs::{Job, RUNTIME},
};
use crate::{
    Error,
    cache::Cache,
    check::FILES,
    dotnet::{Dotnet, runtime_identifier},
    files::{FileError, Stage},
    layout::{Identity, Placed, PlacedPackage, deps, place, runtime_config},
    listing::{Listing, sha256},
    restore::{Asset, AssetKind, Graph},
};

/// How the assemblies came about.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// Those that were compiled now; the others were in the cache.
    pub(super) compiled: Vec<String>,
    pub(super) warnings: Vec<String>,
}

/// Fills the stage's `bin`; the sources are in the stage already.
pub(super) fn fill(
    stage: &Stage,
    dotnet: &Dotnet,
    places: &Places,
    progress: &dyn Progress,
    graph: &Graph,
    jobs: &[Job],
) -> Result<Filled, Error> {
    let mut packages = place(graph)?;
    let scratch = stage.scratch()?;
    let assembler = Assembler {
        dotnet,
        progress,
        folder: stage.path(),
        scratch: scratch.path(),
        cache: Cache::of_user(),
        implementation: implementation(dotnet, graph, &packages)?,
        precompiler: Precompiler { folder: &places.crossgen(), found: Mutex::default() },
        compiled: Mutex::default(),
        warnings: Mutex::default(),
    };
    let shims = assembler.run(jobs)?.into_iter().map(shim).collect::<Vec<_>>();
    let (compiled, warnings) = (assembler.compiled.into_inner(), assembler.warnings.into_inner());

    packages.splice(0..0, shims);
    write(stage, graph, &packages)?;
    Ok(Filled { compiled: compiled.unwrap_or_default(), warnings: warnings.unwrap_or_default() })
}

/// A compiled assembly as the package that the host's files list it as.
fn shim(Assembly { name, content }: Assembly) -> PlacedPackage {
    let asset = Asset { kind: AssetKind::Assembly, path: PathBuf::from(format!("{name}.dll")) };
    let identity = Identity::read(&content);
    PlacedPackage { id: name, version: "0.0.0".to_owned(), files: vec![Placed { asset, content, identity }] }
}

fn write(stage: &Stage, graph: &Graph, packages: &[PlacedPackage]) -> Result<(), FileError> {
    let runtime_config = runtime_config(&graph.framework, &graph.frameworks);
    let deps = deps(&graph.framework, &runtime_identifier(), packages);
    let placed = packages.iter().flat_map(|package| &package.files);
    let files = placed.map(|placed| (placed.asset.target(), placed.content.as_slice())).chain([
        (format!("{RUNTIME}.runtimeconfig.json"), runtime_config.as_bytes()),
        (format!("{RUNTIME}.deps.json"), deps.as_bytes()),
    ]);
    let mut hashes = Vec::new();
    for (path, content) in files {
        stage.write(&format!("{BIN}/{path}"), content)?;
        hashes.push((path, sha256(content)));
    }
    let listing: Listing = hashes.into_iter().collect();
    stage.write(&format!("{BIN}/{FILES}"), listing.to_string().as_bytes())
}

/// The assemblies that will be met at run time: the packages' own, and of the frameworks those that no package replaces.
fn implementation(dotnet: &Dotnet, graph: &Graph, packages: &[PlacedPackage]) -> Result<Vec<PathBuf>, FileError> {
    let placed = packages.iter().flat_map(|package| &package.files);
    let mut files: Vec<_> = placed
        .filter(|placed| placed.asset.kind == AssetKind::Assembly)
        .map(|placed| placed.asset.path.clone())
        .collect();
    let replaced: std::collections::HashSet<_> =
        files.iter().filter_map(|file| Some(file.file_name()?.to_owned())).collect();
    for framework in graph.frameworks.iter().filter_map(|framework| dotnet.shared_framework(&framework.name)) {
        for entry in framework.read_dir().map_err(FileError::read(&framework))?.flatten() {
            let is_assembly = entry.path().extension().is_some_and(|extension| extension == "dll");
            if is_assembly && !replaced.contains(&entry.file_name()) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}
