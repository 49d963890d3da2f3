use std::time::Duration;

use mochi_tests::{mochi, run};

use crate::project::{Project, prepare};
use crate::root::{namespaces, script};

/// A machine without .NET: every folder where it is now is empty.
const SCRIPT: &str = r#"
for folder in "${DOTNET_ROOT:-}" "$(dirname "$(readlink -f "$(command -v dotnet)")")" /usr/lib/dotnet /usr/share/dotnet \
  /usr/local/share/dotnet "$HOME/.dotnet"; do
  if [ -n "$folder" ] && [ -d "$folder" ]; then mount -t tmpfs none "$folder"; fi
done
cd "$1"
"$2" pkg add dotnet Newtonsoft.Json@13.0.3 && exit 99
exec "$2" doctor
"#;

#[test]
fn a_machine_without_an_sdk_is_told_what_to_install() {
    if !namespaces("a_machine_without_an_sdk_is_told_what_to_install") {
        return;
    }
    let project = Project::with_manifest("");
    let mut command = script(SCRIPT, project.path(), &[mochi()]);
    prepare(&mut command, project.path());
    let outcome = run(&mut command, Duration::from_secs(60));
    assert_eq!(outcome.status.code(), Some(1));
    assert!(outcome.stderr.starts_with("error: no .NET SDK was found\n  `"), "{}", outcome.stderr);
    assert!(
        outcome.stderr.contains("\nhint: install the .NET SDK (https://dotnet.microsoft.com/download)"),
        "{}",
        outcome.stderr
    );
    assert!(outcome.stdout.contains("  missing  SDK "), "{}", outcome.stdout);
    assert_eq!(project.state().len(), 1);
}
