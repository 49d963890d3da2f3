//! `dotnet_shim/bin`: the compiled shims and everything that has to lie beside them.

mod clr;
mod nativeaot;

use std::collections::BTreeMap;

use super::{Places, Progress, assembler::Assembler, generate::BIN, jobs::Job};
use crate::{
    Error,
    cache::Cache,
    check::FILES,
    dotnet::Dotnet,
    files::{FileError, Stage},
    listing::{Listing, sha256},
    manifest::Bridge,
    nativeaot::Warnings,
    restore::Graph,
};

/// How the files came about.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// What was compiled now; the rest was in the cache.
    pub(super) compiled: Vec<String>,
    pub(super) warnings: Vec<String>,
    /// What the ahead-of-time compiler warns of, by package.
    pub(super) aot_warnings: BTreeMap<String, Warnings>,
}

/// Fills `bin`; the sources are in the stage already.
pub(super) struct Filler<'a> {
    pub(super) stage: &'a Stage,
    pub(super) dotnet: &'a Dotnet,
    pub(super) places: &'a Places,
    pub(super) progress: &'a dyn Progress,
    pub(super) graph: &'a Graph,
    pub(super) jobs: &'a [Job],
}

impl Filler<'_> {
    pub(super) fn fill(&self, bridge: Bridge) -> Result<Filled, Error> {
        match bridge {
            Bridge::Clr => self.clr(),
            Bridge::NativeAot => self.nativeaot(),
        }
    }

    /// What compiles to IL; `scratch` is for what is in the making.
    fn assembler<'s>(&'s self, scratch: &'s std::path::Path) -> Assembler<'s> {
        Assembler {
            dotnet: self.dotnet,
            progress: self.progress,
            folder: self.stage.path(),
            scratch,
            cache: Cache::of_user(),
            precompiler: None,
            compiled: Default::default(),
            warnings: Default::default(),
        }
    }

    /// Writes the files, and the list of them.
    fn write<'f>(&self, files: impl Iterator<Item = (String, &'f [u8])>) -> Result<(), FileError> {
        let mut hashes = Vec::new();
        for (path, content) in files {
            self.stage.write(&format!("{BIN}/{path}"), content)?;
            hashes.push((path, sha256(content)));
        }
        let listing: Listing = hashes.into_iter().collect();
        self.stage.write(&format!("{BIN}/{FILES}"), listing.to_string().as_bytes())
    }
}
