//! One suite of cases, run from Rust, from C and through raw symbols, on CoreCLR and on NativeAOT.
//!
//! [`table`] has the cases. From them each host's program is printed, which shows what it sees and knows nothing of what is
//! right; the comparison is made here. A program is built once and run with either runtime.
#![expect(clippy::wildcard_enum_match_arm, reason = "a value that does not fit its type is a mistake of the table")]

mod abi;
mod c;
mod case;
mod document;
mod expected;
mod program;
mod project;
mod rust;
mod symbols;
mod table;

use abi::Abi;
use case::{Case, Host, Runtime};
use program::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[test]
fn every_host_on_every_runtime() {
    let cases = table::cases();
    let shims: Vec<(Runtime, PathBuf)> =
        Runtime::ALL.into_iter().map(|runtime| (runtime, project::shim(runtime))).collect();
    let (_, first) = &shims[0];
    for (runtime, shim) in &shims {
        assert_eq!(project::abi(shim), project::abi(first), "the border depends on the runtime: {runtime:?}");
    }
    let abi = Abi::parse(&project::abi(first));
    let mut wrong = Vec::new();
    for program in Program::ALL {
        let built = program.build(first, &abi, &cases);
        for (runtime, shim) in &shims {
            let differences = differences(&abi, program.host(), *runtime, &cases, &built, shim);
            wrong.extend(
                differences.into_iter().map(|line| format!("{} on {}: {line}", program.name(), runtime.bridge())),
            );
        }
    }
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// A line for each case that the host did not see as it should, or did not see at all.
fn differences(abi: &Abi, host: Host, runtime: Runtime, cases: &[Case], program: &Path, shim: &Path) -> Vec<String> {
    let output = program::output(program, shim);
    let mut seen: BTreeMap<&str, &str> = output.stdout.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut wrong = Vec::new();
    if !output.status.success() {
        wrong.push(format!("{}\n{}", output.status, output.stderr));
    }
    for case in cases.iter().filter(|case| case.is_for(host)) {
        let (id, expected) = (case.id(), expected::case(abi, host, runtime, case));
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
    let ids: BTreeSet<_> = cases.iter().map(Case::id).collect();
    assert_eq!(ids.len(), cases.len());
}

/// `docs/conformance.md` is this table; `MOCHI_BLESS=1` writes it anew.
#[test]
fn the_document_is_of_this_table() {
    document::check(&document::print(&table::cases()));
}
