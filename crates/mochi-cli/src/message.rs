//! How messages look. Results go to standard output, everything else to standard error.

use std::fmt::Display;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use anstyle::{AnsiColor, Style};

/// Whether only errors and results are told.
static QUIET: AtomicBool = AtomicBool::new(false);

pub(crate) fn be_quiet(quiet: bool) {
    QUIET.store(quiet, Ordering::Relaxed);
}

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HINT: Style = AnsiColor::Cyan.on_default().bold();
const STATUS: Style = AnsiColor::Green.on_default().bold();

/// What was asked for. A reader that has read enough is no error.
pub(crate) fn print(result: impl Display) {
    let _ = writeln!(anstream::stdout(), "{result}");
}

/// What could not be done; the hint stands apart and last.
pub(crate) fn error(message: &str, hint: Option<&str>) {
    // Texts that are fixed bring their own word for it.
    match message.strip_prefix("ERROR:") {
        Some(rest) => say(format_args!("{ERROR}ERROR:{ERROR:#}{rest}")),
        None => say(format_args!("{ERROR}error{ERROR:#}: {message}")),
    }
    if let Some(hint) = hint {
        say(format_args!("\n{HINT}hint{HINT:#}: {hint}"));
    }
}

pub(crate) fn warning(message: impl Display) {
    remark(format_args!("{WARNING}warning{WARNING:#}: {message}"));
}

/// A line as cargo prints it: the verb, right-aligned, and what it was done to.
pub(crate) fn status(verb: &str, what: impl Display) {
    remark(format_args!("{STATUS}{verb:>12}{STATUS:#} {what}"));
}

fn remark(line: impl Display) {
    if !QUIET.load(Ordering::Relaxed) {
        say(line);
    }
}

/// Nobody can be told when standard error is gone.
fn say(line: impl Display) {
    let _ = writeln!(anstream::stderr(), "{line}");
}
