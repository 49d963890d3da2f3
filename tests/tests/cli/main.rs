//! The command line as a user meets it: the real binary, real packages, real files.

mod case;
mod chromium;
mod concurrency;
mod diff;
mod drift;
mod filters;
mod full_disk;
mod interrupt;
mod no_sdk;
mod page;
mod project;
mod read_only;
mod report;
mod root;

use std::fs;
use std::path::Path;

use case::Case;

/// Every folder of `cases`: the project before, the command, what it says, the project after.
#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/cases");
    let mut cases: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no case in {}", folder.display());
    let wanted = std::env::var("MOCHI_CASE").unwrap_or_default();
    let differences: Vec<_> = cases
        .iter()
        .filter(|case| case.to_string_lossy().contains(&wanted))
        .flat_map(|case| Case::open(case).differences())
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
