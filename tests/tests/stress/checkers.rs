//! A host in C (`checked.c`) under the checkers of its side.
//!
//! They watch what compiled C does, and what the C library does for either side; machine code that nobody instrumented they see
//! through `malloc`, `memcpy` and locks only, but for memcheck, which sees each access. NativeAOT alone stands them: it has no
//! code that changes while it runs.

use crate::{SURVIVOR, asked};
use mochi_tests::{Bridge, Outcome, root, run};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(600);
const THREADS: &str = "8";
const FLAGS: [&str; 7] = ["-std=c11", "-g", "-O1", "-fno-omit-frame-pointer", "-Wall", "-Wextra", "-Werror"];

/// Allocations that the runtime makes once and keeps; a leak of ours would be one for each call.
const KEPT: u32 = 8;

/// The program, built with these flags.
fn build(name: &str, flags: &[&str]) -> PathBuf {
    let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut gcc = Command::new("gcc");
    gcc.args(FLAGS).args(flags).arg("-I").arg(root().join("crates/mochi-c/include"));
    gcc.arg(root().join("tests/tests/stress/checked.c")).arg("-o").arg(&program).args(["-pthread", "-ldl"]);
    run(&mut gcc, LIMIT).success();
    program
}

/// Runs it with the NativeAOT library, and fewer calls than without a checker.
#[track_caller]
fn check(command: &mut Command) -> String {
    let calls = asked().map_or(20_000, |calls| calls / 10);
    let library = SURVIVOR.shim(Bridge::NativeAot).join("bin/Mochi.Native.so");
    let outcome = run(command.arg(library).args([&calls.to_string(), THREADS]), LIMIT);
    let Outcome { status, stdout, stderr } = outcome;
    assert!(status.success() && stdout == "checked\n", "{status}\n--- stdout\n{stdout}\n--- stderr\n{stderr}");
    stderr
}

#[test]
fn addresses() {
    let mut program = Command::new(build("checked-address", &["-fsanitize=address,undefined"]));
    let said = check(program.env("ASAN_OPTIONS", "detect_leaks=1").env("LSAN_OPTIONS", "exitcode=0"));
    assert!(!said.contains("ERROR: AddressSanitizer") && !said.contains("runtime error"), "{said}");
    let leaked = said.lines().find_map(|line| line.split(" leaked in ").nth(1));
    let leaked =
        leaked.map_or(0, |text| text.split(' ').next().and_then(|number| number.parse().ok()).expect("a number"));
    assert!(leaked <= KEPT, "{said}");
}

#[test]
fn threads() {
    let suppressions = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("checked-thread.suppressions");
    fs::write(&suppressions, "race:Mochi.Native.so\nthread:Mochi.Native.so\n").expect("a writable folder");
    let mut program = Command::new(build("checked-thread", &["-fsanitize=thread"]));
    let said = check(program.env("TSAN_OPTIONS", format!("suppressions={}", suppressions.display())));
    assert!(!said.contains("WARNING: ThreadSanitizer"), "{said}");
}

/// The dynamic linker compares strings a word at a time, past their ends: a read of its own says nothing of ours.
fn suppressions() -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("checked-memory.suppressions");
    let of_linker = |kind| format!("{{\n   linker-{kind}\n   Memcheck:{kind}\n   obj:*/ld-linux*\n}}\n");
    fs::write(&file, ["Addr8", "Addr16", "Addr32", "Cond"].map(of_linker).concat()).expect("a writable folder");
    file
}

/// The runtime reserves more addresses than valgrind has, unless it is told of a limit.
#[test]
fn memory() {
    let mut valgrind = Command::new("valgrind");
    valgrind.arg(format!("--suppressions={}", suppressions().display()));
    valgrind.args(["--error-exitcode=9", "--leak-check=full", "--errors-for-leak-kinds=definite"]);
    valgrind.env("DOTNET_GCHeapHardLimit", "10000000").arg(build("checked-memory", &[]));
    let said = check(&mut valgrind);
    assert!(said.contains("definitely lost: 0 bytes"), "{said}");
}
