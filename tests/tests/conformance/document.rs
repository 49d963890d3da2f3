//! `docs/conformance.md`, which says what is run where.

use crate::case::{Case, Host};
use crate::program::Program;
use mochi_tests::{Bridge, kept, root};
use std::fmt::Write as _;
use std::fs;

const HEAD: &str = "\
# Conformance

One table of cases says what crosses the border and what comes back. From it three hosts are printed: **Rust** calls the
generated bindings, **C** calls the generated header (compiled by gcc and by clang, every warning an error), and **symbols** is
a C program that uses nothing of mochi's: it starts the runtime itself and finds each entry by its name. A program is built
once and run on **CoreCLR** and on **NativeAOT**; only the folder of the shim differs. After each case, no handle and no
buffer is left.

Run it with `cargo test -p mochi-tests --test conformance`. This page is generated: `MOCHI_BLESS=1` before that command writes
it anew. The cases are in `tests/tests/conformance/table`, the library that they call is in `tests/conformance/library`.

";

pub(crate) fn print(cases: &[Case]) -> String {
    let mut text = HEAD.to_owned();
    let mut groups: Vec<&str> = cases.iter().map(|case| case.group()).collect();
    groups.dedup();
    let columns: Vec<(Program, Bridge)> =
        Program::ALL.into_iter().flat_map(|program| Bridge::ALL.map(|bridge| (program, bridge))).collect();
    let heads = columns.iter().map(|(program, bridge)| format!("{} / {}", program.name(), bridge.name()));
    row(&mut text, "group", std::iter::once("cases".to_owned()).chain(heads));
    row(&mut text, "---", vec!["--:".to_owned(); columns.len() + 1]);
    let mut counts = |name: &str, of: &[&Case]| {
        let ran = columns.iter().map(|(program, _)| of.iter().filter(|case| case.is_for(program.host())).count());
        row(&mut text, name, std::iter::once(of.len()).chain(ran).map(|count| count.to_string()));
    };
    for group in &groups {
        counts(group, &cases.iter().filter(|case| case.group() == *group).collect::<Vec<_>>());
    }
    counts("**all**", &cases.iter().collect::<Vec<_>>());
    text.push_str("\n## What a host has not\n\n");
    row(&mut text, "group", ["host", "cases", "n/a, because"].map(str::to_owned));
    row(&mut text, "---", ["---", "--:", "---"].map(str::to_owned));
    for group in &groups {
        without(&mut text, group, cases);
    }
    text
}

/// A row for each reason that a host has in this group.
fn without(text: &mut String, group: &str, cases: &[Case]) {
    let mut reasons: Vec<((Host, &str), usize)> = Vec::new();
    for reason in cases.iter().filter(|case| case.group() == group).flat_map(|case| &case.without) {
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += 1,
            None => reasons.push((*reason, 1)),
        }
    }
    for ((host, reason), count) in reasons {
        let host = match host {
            Host::Rust => "Rust",
            Host::C => "C",
            Host::Symbols => "symbols",
        };
        row(text, group, [host.to_owned(), count.to_string(), reason.to_owned()]);
    }
}

fn row(text: &mut String, first: &str, cells: impl IntoIterator<Item = String>) {
    let _ = write!(text, "| {first} |");
    for cell in cells {
        let _ = write!(text, " {cell} |");
    }
    text.push('\n');
}

/// Compares with the page, or writes it.
pub(crate) fn check(text: &str) {
    let path = root().join("docs/conformance.md");
    if std::env::var_os("MOCHI_BLESS").is_some() {
        assert!(std::env::var_os("CI").is_none(), "goldens are not blessed in CI");
        kept::write(&path, text);
    }
    let page = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(page, text, "`MOCHI_BLESS=1` writes docs/conformance.md anew");
}
