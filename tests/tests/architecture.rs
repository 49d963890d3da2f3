//! The invariants of ARCHITECTURE.md, as far as text can show them.

use mochi_tests::{root, run};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Each room, and the rooms that it may use.
const EDGES: &[(&str, &[&str])] = &[
    ("mochi", &["mochi-host"]),
    ("mochi-c", &["mochi-host"]),
    ("mochi-cli", &["mochi-codegen", "mochi-metadata", "mochi-project", "mochi-host", "mochi-surface"]),
    ("mochi-codegen", &["mochi-surface"]),
    ("mochi-host", &[]),
    ("mochi-metadata", &[]),
    ("mochi-project", &["mochi-codegen", "mochi-host", "mochi-metadata", "mochi-surface"]),
    ("mochi-surface", &["mochi-metadata"]),
];

#[test]
fn rooms_use_only_what_they_may() {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--format-version=1", "--no-deps"]).current_dir(root());
    let metadata: Value = serde_json::from_str(&run(&mut command, Duration::from_secs(60)).success()).expect("JSON");
    for package in metadata["packages"].as_array().expect("packages") {
        let name = package["name"].as_str().expect("a name");
        let Some((_, allowed)) = EDGES.iter().find(|(room, _)| *room == name) else {
            let is_unpublished = package["publish"].as_array().is_some_and(Vec::is_empty);
            assert!(is_unpublished, "`{name}` is a room that this test does not know");
            continue;
        };
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            let used = dependency["name"].as_str().expect("a name");
            let is_ours = EDGES.iter().any(|(room, _)| *room == used);
            let is_for_tests = dependency["kind"].as_str() == Some("dev");
            assert!(!is_ours || is_for_tests || allowed.contains(&used), "`{name}` must not use `{used}`");
        }
    }
}

#[test]
fn reading_and_deciding_do_no_io() {
    for room in ["mochi-metadata", "mochi-surface", "mochi-codegen"] {
        no_line(room, &["std::fs", "std::net", "std::process", "std::env::var", "File::open"]);
    }
}

#[test]
fn only_the_command_line_prints() {
    for (room, _) in EDGES.iter().filter(|(room, _)| *room != "mochi-cli") {
        no_line(room, &["println!(", "print!(", "dbg!("]);
    }
}

#[test]
fn printers_do_not_import_one_another() {
    let codegen = root().join("crates/mochi-codegen/src");
    no_line_in(&codegen.join("csharp"), &["crate::rust"]);
    no_line_in(&codegen.join("rust"), &["crate::csharp"]);
    no_line_in(&codegen.join("plan"), &["crate::csharp", "crate::rust"]);
}

/// A pin that has a handle would have to be counted, as handles, buffers and callbacks are; `fixed` ends with its block.
#[test]
fn no_pin_outlives_a_call() {
    let codegen = root().join("crates/mochi-codegen");
    for folder in [codegen.join("csharp"), codegen.join("src")] {
        no_line_in(&folder, &["GCHandle", "MemoryHandle", ".Pin("]);
    }
}

#[test]
fn a_file_is_short_enough_to_be_read() {
    const LONGEST: usize = 450;
    for (room, _) in EDGES {
        for file in sources(&root().join("crates").join(room).join("src")) {
            let lines = read(&file).lines().count();
            assert!(lines <= LONGEST, "{} has {lines} lines: split it by construct", file.display());
        }
    }
}

#[track_caller]
fn no_line(room: &str, forbidden: &[&str]) {
    no_line_in(&root().join("crates").join(room).join("src"), forbidden);
}

#[track_caller]
fn no_line_in(folder: &Path, forbidden: &[&str]) {
    let files = sources(folder);
    assert!(!files.is_empty(), "{} has no sources", folder.display());
    for file in files {
        let text = read(&file);
        // A file's own unit tests are its last item, and may do as they like.
        for (number, line) in text.lines().take_while(|line| *line != "#[cfg(test)]").enumerate() {
            let code = line.trim_start();
            let hit = forbidden.iter().find(|text| code.contains(**text) && !code.starts_with("//"));
            assert!(hit.is_none(), "{}:{}: {}", file.display(), number + 1, code);
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "cs") {
            files.push(path);
        }
    }
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
