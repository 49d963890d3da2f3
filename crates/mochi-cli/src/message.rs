//! How messages look. Results go to standard output, everything else to standard error.

use std::fmt::Display;

use anstream::eprintln;
use anstyle::{AnsiColor, Style};

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HINT: Style = AnsiColor::Cyan.on_default().bold();
const STATUS: Style = AnsiColor::Green.on_default().bold();

/// What could not be done; the hint stands apart and last.
pub(crate) fn error(message: &str, hint: Option<&str>) {
    // Texts that are fixed bring their own word for it.
    match message.strip_prefix("ERROR:") {
        Some(rest) => eprintln!("{ERROR}ERROR:{ERROR:#}{rest}"),
        None => eprintln!("{ERROR}error{ERROR:#}: {message}"),
    }
    if let Some(hint) = hint {
        eprintln!("\n{HINT}hint{HINT:#}: {hint}");
    }
}

pub(crate) fn warning(message: impl Display) {
    eprintln!("{WARNING}warning{WARNING:#}: {message}");
}

/// A line as cargo prints it: the verb, right-aligned, and what it was done to.
pub(crate) fn status(verb: &str, what: impl Display) {
    eprintln!("{STATUS}{verb:>12}{STATUS:#} {what}");
}
