//! What a call costs, against the best that is known by hand. One JSON row a line, as `benches/src/row.rs` has them.
//!
//! A shim of IL alone, precompiled as `mochi pkg sync` does it, and compiled to a native library, each in a process of its
//! own. Ours and the reference take turns; what counts is the fastest turn of each, because other programs only slow down.

mod many;
#[path = "../../tests/support/native.rs"]
mod native;
mod reference;
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
            .env("RUST_BACKTRACE", "0")
            .status()
            .expect("it runs");
        assert!(status.success(), "{shim}: {status}");
    }
}

/// Lets both take turns, `calls` at a time.
fn compare<T, U>(
    shim: &str,
    name: &str,
    limit: impl Into<Option<f64>>,
    calls: u32,
    mut ours: impl FnMut() -> T,
    mut reference: impl FnMut() -> U,
) {
    // Hot managed code is compiled again in the background: warm until that is over.
    let warm = Instant::now();
    while warm.elapsed().as_millis() < 700 {
        time(calls, &mut ours);
        time(calls, &mut reference);
    }
    let mut fastest = (f64::INFINITY, f64::INFINITY);
    for round in 0..ROUNDS {
        // Who goes first has warmer caches now and then.
        let turn = if round % 2 == 0 {
            let ours = time(calls, &mut ours);
            (ours, time(calls, &mut reference))
        } else {
            let reference = time(calls, &mut reference);
            (time(calls, &mut ours), reference)
        };
        fastest = (fastest.0.min(turn.0), fastest.1.min(turn.1));
    }
    let limit = limit.into().map(|limit| format!(r#", "limit": {limit}"#));
    row(shim, name, fastest, "ns", &limit.unwrap_or_default());
}

fn row(shim: &str, name: &str, (ours, reference): (f64, f64), unit: &str, limit: &str) {
    let ratio = ours / reference;
    println!(
        r#"{{"name": "{name}, {shim}", "ours": {ours:.2}, "reference": {reference:.2}, "unit": "{unit}", "ratio": {ratio:.3}{limit}}}"#
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
