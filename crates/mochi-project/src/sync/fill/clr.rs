//! The shims as assemblies, precompiled where that can be, with what hostfxr reads.

use std::{collections::HashSet, path::PathBuf};

use super::{Filled, Filler};
use crate::{
    Error,
    dotnet::Dotnet,
    files::FileError,
    layout::{Identity, Placed, PlacedPackage, deps, place, runtime_config},
    restore::{Asset, AssetKind, Graph},
    sync::{
        assembler::{Assembler, Assembly, Precompiler},
        jobs::RUNTIME,
    },
};

impl Filler<'_> {
    pub(super) fn clr(&self) -> Result<Filled, Error> {
        let mut packages = place(self.graph)?;
        let scratch = self.stage.scratch()?;
        let precompiler = Precompiler {
            folder: &self.places.crossgen(),
            implementation: implementation(self.dotnet, self.graph, &packages)?,
            found: Default::default(),
        };
        let assembler = Assembler { precompiler: Some(precompiler), ..self.assembler(scratch.path()) };
        let shims = assembler.run(self.jobs)?.into_iter().map(shim).collect::<Vec<_>>();
        packages.splice(0..0, shims);

        let runtime_config = runtime_config(&self.graph.framework, &self.graph.frameworks);
        let deps = deps(&self.graph.framework, &self.graph.runtime, &packages);
        let placed = packages.iter().flat_map(|package| &package.files);
        self.write(placed.map(|placed| (placed.asset.target(), placed.content.as_slice())).chain([
            (format!("{RUNTIME}.runtimeconfig.json"), runtime_config.as_bytes()),
            (format!("{RUNTIME}.deps.json"), deps.as_bytes()),
        ]))?;
        Ok(assembler.filled())
    }
}

/// A compiled assembly as the package that the host's files list it as.
fn shim(Assembly { name, content }: Assembly) -> PlacedPackage {
    let asset = Asset { kind: AssetKind::Assembly, path: PathBuf::from(format!("{name}.dll")) };
    let identity = Identity::read(&content);
    PlacedPackage { id: name, version: "0.0.0".to_owned(), files: vec![Placed { asset, content, identity }] }
}

/// The assemblies that will be met at run time: the packages' own, and of the frameworks those that no package replaces.
fn implementation(dotnet: &Dotnet, graph: &Graph, packages: &[PlacedPackage]) -> Result<Vec<PathBuf>, FileError> {
    let placed = packages.iter().flat_map(|package| &package.files);
    let mut files: Vec<_> = placed
        .filter(|placed| placed.asset.kind == AssetKind::Assembly)
        .map(|placed| placed.asset.path.clone())
        .collect();
    let replaced: HashSet<_> = files.iter().filter_map(|file| Some(file.file_name()?.to_owned())).collect();
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
