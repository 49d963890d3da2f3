use std::{ffi::c_void, path::Path};

use mochi_host::shim::{self, PackageName};

use super::start;
use crate::Result;

/// A package that bindings were generated for.
#[derive(Debug)]
pub struct Package {
    shim: shim::Package<'static>,
    abi: &'static str,
    bindings: &'static str,
}

impl Package {
    /// For `package!`: the id, the shim's assembly, the last part of its namespace, the SHA-256 of the entries in hex,
    /// the entries as text, the folder of the bindings.
    #[must_use]
    pub const fn new(
        id: &'static str,
        assembly: &'static str,
        namespace: &'static str,
        fingerprint: &'static str,
        abi: &'static str,
        bindings: &'static str,
    ) -> Self {
        let Some(fingerprint) = fingerprint.as_bytes().first_chunk() else {
            panic!("a fingerprint has 64 digits");
        };
        let name = PackageName { assembly, name: namespace };
        Self { shim: shim::Package { id, name, fingerprint }, abi, bindings }
    }

    /// `dotnet_shim`, as it was when the bindings were compiled.
    pub(super) fn shim_folder(&self) -> Option<&'static Path> {
        Path::new(self.bindings).parent()
    }

    /// Asks the shim for the entries of one type.
    pub(super) fn fill(&self, table: i32, slots: &mut [*const c_void]) -> Result<()> {
        Ok(start::shim(Some(self))?.entries(&self.shim, || self.abi.into(), table, slots)?)
    }
}
