#![cfg(unix)]
//! Calls of all kinds, from many threads and in all orders, with every bridge.
//!
//! `MOCHI_STRESS_CALLS` says how many; `make stress` asks for many, and draws what memory they took as `docs/stress.svg`.

mod checkers;
mod plot;

use mochi_tests::program::Program;
use mochi_tests::{Bridge, root, run};
use plot::Curve;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;
use std::{env, fs};

const LIMIT: Duration = Duration::from_secs(1_800);
const ORDINARY: u64 = 200_000;
/// Steps with random handles, for each ten mixed calls.
const STEPS: u64 = 10;
const THREADS: u64 = 8;

static SURVIVOR: LazyLock<Program> = LazyLock::new(|| {
    Program::build("survival", &Path::new(env!("CARGO_TARGET_TMPDIR")).join("stress"), asked().is_some())
});

/// What `MOCHI_STRESS_CALLS` says.
fn asked() -> Option<u64> {
    env::var("MOCHI_STRESS_CALLS").ok().map(|calls| calls.parse().expect("`MOCHI_STRESS_CALLS` is a number"))
}

fn survive(bridge: Bridge, arguments: &[&str]) -> String {
    let mut program = Command::new(SURVIVOR.binary());
    run(program.env("MOCHI_SHIM_DIR", SURVIVOR.shim(bridge)).args(arguments), LIMIT).success()
}

#[test]
fn mixed_calls_leave_nothing_behind() {
    let calls = asked().unwrap_or(ORDINARY);
    let curves = Bridge::ALL.map(|bridge| {
        let samples = survive(bridge, &["stress", &calls.to_string(), &THREADS.to_string()]);
        Curve::read(bridge.name(), &samples)
    });
    if asked().is_some() {
        let title = format!("Resident memory over {calls} mixed calls from {THREADS} threads");
        fs::write(root().join("docs/stress.svg"), plot::draw(&title, &curves)).expect("a writable folder");
    }
}

#[test]
fn random_handles_reach_their_own_objects_or_none() {
    let steps = asked().unwrap_or(ORDINARY) / STEPS;
    for bridge in Bridge::ALL {
        for seed in ["1", "2"] {
            survive(bridge, &["handles", &steps.to_string(), seed]);
        }
    }
}
