//! One suite of cases, run from Rust, from C and through raw symbols, on CoreCLR and on NativeAOT.
//!
//! [`table`] has the cases. From them each host's program is printed, which shows what it sees and knows nothing of what is
//! right; the comparison is made here. A program is built once and run with either runtime.

mod abi;
mod c;
mod case;
mod document;
mod expected;
mod program;
mod project;
mod rust;
mod steps;
mod symbols;
#[expect(clippy::vec_init_then_push, reason = "later steps name what earlier ones keep")]
mod table;
mod value;

use abi::Abi;
use case::Case;
use expected::Expected;
use mochi_tests::Bridge;
use program::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[test]
fn every_host_on_every_runtime() {
    let cases = table::cases();
    let shims: [(Bridge, PathBuf); 2] = Bridge::ALL.map(|bridge| (bridge, project::shim(bridge)));
    let texts = shims.each_ref().map(|(_, shim)| project::abi(shim));
    assert_eq!(texts[0], texts[1], "the border depends on the runtime");
    let abi = Abi::parse(&texts[0]);
    let mut wrong = Vec::new();
    for program in Program::ALL {
        let built = program.build(&shims[0].1, &abi, &cases);
        for (bridge, shim) in &shims {
            let expected = Expected { abi: &abi, host: program.host(), bridge: *bridge };
            let differences = differences(expected, &cases, &built, shim);
            let told = differences.into_iter().map(|line| format!("{} on {}: {line}", program.name(), bridge.name()));
            wrong.extend(told);
        }
    }
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// A line for each case that the host did not see as it should, or did not see at all.
fn differences(expected: Expected<'_>, cases: &[Case], program: &Path, shim: &Path) -> Vec<String> {
    let output = program::output(program, shim);
    let mut seen: BTreeMap<&str, &str> = output.stdout.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut wrong = Vec::new();
    if !output.status.success() {
        wrong.push(format!("{}\n{}", output.status, output.stderr));
    }
    for case in cases.iter().filter(|case| case.is_for(expected.host)) {
        let (id, expected) = (&case.id, expected.of(case));
        match seen.remove(id.as_str()) {
            Some(seen) if seen == expected => {}
            Some(seen) => wrong.push(format!("{id}\n  expected {expected}\n  seen     {seen}")),
            None => wrong.push(format!("{id}: not run")),
        }
    }
    wrong.extend(seen.keys().map(|id| format!("{id}: in no table")));
    wrong
}

#[test]
fn ids_are_unique() {
    let cases = table::cases();
    let ids: BTreeSet<_> = cases.iter().map(|case| &case.id).collect();
    assert_eq!(ids.len(), cases.len());
}

/// `docs/conformance.md` is this table; `MOCHI_BLESS=1` writes it anew.
#[test]
fn the_document_is_of_this_table() {
    document::check(&document::print(&table::cases()));
}
