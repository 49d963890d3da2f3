use std::time::Duration;

use mochi_tests::{mochi, run};

use crate::project::{Project, prepare};
use crate::root::{namespaces, script};

/// The project on a file system that is full before everything is written.
const SCRIPT: &str = r#"
mount -t tmpfs -o size="$3" none /mnt
cp -a "$1/." /mnt
cd /mnt
code=0
"$2" pkg add dotnet Newtonsoft.Json@13.0.3 || code=$?
find . -path ./.mochi/restore -prune -o -type f -print | LC_ALL=C sort
cat mochi.toml
exit $code
"#;

#[test]
fn a_full_disk_leaves_the_project_as_it_was() {
    if !namespaces("a_full_disk_leaves_the_project_as_it_was") {
        return;
    }
    let project = Project::with_manifest("# nothing yet\n");
    for size in ["300k", "900k", "2500k"] {
        let mut command = script(SCRIPT, project.path(), &[mochi(), size.as_ref()]);
        prepare(&mut command, project.path());
        let outcome = run(&mut command, Duration::from_secs(300));
        assert_eq!(outcome.status.code(), Some(1), "{size}: {}", outcome.stderr);
        assert!(outcome.stdout.ends_with("./mochi.toml\n# nothing yet\n"), "{size}: {}", outcome.stdout);
        assert!(!outcome.stdout.contains("stage"), "{size}: {}", outcome.stdout);
        assert!(outcome.stderr.contains("No space left on device"), "{size}: {}", outcome.stderr);
    }
}
