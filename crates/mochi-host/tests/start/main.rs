//! Starting .NET for real. It starts once in a process, so each scenario has a process of its own: this program runs
//! itself again for each, on the main thread, with a time limit.

mod entries;
mod faults;
mod joining;
mod refusals;
mod starting;
#[path = "../support/mod.rs"]
mod support;
#[cfg(target_os = "linux")]
mod threads;

use std::{
    env,
    io::Read,
    process::{Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

use entries::Fixture;

const VARIABLE: &str = "MOCHI_HOST_SCENARIO";
const LIMIT: Duration = Duration::from_secs(120);

/// A scenario's name and its function.
type Scenario = (&'static str, fn());

fn scenarios() -> Vec<Scenario> {
    let mut all = [faults::SCENARIOS, joining::SCENARIOS, refusals::SCENARIOS, starting::SCENARIOS].concat();
    #[cfg(target_os = "linux")]
    all.extend_from_slice(threads::SCENARIOS);
    all
}

fn main() -> ExitCode {
    if let Ok(name) = env::var(VARIABLE) {
        let (_, scenario) = scenarios().into_iter().find(|(known, _)| *known == name).expect("a known scenario");
        scenario();
        return ExitCode::SUCCESS;
    }
    let filters: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let fixture = Fixture::build();
    let mut failures = 0;
    for (name, _) in scenarios() {
        if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter)) {
            continue;
        }
        match run_alone(name, &fixture) {
            Ok(()) => println!("test {name} ... ok"),
            Err(report) => {
                failures += 1;
                println!("test {name} ... FAILED\n{report}");
            }
        }
    }
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_alone(name: &str, fixture: &Fixture) -> Result<(), String> {
    let mut child = Command::new(env::current_exe().expect("a running program has a path"))
        .env(VARIABLE, name)
        .env(entries::FIXTURE, fixture.folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut stderr = child.stderr.take().expect("it is piped");
    let reader = thread::spawn(move || {
        let mut text = Vec::new();
        stderr.read_to_end(&mut text).map(|_| String::from_utf8_lossy(&text).into_owned())
    });

    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            break status;
        }
        if start.elapsed() > LIMIT {
            child.kill().and_then(|()| child.wait()).map_err(|error| error.to_string())?;
            return Err(format!("still running after {LIMIT:?}"));
        }
        thread::sleep(Duration::from_millis(5));
    };
    let said = reader.join().expect("the reader does not panic").map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err(format!("{status}\n{said}")) }
}
