use std::process::Stdio;
use std::thread;
use std::time::Duration;

use mochi_tests::run;

use crate::project::Project;

#[test]
fn two_syncs_at_once_wait_for_each_other() {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n");
    let sync = || {
        let mut command = project.command(&["pkg", "sync", "dotnet"]);
        command.stdout(Stdio::null());
        run(&mut command, Duration::from_secs(300))
    };
    let both = thread::scope(|scope| [scope.spawn(sync), scope.spawn(sync)].map(|one| one.join().expect("no panic")));
    for outcome in &both {
        assert!(outcome.status.success(), "{}", outcome.stderr);
    }
    let waiting = both.iter().filter(|outcome| outcome.stderr.contains("Waiting for another mochi")).count();
    assert_eq!(waiting, 1, "{both:?}");
    project.mochi(&["pkg", "lock", "--check"]).success();
}
