#![cfg(unix)]
//! One suite of cases, run from Rust, from C and through raw symbols, on CoreCLR and on NativeAOT.
//!
//! [`table`] has the cases. From them each host's program is printed, which shows what it sees and knows nothing of what is
//! right; the comparison is made here. A program is built once and run with either runtime.

mod abi;
mod c;
mod case;
mod document;
mod expected;
mod known;
mod program;
mod project;
mod rust;
mod steps;
mod symbols;
#[expect(clippy::vec_init_then_push, reason = "later steps name what earlier ones keep")]
mod table;
mod value;

use abi::Abi;
use case::Step;
use expected::Expected;
use mochi_tests::{Bridge, Outcome};
use program::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::thread;

#[test]
fn every_host_on_every_runtime() {
    let cases = table::cases();
    let shims: [(Bridge, PathBuf); 2] = Bridge::ALL.map(|bridge| (bridge, project::shim(bridge)));
    let texts =
        shims.each_ref().map(|(_, shim)| ["Conformance", "Microsoft.NETCore.App"].map(|of| project::abi(shim, of)));
    assert_eq!(texts[0], texts[1], "the border depends on the runtime");
    let [library, framework] = &texts[0];
    let abi = Abi::parse(library, framework);
    let called: BTreeSet<String> = cases.iter().flat_map(|case| case.steps.iter().flat_map(Step::entries)).collect();
    let uncalled: Vec<_> = abi.members().filter(|name| !called.contains(*name)).collect();
    assert!(uncalled.is_empty(), "no case calls {uncalled:?}");
    let mut wrong = Vec::new();
    for program in Program::ALL {
        let built = program.build(&shims[0].1, &abi, &cases);
        let run = |(bridge, shim): &(Bridge, PathBuf)| -> Vec<String> {
            let expected = Expected { abi: &abi, host: program.host(), bridge: *bridge }.of_all(&cases);
            let told = differences(&expected, &program::output(&built, shim));
            told.into_iter().map(|line| format!("{} on {}: {line}", program.name(), bridge.name())).collect()
        };
        let runs = thread::scope(|scope| {
            let runs = shims.each_ref().map(|shim| scope.spawn(|| run(shim)));
            runs.map(|run| run.join().expect("a run ends in its time"))
        });
        wrong.extend(runs.concat());
    }
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// What each case is to show, by id.
type Shown = BTreeMap<String, String>;

/// A line for each case that was not seen as it should, or not seen at all.
fn differences(expected: &Shown, output: &Outcome) -> Vec<String> {
    let mut seen: BTreeMap<&str, &str> = output.stdout.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut wrong = Vec::new();
    if !output.status.success() {
        wrong.push(format!("{}\n{}", output.status, output.stderr));
    }
    for (id, expected) in expected {
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
fn differences_are_told() {
    let expected = [("wrong", "1"), ("right", "2"), ("missing", "3")];
    let expected = expected.map(|(id, shown)| (id.to_owned(), shown.to_owned())).into();
    let said = "wrong\t4\nright\t2\nunknown\t5\n".to_owned();
    let output = Outcome { status: ExitStatus::from_raw(0), stdout: said, stderr: String::new() };
    let told = ["missing: not run", "wrong\n  expected 1\n  seen     4", "unknown: in no table"];
    assert_eq!(differences(&expected, &output), told);
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
