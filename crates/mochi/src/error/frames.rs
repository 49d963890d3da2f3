//! The stack traces of both sides as one.

use std::backtrace::{Backtrace, BacktraceStatus};

/// The managed frames, and below them those of Rust, in the form that .NET gives its own.
pub(super) fn join(managed: Option<String>, frames: &Backtrace) -> Option<String> {
    if frames.status() != BacktraceStatus::Captured {
        return managed;
    }
    let managed = managed.iter().flat_map(|trace| trace.lines()).map(str::to_owned);
    let lines: Vec<_> = managed.chain(callers(&frames.to_string())).collect();
    Some(lines.join("\n"))
}

/// The frames of `Backtrace`'s own text, without those of this crate that only made the error.
pub(crate) fn callers(backtrace: &str) -> Vec<String> {
    let mut frames: Vec<String> = Vec::new();
    for line in backtrace.lines().map(str::trim_start) {
        if let Some(place) = line.strip_prefix("at ") {
            if let Some(frame) = frames.last_mut() {
                *frame += &format!(" in {place}");
            }
        } else if let Some((_, function)) = line.split_once(": ") {
            frames.push(format!("   at {function}"));
        }
    }
    let own = frames.iter().take_while(|frame| is_own(frame)).count();
    frames.split_off(own)
}

fn is_own(frame: &str) -> bool {
    const OWN: [&str; 5] = ["std::", "core::", "<core::", "mochi::", "<mochi::"];
    let function = frame.trim_start().trim_start_matches("at ");
    OWN.iter().any(|module| function.starts_with(module)) || function.starts_with("<T as core::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_those_of_the_callers() {
        let backtrace = "   0: std::backtrace::Backtrace::create\n             at /rustc/library/std/src/backtrace.rs:331:13\n   \
             1: mochi::error::from::<impl core::convert::From<mochi_host::abi::RawError> for mochi::error::Error>::from\n   \
             2: <T as core::convert::Into<U>>::into\n   3: orders::read\n             at ./src/main.rs:7:5\n   4: main\n";
        assert_eq!(callers(backtrace), ["   at orders::read in ./src/main.rs:7:5", "   at main"]);
    }

    #[test]
    fn without_frames_the_managed_ones_are_all() {
        assert_eq!(join(Some("   at A.B()".into()), &Backtrace::disabled()).as_deref(), Some("   at A.B()"));
        assert_eq!(join(None, &Backtrace::disabled()), None);
    }
}
