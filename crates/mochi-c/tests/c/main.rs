//! Programs in C against the library, on both bridges, each run in a process of its own, with a time limit.

mod install;
#[path = "../../../mochi/tests/support/native.rs"]
mod native;
mod program;
mod runtimes;
#[path = "../../../mochi/tests/support/mod.rs"]
#[allow(dead_code, reason = "the tests of the runtime crate use all of it")]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use mochi_tests::{Compiler, installed, run};
use program::{Bridge, Build, Program};

const LIMIT: Duration = Duration::from_secs(60);

/// Where these tests leave what they make.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mochi-c");
    fs::create_dir_all(&folder).expect("a writable folder");
    folder
}

/// A folder in it, without what another run left.
fn empty_folder(name: &str) -> PathBuf {
    let folder = folder().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of tests");
    }
    folder
}

#[test]
fn every_function_does_what_the_header_says() {
    for build in Build::ALL {
        let program = Program::compile("calls", build);
        for bridge in Bridge::ALL {
            let mut command = program.command(bridge);
            command.arg(bridge.name()).env("FIXTURE_SHIM", bridge.shims()).env_remove("MOCHI_SHIM_DIR");
            assert_eq!(run(&mut command, LIMIT).success(), "done\n", "{program:?} {bridge:?}");
        }
    }
}

#[test]
fn faults_are_errors_on_every_kind_of_thread() {
    everywhere("threads");
}

#[test]
fn handlers_of_signals_are_kept() {
    everywhere("signals");
}

/// Runs a program, of each build and with both bridges, to its last line.
fn everywhere(name: &str) {
    for build in Build::ALL {
        let program = Program::compile(name, build);
        for bridge in Bridge::ALL {
            assert_eq!(run(&mut program.command(bridge), LIMIT).success(), "done\n", "{program:?} {bridge:?}");
        }
    }
}

#[test]
fn the_header_is_clean_in_every_standard() {
    for compiler in Compiler::ALL {
        for standard in compiler.standards() {
            let mut command = compiler.command(standard, &[]);
            command.args(["-fsyntax-only", "-include", "mochi.h", "-x", compiler.language(), "/dev/null"]);
            run(&mut command, LIMIT).success();
        }
    }
}

#[test]
fn the_library_exports_what_the_header_declares_and_nothing_else() {
    let mut command = std::process::Command::new("nm");
    command.args(["-D", "--defined-only", "--format=posix"]).arg(installed().join("lib/libmochi_host.so"));
    let symbols = run(&mut command, LIMIT).success();
    let exported: Vec<&str> = symbols.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let header = include_str!("../../include/mochi.h");
    let header: String = header.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let code: String = header.split("*/").filter_map(|part| part.split("/*").next()).collect();
    let mut declared: Vec<&str> = code
        .split("static inline")
        .enumerate()
        // What follows the body of an inline function is declared, and not defined, here.
        .flat_map(|(at, part)| {
            if at == 0 { part } else { part.split_once("\n}").expect("a body has an end").1 }.split(';')
        })
        .filter_map(|part| part.split_once('(')?.0.split([' ', '*', '\n']).next_back())
        .filter(|name| name.starts_with("mochi_"))
        .collect();
    declared.sort_unstable();
    assert_eq!(exported, declared);
}
