use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// The binary `mochi` of this checkout, built when first asked for.
///
/// # Panics
/// When it does not build.
pub fn mochi() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--package", "mochi-cli"]).current_dir(crate::root());
        crate::run(&mut build, Duration::from_secs(900)).success();
        // A test binary is in `<target>/<profile>/deps`.
        let test = std::env::current_exe().expect("a running program has a path");
        let target = test.ancestors().nth(3).expect("a test binary is three folders deep");
        target.join("debug").join(format!("mochi{}", std::env::consts::EXE_SUFFIX))
    })
}
