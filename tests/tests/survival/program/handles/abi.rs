use mochi_host::shim::{Package, PackageName, Shim, ShimOptions};
use std::ffi::c_void;
use std::{env, fs, path, ptr};

const NAME: PackageName<'_> = PackageName { assembly: "Mochi.Shim.Fixture", name: "fixture" };

/// Finds entries by their symbols: `abi.txt` has a block for each table, and in it a line for each slot.
pub struct Abi {
    shim: &'static Shim,
    text: String,
}

impl Abi {
    /// That of the package `Fixture`.
    pub fn open() -> Self {
        let folder = env::var_os("MOCHI_SHIM_DIR").expect("the tests name the folder");
        let text = fs::read_to_string(path::Path::new(&folder).join("Fixture/abi.txt")).expect("a readable file");
        let shim = Shim::open(&ShimOptions::default()).unwrap_or_else(|error| panic!("{error}"));
        Self { shim, text }
    }

    pub fn entry(&self, symbol: &str) -> *const c_void {
        if symbol.starts_with("mochi_rt_") {
            return self.shim.runtime_entry(symbol).unwrap_or_else(|error| panic!("{error}"));
        }
        let mut blocks = self.text.split("\n\n");
        let head = blocks.next().expect("a head");
        let fingerprint = head.lines().find_map(|line| line.strip_prefix("fingerprint ")).expect("a fingerprint");
        let fingerprint = fingerprint.as_bytes().try_into().expect("64 digits");
        let package = Package { id: "Fixture", name: NAME, fingerprint };

        let start = format!("    {symbol}(");
        for (table, block) in (0..).zip(blocks) {
            let lines: Vec<&str> = block.lines().skip(1).collect();
            let Some(slot) = lines.iter().position(|line| line.starts_with(&start)) else { continue };
            let mut slots = vec![ptr::null(); lines.len()];
            self.shim
                .entries(&package, || (&*self.text).into(), table, &mut slots)
                .unwrap_or_else(|error| panic!("{error}"));
            return slots[slot];
        }
        panic!("no entry `{symbol}`")
    }
}
