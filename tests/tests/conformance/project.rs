//! The library on its way to its hosts: one folder for each runtime, and beside them the programs that run with both.

use mochi_tests::{Bridge, kept, root};
use std::fs;
use std::path::{Path, PathBuf};

/// Kept between runs.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance")
}

/// The folder of the suite's own files.
pub(crate) fn sources() -> PathBuf {
    root().join("tests/conformance")
}

/// The `dotnet_shim` of a runtime.
pub(crate) fn shim(bridge: Bridge) -> PathBuf {
    let project = folder().join(bridge.name());
    kept::copy(&sources().join("library"), &folder().join("library"));
    let manifest = format!(
        "[dotnet-dependencies]\nConformance = {{ path = \"../library/Conformance.csproj\" }}\n\n\
         [dotnet]\nbridge = \"{}\"\nlanguages = [\"rust\", \"c\"]\n",
        bridge.name()
    );
    kept::sync(&project, &manifest);
    project.join("dotnet_shim")
}

/// What the shim says of a package; its version may be that of the runtime.
pub(crate) fn abi(shim: &Path, package: &str) -> String {
    let text = fs::read_to_string(shim.join(package).join("abi.txt")).expect("the text form of the border");
    text.split_once('\n').expect("a line with the version").1.to_owned()
}
