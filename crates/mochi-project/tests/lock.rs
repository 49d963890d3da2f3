//! The lock's text: round trips, other tools' tables, damage.

use std::path::Path;

use mochi_project::Fitness;
use mochi_project::lock::{Lock, LockedDependency, LockedPackage, Shared};
use mochi_project::manifest::{Bridge, Capability};
use mochi_project::version::Requirement;

const PATH: &str = "mochi.lock";

fn package(id: &str, dependencies: &[(&str, &str)]) -> LockedPackage {
    let edge = |(id, range): &(&str, &str)| LockedDependency {
        id: (*id).to_owned(),
        range: range.parse::<Requirement>().unwrap().range().clone(),
    };
    LockedPackage {
        id: id.to_owned(),
        version: "3.1.1".to_owned(),
        source: "nuget.org".to_owned(),
        nupkg_sha512: Some(
            "P6G4/4Kt9bT635bhuwdXlJ2SCqqn2nhh4gqFqQueCOr9bK/e7W9ll/IoX1Ter948cV2Z/5+5v8pAfJYUISY03A==".to_owned(),
        ),
        metadata_sha256: Some("aa".to_owned()),
        shim_sha256: "bb".to_owned(),
        bindings_sha256: "cc".to_owned(),
        abi: "dd".to_owned(),
        bridge: Bridge::Clr,
        target_framework: "net10.0".to_owned(),
        capabilities: [Capability::Fs].into(),
        aot: Some(Fitness::Partly),
        aot_evidence: vec!["compiles expressions: `X.Y`".to_owned(), "emits code: `X.Z` and 2 more".to_owned()],
        aot_warnings: Some([("IL2026".to_owned(), 3), ("IL3050".to_owned(), 1)].into()),
        dependencies: dependencies.iter().map(edge).collect(),
    }
}

fn lock() -> Lock {
    Lock {
        packages: vec![
            package("Serilog.Sinks.File", &[("Serilog", "[3.1.1,4.0.0)"), ("Newtonsoft.Json", "13.0.3")]),
            package("Serilog", &[]),
        ],
        shared: Some(Shared {
            tool: "0.1.0".to_owned(),
            settings_sha256: "11".to_owned(),
            files_sha256: "22".to_owned(),
            packages_sha256: "33".to_owned(),
            lock_sha256: String::new(),
        }),
        names: [("Serilog".to_owned(), [("Serilog.Log.Write".to_owned(), "(System.String)".to_owned())].into())].into(),
        rejected: [(
            "Serilog".to_owned(),
            [("Serilog.Log.Write(int)".to_owned(), "CS0121: `a` or 'b'".to_owned())].into(),
        )]
        .into(),
    }
}

#[test]
fn the_text_is_sorted_and_complete() {
    let expected = include_str!("lock.expected.toml");
    assert_eq!(lock().own_text(), expected);
}

#[test]
fn what_is_written_is_read() {
    let text = lock().own_text();
    let read = Lock::parse(Path::new(PATH), &text).unwrap();
    assert_eq!(read.own_text(), text);
    assert_eq!(read.names, lock().names);
    assert_eq!(read.rejected, lock().rejected);
    assert_eq!(read.packages[1].dependencies.len(), 2);
    assert_eq!(read.packages[0].aot_warnings, lock().packages[0].aot_warnings);
}

#[test]
fn a_lock_that_does_not_know_of_nativeaot_stays_as_it_is() {
    let mut old = lock();
    for package in &mut old.packages {
        (package.aot, package.aot_evidence, package.aot_warnings) = (None, Vec::new(), None);
    }
    let text = old.own_text();
    assert!(!text.contains("aot"), "{text}");
    assert_eq!(Lock::parse(Path::new(PATH), &text).unwrap().own_text(), text);
}

#[test]
fn other_tables_stay_and_writing_again_changes_nothing() {
    let others = "# theirs\n[[rust-package]]\nname = \"serde\" # mine\n\n[python]\nx = 1\n";
    let once = lock().text(Path::new(PATH), others).unwrap();
    assert!(once.starts_with(others), "{once}");
    assert_eq!(lock().text(Path::new(PATH), &once).unwrap(), once);
    assert_eq!(Lock::default().text(Path::new(PATH), "").unwrap().lines().count(), 1);
}

#[test]
fn a_changed_row_changes_the_locks_own_hash() {
    let text = lock().own_text();
    let edited = text.replacen("3.1.1", "3.1.2", 1);
    assert_ne!(Lock::parse(Path::new(PATH), &edited).unwrap().own_text(), edited);
}

#[test]
fn damage_is_told_with_its_place() {
    let error = Lock::parse(Path::new(PATH), "[[dotnet-package]]\nid = 1\n").unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("`mochi.lock` is damaged\nTOML parse error at line 2, column 6"), "{text}");
    assert!(error.hint().is_some());
}
