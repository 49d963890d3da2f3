//! What a call costs, against the best that is known by hand. One JSON row a line: name, ours, reference, unit, ratio.
//!
//! A shim of IL alone, precompiled assembly by assembly, and precompiled together with the runtime, each in a process of
//! its own. Ours and the reference take turns, and the ratio is the median of the rounds' ratios.

mod many;
mod shims;
#[path = "../../tests/support/mod.rs"]
mod support;
mod work;

use std::{env, hint::black_box, process::Command, time::Instant};

use tempfile::TempDir;

const VARIABLE: &str = "MOCHI_BENCH_SHIM";
const ROUNDS: usize = 61;

fn main() {
    if let Ok(shim) = env::var(VARIABLE) {
        many::run(&shim);
        work::run(&shim);
        return;
    }
    let folder = TempDir::new().expect("a folder for temporary files");
    for (shim, shims) in shims::build(folder.path()) {
        let status = Command::new(env::current_exe().expect("a running program has a path"))
            .env(VARIABLE, shim)
            .env("MOCHI_SHIM_DIR", shims)
            .status()
            .expect("it runs");
        assert!(status.success(), "{shim}: {status}");
    }
}

/// Lets both take turns, `calls` at a time.
fn compare<T, U>(shim: &str, name: &str, calls: u32, mut ours: impl FnMut() -> T, mut reference: impl FnMut() -> U) {
    let mut rounds: Vec<(f64, f64)> = Vec::with_capacity(ROUNDS);
    // Hot managed code is compiled again in the background: warm until that is over.
    let warm = Instant::now();
    while warm.elapsed().as_millis() < 700 {
        time(calls, &mut ours);
        time(calls, &mut reference);
    }
    for round in 0..ROUNDS {
        // Who goes first has warmer caches now and then.
        rounds.push(if round % 2 == 0 {
            let ours = time(calls, &mut ours);
            (ours, time(calls, &mut reference))
        } else {
            let reference = time(calls, &mut reference);
            (time(calls, &mut ours), reference)
        });
    }
    let ratio = median(rounds.iter().map(|(ours, reference)| ours / reference).collect());
    let ours = median(rounds.iter().map(|round| round.0).collect());
    let reference = median(rounds.iter().map(|round| round.1).collect());
    row(shim, name, ours, reference, "ns", ratio);
}

fn row(shim: &str, name: &str, ours: f64, reference: f64, unit: &str, ratio: f64) {
    println!(
        r#"{{"name": "{name}, {shim}", "ours": {ours:.2}, "reference": {reference:.2}, "unit": "{unit}", "ratio": {ratio:.3}}}"#
    );
}

/// Nanoseconds a call.
fn time<T>(calls: u32, call: &mut impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(call());
    }
    start.elapsed().as_nanos() as f64 / f64::from(calls)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
