use std::path::Path;
use std::process::Command;

/// Whether this machine lets a test make file systems of its own; a test that cannot says so out loud.
pub(crate) fn namespaces(test: &str) -> bool {
    let possible = Command::new("unshare").args(["-rm", "true"]).output().is_ok_and(|output| output.status.success());
    if !possible {
        assert!(std::env::var_os("CI").is_none(), "{test}: `unshare -rm` is needed in CI");
        eprintln!("NOT RUN: {test}: `unshare -rm` is not possible here");
    }
    possible
}

/// A shell script in a mount namespace; `$1` is `folder`, `$2` and so on are `arguments`.
pub(crate) fn script(text: &str, folder: &Path, arguments: &[&Path]) -> Command {
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-euc", text, "sh"]).arg(folder).args(arguments);
    command
}
