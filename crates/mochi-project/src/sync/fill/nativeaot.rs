//! The merged library, and beside it the packages' native files alone: their assemblies are in the library.

use super::{Filled, Filler};
use crate::{
    Error,
    cache::Cache,
    layout::{PlacedPackage, place},
    listing::sha256,
    nativeaot::{LIBRARY, Library, Publication, by_package, library_file},
    restore::AssetKind,
    sync::{
        assembler::Assembly,
        progress::{Step, step},
    },
};

impl Filler<'_> {
    pub(super) fn nativeaot(&self) -> Result<Filled, Error> {
        let packages = place(self.graph)?;
        let scratch = self.stage.scratch()?;
        let assembler = self.assembler(scratch.path());
        let shims = assembler.run(self.jobs)?;
        let mut filled = assembler.filled();
        let library = self.library(self.publication(shims, &packages), &mut filled)?;

        filled.aot_warnings = by_package(&library.warnings, &packages);

        let placed = packages.iter().flat_map(|package| &package.files);
        let natives = placed.filter(|placed| placed.asset.kind == AssetKind::Native);
        let natives = natives.map(|placed| (placed.asset.target(), placed.content.as_slice()));
        self.write(natives.chain([(library_file(), library.content.as_slice())]))?;
        Ok(filled)
    }

    fn publication(&self, shims: Vec<Assembly>, packages: &[PlacedPackage]) -> Publication {
        let placed = packages.iter().flat_map(|package| &package.files);
        let assemblies = placed.filter(|placed| placed.asset.kind == AssetKind::Assembly);
        Publication {
            framework: self.graph.framework.clone(),
            runtime: self.graph.runtime.clone(),
            shims: shims.into_iter().map(|Assembly { name, content }| (name, content)).collect(),
            packages: assemblies.map(|placed| (placed.asset.path.clone(), sha256(&placed.content))).collect(),
            frameworks: self.graph.frameworks.iter().skip(1).map(|framework| framework.name.clone()).collect(),
        }
    }

    fn library(&self, publication: Publication, filled: &mut Filled) -> Result<Library, Error> {
        let cache = Cache::of_user();
        let inputs = publication.inputs(self.dotnet);
        let key = |part: &str| inputs.clone().with("part", part).key();
        if let Some(cache) = &cache
            && let (Some(content), Some(warnings)) = (cache.get(key("library")), cache.get(key("warnings")))
        {
            return Ok(Library { content, warnings: String::from_utf8_lossy(&warnings).into_owned() });
        }
        let folder = self.stage.scratch()?;
        let library = step(self.progress, Step::Publish, LIBRARY, || publication.publish(self.dotnet, folder.path()))?;
        if let Some(cache) = cache {
            cache.put(key("library"), &library.content);
            cache.put(key("warnings"), library.warnings.as_bytes());
        }
        filled.compiled.push(LIBRARY.to_owned());
        Ok(library)
    }
}
