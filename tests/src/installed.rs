use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// The prefix that `make install` leaves, in another place than it was told: a packager's staging folder.
///
/// # Panics
/// When nothing can be built or installed.
pub fn installed() -> &'static Path {
    static STAGED: OnceLock<PathBuf> = OnceLock::new();
    STAGED.get_or_init(|| {
        let test = std::env::current_exe().expect("a running program has a path");
        let name = test.file_stem().and_then(|name| name.to_str()).expect("a test binary has a name");
        // A test binary is in `<target>/<profile>/deps`.
        let target = test.ancestors().nth(3).expect("a test binary is three folders deep");
        let stage = target.join("tmp/stages").join(name);
        if stage.exists() {
            fs::remove_dir_all(&stage).expect("a folder of tests");
        }
        let mut make = Command::new("make");
        make.args(["install", "PREFIX=/opt/mochi", "PROFILE=dev"]).arg(format!("DESTDIR={}", stage.display()));
        crate::run(make.current_dir(crate::root()), Duration::from_secs(900)).success();
        stage.join("opt/mochi")
    })
}
