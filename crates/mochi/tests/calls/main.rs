//! Calls through the macros to a real shim. .NET starts once in a process, so each scenario has a process of its own:
//! this program runs itself again for each, on the main thread, with a time limit.

#[path = "../fixture/bindings.rs"]
mod bindings;
mod dynamic;
mod errors;
mod faults;
mod handles;
mod leaks;
mod mismatches;
#[path = "../support/native.rs"]
mod native;
mod objects;
#[path = "../support/mod.rs"]
mod support;
mod values;

use std::{
    env,
    fs::File,
    path::Path,
    process::{Command, ExitCode},
    slice, thread,
    time::{Duration, Instant},
};

use support::Builder;
use tempfile::TempDir;

mochi::rt::managed! {}

const VARIABLE: &str = "MOCHI_SCENARIO";
const LIMIT: Duration = Duration::from_secs(120);

/// The shim that a scenario runs with.
#[derive(Clone, Copy)]
enum Shim {
    /// On each bridge.
    Proper,
    /// On the CLR, which another installation can be missing for.
    Clr,
    OtherVersion,
    OlderRuntime,
    Missing,
}

/// A scenario: its name, its shim, its function.
type Scenario = (&'static str, Shim, fn());

fn scenarios() -> Vec<Scenario> {
    [
        values::SCENARIOS,
        objects::SCENARIOS,
        dynamic::SCENARIOS,
        errors::SCENARIOS,
        handles::SCENARIOS,
        faults::SCENARIOS,
        leaks::SCENARIOS,
        mismatches::SCENARIOS,
    ]
    .concat()
}

fn main() -> ExitCode {
    if let Ok(name) = env::var(VARIABLE) {
        let (_, _, scenario) = scenarios().into_iter().find(|(known, ..)| *known == name).expect("a known scenario");
        scenario();
        return ExitCode::SUCCESS;
    }
    let filters: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let folder = TempDir::new().expect("a folder for temporary files");
    build(folder.path());
    let mut failures = 0;
    for (name, shim, _) in scenarios() {
        if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter)) {
            continue;
        }
        for shims in shim.folders() {
            match run_alone(name, &folder.path().join(shims)) {
                Ok(()) => println!("test {name} ({shims}) ... ok"),
                Err(report) => {
                    failures += 1;
                    println!("test {name} ({shims}) ... FAILED\n{report}");
                }
            }
        }
    }
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Shim {
    /// The folders that a scenario with it runs in, below that of the tests.
    fn folders(self) -> &'static [&'static str] {
        match self {
            Self::Proper => &["clr", "nativeaot"],
            Self::Clr => &["clr"],
            Self::OtherVersion => &["other-version"],
            Self::OlderRuntime => &["older-runtime"],
            Self::Missing => &["missing"],
        }
    }
}

fn build(folder: &Path) {
    let source = |name| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture").join(name);
    let (library, shim) = (source("Library.cs"), source("Shim.cs"));
    for (name, options) in [("clr", &[][..]), ("other-version", &["-define:OTHER_VERSION"][..])] {
        Builder::new(&folder.join(name))
            .runtime()
            .assembly("Fixture", slice::from_ref(&library), &["-nullable:enable"])
            .assembly("Mochi.Shim.Fixture", slice::from_ref(&shim), options);
    }
    Builder::new(&folder.join("older-runtime"))
        .older_runtime()
        .assembly("Fixture", slice::from_ref(&library), &["-nullable:enable"])
        .assembly("Mochi.Shim.Fixture", slice::from_ref(&shim), &[]);
    native::build(&folder.join("nativeaot"), &[library, shim, source("Types.cs")]);
}

fn run_alone(name: &str, shims: &Path) -> Result<(), String> {
    let said = shims.with_extension(name);
    let mut child = Command::new(env::current_exe().expect("a running program has a path"))
        .env(VARIABLE, name)
        .env("MOCHI_SHIM_DIR", shims)
        .env("RUST_BACKTRACE", "0")
        .stderr(File::create(&said).map_err(|error| error.to_string())?)
        .spawn()
        .map_err(|error| error.to_string())?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            let said = std::fs::read_to_string(said).unwrap_or_default();
            return if status.success() { Ok(()) } else { Err(format!("{status}\n{said}")) };
        }
        if start.elapsed() > LIMIT {
            child.kill().and_then(|()| child.wait()).map_err(|error| error.to_string())?;
            return Err(format!("still running after {LIMIT:?}"));
        }
        thread::sleep(Duration::from_millis(5));
    }
}
