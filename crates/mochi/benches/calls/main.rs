//! What a call costs, against the best that is known by hand. One JSON row a line, as `benches/src/row.rs` has them.
//!
//! A shim of IL alone, precompiled as `mochi pkg sync` does it, and compiled to a native library, each in a process of its
//! own. Ours and the reference take turns; what counts is the fastest turn of each, because other programs only slow down.

mod compare;
mod many;
#[path = "../../tests/support/native.rs"]
mod native;
mod reference;
mod shims;
#[path = "../../tests/support/mod.rs"]
mod support;
mod work;

use std::{env, process::Command};

use tempfile::TempDir;

mochi::rt::managed! {}

const VARIABLE: &str = "MOCHI_BENCH_SHIM";

fn main() {
    if let Ok(shim) = env::var(VARIABLE) {
        many::run(&shim);
        work::run(&shim);
        return;
    }
    let folder = TempDir::new().expect("a folder for temporary files");
    for (shim, shims) in shims::build(folder.path()) {
        let status = Command::new(env::current_exe().expect("a running program has a path"))
            .env(VARIABLE, shim)
            .env("MOCHI_SHIM_DIR", shims)
            .env("RUST_BACKTRACE", "0")
            .status()
            .expect("it runs");
        assert!(status.success(), "{shim}: {status}");
    }
}
