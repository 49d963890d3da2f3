//! Two ways to do the same, by turns.

use std::{hint::black_box, time::Instant};

const ROUNDS: usize = 61;

/// Lets both take turns, `calls` at a time.
pub(crate) fn compare<T, U>(
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

/// Prints a row.
pub(crate) fn row(shim: &str, name: &str, (ours, reference): (f64, f64), unit: &str, limit: &str) {
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
