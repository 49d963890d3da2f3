use std::path::Path;
use std::process::Command;
use std::time::Duration;

use mochi_codegen::plan::abi_text;
use mochi_project::{Project, sync};
use mochi_surface::model::PackageId;
use mochi_tests::{mochi, run};

const LIMIT: Duration = Duration::from_secs(300);

/// One of them has members that need code made at run time, which keep their slots.
const MANIFEST: &str = r#"[dotnet-dependencies]
"Humanizer.Core" = "2.14.1"
"Newtonsoft.Json" = "13.0.3"
Polly = "8.9.1"
"System.Reactive" = "6.0.1"

[dotnet]
framework = "net8.0"
"#;

#[test]
fn the_border_does_not_depend_on_the_bridge() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("mochi.toml"), MANIFEST).expect("a writable folder");
    let [clr, nativeaot] = ["clr", "nativeaot"].map(|bridge| border(folder.path(), bridge));
    assert!(clr.len() >= 5, "{} packages", clr.len());
    assert_eq!(clr, nativeaot);
}

/// The text of `abi.txt` of each package, by id, and the fingerprint in the lock.
fn border(folder: &Path, bridge: &str) -> Vec<(String, String, String)> {
    run(Command::new(mochi()).args(["pkg", "lock", "--bridge", bridge]).current_dir(folder), LIMIT).success();
    let project = Project::find(folder).expect("a project");
    let lock = project.lock().expect("a lock");
    let (plan, _) = sync::plan(&project).expect("a plan");
    let texts = (0..).zip(&plan.packages).filter_map(|(index, package)| {
        let locked = lock.package(&package.id)?;
        Some((package.id.clone(), locked.abi.clone(), abi_text(&plan, PackageId(index))))
    });
    texts.collect()
}
