use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::project::Project;

/// Waits, then sends what Ctrl-C sends.
fn interrupt_when(project: &Project, command: &mut Command, when: impl Fn() -> bool) -> Child {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("mochi starts");
    let deadline = Instant::now() + Duration::from_secs(120);
    while !when() {
        assert!(Instant::now() < deadline, "the moment did not come in {}", project.path().display());
        assert!(child.try_wait().expect("a child can be waited for").is_none(), "it ended before the moment came");
        thread::sleep(Duration::from_millis(2));
    }
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("`kill` is there");
    assert!(sent.success());
    child
}

/// Programs whose command line names the project: children that were left behind.
fn running(folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    let processes = fs::read_dir("/proc").expect("Linux has /proc").flatten();
    let lines = processes.filter_map(|process| fs::read_to_string(process.path().join("cmdline")).ok());
    lines.filter(|line| line.contains(&folder)).map(|line| line.replace('\0', " ")).collect()
}

#[track_caller]
fn check(moment: impl Fn(&Project) -> bool) {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n");
    project.mochi(&["pkg", "sync", "dotnet"]).success();
    let before = project.state();

    let cache = tempfile::tempdir().expect("a temporary folder");
    let mut command = project.command(&["pkg", "add", "dotnet", "Dapper@2.1.86"]);
    command.env("MOCHI_CACHE_DIR", cache.path());
    let child = interrupt_when(&project, &mut command, || moment(&project));
    let sent = Instant::now();
    let output = child.wait_with_output().expect("a child can be waited for");
    assert!(sent.elapsed() < Duration::from_secs(5), "it went on for {:?}", sent.elapsed());

    assert_eq!(output.status.code(), Some(130));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "error: interrupted; nothing was changed\n");
    assert!(project.state() == before, "the project has changed");
    assert_eq!(fs::read_dir(project.path().join(".mochi/stages")).map_or(0, Iterator::count), 0);
    assert_eq!(running(project.path()), [""; 0]);
    project.mochi(&["pkg", "lock", "--check"]).success();
}

#[test]
fn ctrl_c_while_nuget_works() {
    check(|project| running(project.path()).iter().any(|line| line.contains("restore")));
}

#[test]
fn ctrl_c_while_the_compiler_works() {
    check(|project| running(project.path()).iter().any(|line| line.contains("csc")));
}
