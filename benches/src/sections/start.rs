use super::label;
use crate::Result;
use crate::programs::Programs;
use crate::row::Row;
use mochi_tests::{self as tests, Bridge};
use std::process::Command;
use std::time::{Duration, SystemTime};

const ROUNDS: usize = 40;

/// From the start of a process to the first result: users' programs with generated bindings and headers, and the least
/// programs in C that call the same method.
pub(super) fn run() -> Result<Vec<Row>> {
    let programs = Programs::get();
    let mut rows = Vec::new();
    for (bridge, against, limit, mut least) in [
        (Bridge::Clr, "", Some(1.1), programs.least(Bridge::Clr)),
        (Bridge::NativeAot, "", Some(1.2), programs.least(Bridge::NativeAot)),
        (Bridge::NativeAot, ", against a library of one method", None, programs.least_library()),
    ] {
        let (mut rust, mut c) = (programs.rust("start-bench", bridge), programs.c("start", bridge));
        let mut turns = Vec::new();
        for _ in 0..ROUNDS {
            turns.push((time(&mut rust)?, time(&mut c)?, time(&mut least)?));
        }
        let row = |language: &str, ours: fn(&(f64, f64, f64)) -> f64| {
            let name = format!("process start to first result, {language}, {}{against}", label(bridge));
            let pairs: Vec<(f64, f64)> = turns.iter().map(|turn| (ours(turn), turn.2)).collect();
            Row::fastest(&name, "ms", limit, &pairs)
        };
        rows.push(row("Rust", |turn| turn.0));
        rows.push(row("C", |turn| turn.1));
    }
    Ok(rows)
}

/// Runs a program that prints the moment of its first result, in nanoseconds since the epoch; gives milliseconds.
fn time(command: &mut Command) -> Result<f64> {
    let began = SystemTime::UNIX_EPOCH.elapsed()?.as_nanos();
    let ended: u128 = tests::run(command, Duration::from_secs(60)).success().trim().parse()?;
    Ok((ended - began) as f64 / 1e6)
}
