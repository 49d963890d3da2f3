use std::time::Duration;

use mochi_tests::{mochi, run};

use crate::filters::stable;
use crate::project::{Project, prepare};
use crate::root::{namespaces, script};

const SCRIPT: &str = r#"
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
cd "$1"
exec "$2" pkg add dotnet Newtonsoft.Json@13.0.3
"#;

#[test]
fn a_read_only_folder_is_named() {
    if !namespaces("a_read_only_folder_is_named") {
        return;
    }
    let project = Project::with_manifest("# mine\n");
    let mut command = script(SCRIPT, project.path(), &[mochi()]);
    prepare(&mut command, project.path());
    let outcome = run(&mut command, Duration::from_secs(60));
    assert_eq!(outcome.status.code(), Some(1));
    assert_eq!(
        stable(&outcome.stderr, &project),
        "error: `[PROJECT]/.mochi` cannot be written: Read-only file system (os error 30)\n"
    );
}
