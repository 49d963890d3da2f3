use super::{label, rows};
use crate::Result;
use crate::programs::Programs;
use crate::row::Row;
use mochi_tests::{self as tests, Bridge};
use std::time::Duration;

/// Closures, tasks, generics and collections through generated bindings, against entries by hand.
pub(super) fn run() -> Result<Vec<Row>> {
    let mut all = Vec::new();
    for bridge in Bridge::ALL {
        let mut speed = Programs::get().rust("speed", bridge);
        all.extend(rows(&tests::run(speed.arg(label(bridge)), Duration::from_secs(300)).success())?);
    }
    Ok(all)
}
