use std::{ffi::c_void, path::Path};

use mochi_host::{
    shim::{self, Exports, PackageName},
    thread,
};

use super::{Slot, Table, start};
use crate::Result;

/// A package that bindings were generated for.
#[derive(Debug)]
pub struct Package {
    shim: shim::Package<'static>,
    abi: &'static [u8],
    bindings: &'static str,
    slots: &'static [Slot],
    starts: &'static [usize],
}

impl Package {
    /// For `package!`: the id, the shim's assembly, the last part of its namespace, the SHA-256 of the entries in hex,
    /// the entries as text in the format of zlib, the folder of the bindings.
    #[must_use]
    pub const fn new(
        id: &'static str,
        assembly: &'static str,
        namespace: &'static str,
        fingerprint: &'static str,
        abi: &'static [u8],
        bindings: &'static str,
    ) -> Self {
        let Some(fingerprint) = fingerprint.as_bytes().first_chunk() else {
            panic!("a fingerprint has 64 digits");
        };
        let name = PackageName { assembly, name: namespace };
        Self { shim: shim::Package { id, name, fingerprint }, abi, bindings, slots: &[], starts: &[] }
    }

    /// Its tables: room for all entries, and at which of them each table begins, and the last one ends.
    #[must_use]
    pub const fn with_tables(self, slots: &'static [Slot], starts: &'static [usize]) -> Self {
        Self { slots, starts, ..self }
    }

    /// The table with this number.
    #[must_use]
    pub const fn table(&'static self, index: usize) -> Table {
        let (to_its_end, _) = self.slots.split_at(self.starts[index + 1]);
        Table::new(self, index as i32, to_its_end.split_at(self.starts[index]).1)
    }

    /// `dotnet_shim`, as it was when the bindings were compiled.
    pub(super) fn shim_folder(&self) -> Option<&'static Path> {
        Path::new(self.bindings).parent()
    }

    /// The entries of the runtime itself, starting .NET with this package's when it was not started yet.
    pub(super) fn exports(&self) -> Result<&'static Exports> {
        thread::prepare()?;
        match Exports::loaded() {
            Some(exports) => Ok(exports),
            None => Ok(start::shim(Some(self))?.exports()?),
        }
    }

    /// Asks the shim for the entries of one type.
    pub(super) fn fill(&self, table: i32, slots: &mut [*const c_void]) -> Result<()> {
        Ok(start::shim(Some(self))?.entries(&self.shim, || self.abi().into(), table, slots)?)
    }

    /// The entries that the bindings know, a line each: asked for when something differs.
    fn abi(&self) -> String {
        let text = miniz_oxide::inflate::decompress_to_vec_zlib(self.abi).unwrap_or_default();
        String::from_utf8_lossy(&text).into_owned()
    }
}

/// Where each table begins, and the last one ends.
#[must_use]
pub const fn starts<const N: usize>(counts: &[usize]) -> [usize; N] {
    let mut starts = [0; N];
    let mut at = 1;
    while at < N {
        starts[at] = starts[at - 1] + counts[at - 1];
        at += 1;
    }
    starts
}
