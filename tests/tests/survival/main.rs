#![cfg(unix)]
//! What kills the neighbours: each case in a process of its own, under a time limit, with every bridge.
//!
//! The cases are functions of the program beside this file. The program is compiled once, as a user's is; which bridge it
//! runs with is a matter of the folder that `MOCHI_SHIM_DIR` names.

use mochi_tests::program::Program;
use mochi_tests::{Bridge, Outcome, run};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);

/// How a case ends when all is well.
#[derive(Clone, Copy, Debug)]
enum End {
    /// `main` returns, and no handle is left.
    Done,
    /// The program chose this code.
    Code(i32),
    /// A signal ended it.
    Killed(Signal),
}
use End::{Code, Done, Killed};

#[derive(Clone, Copy, Debug)]
#[repr(i32)]
enum Signal {
    Interrupt = 2,
    Abort = 6,
    Terminate = 15,
}

macro_rules! cases {
    ($($module:ident { $($case:ident: $end:ident $(($($with:tt)*))?)* })*) => {
        $(mod $module {
            $(mod $case {
                #[allow(unused_imports)]
                use crate::{Bridge, Code, Done, Killed, Signal, check};

                const NAME: &str = concat!(stringify!($module), "::", stringify!($case));

                #[test]
                fn clr() {
                    check(Bridge::Clr, NAME, $end $(($($with)*))?);
                }

                #[test]
                fn nativeaot() {
                    check(Bridge::NativeAot, NAME, $end $(($($with)*))?);
                }
            })*
        })*
    };
}

include!("program/cases.rs");

static SURVIVOR: LazyLock<Program> =
    LazyLock::new(|| Program::build("survival", &Path::new(env!("CARGO_TARGET_TMPDIR")).join("survival"), false));

#[track_caller]
fn check(bridge: Bridge, case: &str, end: End) {
    let mut program = start(case);
    let outcome = run(program.env("MOCHI_SHIM_DIR", SURVIVOR.shim(bridge)).arg(case), LIMIT);
    let Outcome { status, stdout, stderr } = &outcome;
    let right = match end {
        Done => status.code() == Some(0) && (*stdout == format!("{case}: done\n") || is_silent(case)),
        Code(code) => status.code() == Some(code),
        Killed(signal) => status.signal() == Some(signal as i32),
    };
    assert!(right, "{case} with {bridge:?} should be {end:?}\n{status}\n--- stdout\n{stdout}\n--- stderr\n{stderr}");
}

fn is_silent(case: &str) -> bool {
    case == "limits::closed_streams"
}

/// The program, in the surroundings that a case asks for.
fn start(case: &str) -> Command {
    let script = match case {
        "limits::closed_streams" => "exec \"$0\" \"$@\" <&- >&- 2>&-",
        "limits::small_main_stack" => "ulimit -s 256 && exec \"$0\" \"$@\"",
        _ => return Command::new(SURVIVOR.binary()),
    };
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).arg(SURVIVOR.binary());
    shell
}
