use std::{collections::HashMap, fs};

use super::identity::Identity;
use crate::{
    files::FileError,
    restore::{Asset, AssetKind, Graph},
};

/// A package's files in the folder of the program.
#[derive(Debug)]
pub(crate) struct PlacedPackage {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) files: Vec<Placed>,
}

/// A file, and what it is put there from.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) asset: Asset,
    pub(crate) content: Vec<u8>,
    /// Of an assembly.
    pub(crate) identity: Option<Identity>,
}

/// Reads every run-time file of the graph. Where two packages bring a file of the same name, the higher version stays.
pub(crate) fn place(graph: &Graph) -> Result<Vec<PlacedPackage>, FileError> {
    let mut packages = Vec::new();
    for package in &graph.packages {
        let files = package.assets.iter().map(Placed::read).collect::<Result<_, _>>()?;
        packages.push(PlacedPackage { id: package.id.clone(), version: package.version.clone(), files });
    }
    let mut best: HashMap<String, (usize, Option<Identity>)> = HashMap::new();
    for (index, package) in packages.iter().enumerate() {
        for placed in &package.files {
            let present = best.entry(placed.asset.target()).or_insert_with(|| (index, placed.identity.clone()));
            if placed.identity > present.1 {
                *present = (index, placed.identity.clone());
            }
        }
    }
    for (index, package) in packages.iter_mut().enumerate() {
        package.files.retain(|placed| best[&placed.asset.target()].0 == index);
    }
    Ok(packages)
}

impl Placed {
    fn read(asset: &Asset) -> Result<Self, FileError> {
        let content = fs::read(&asset.path).map_err(FileError::read(&asset.path))?;
        let identity = match asset.kind {
            AssetKind::Assembly => Identity::read(&content),
            AssetKind::Native | AssetKind::Resource(_) => None,
        };
        Ok(Self { asset: asset.clone(), content, identity })
    }
}
