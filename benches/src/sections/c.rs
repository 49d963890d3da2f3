use super::{label, rows};
use crate::Result;
use crate::programs::Programs;
use crate::row::Row;
use mochi_tests::{self as tests, Bridge};
use std::time::Duration;

/// Calls from C through a generated header, against entries by hand through raw pointers.
pub(super) fn run() -> Result<Vec<Row>> {
    let mut all = Vec::new();
    for bridge in Bridge::ALL {
        let mut calls = Programs::get().c("calls", bridge);
        all.extend(rows(&tests::run(calls.arg(label(bridge)), Duration::from_secs(120)).success())?);
    }
    Ok(all)
}
