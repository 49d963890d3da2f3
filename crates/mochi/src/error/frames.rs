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

/// The frames of `Backtrace`'s own text: without those of this crate that only made it, and of what called `main`.
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
    if let Some(end) = frames.iter().position(|frame| frame.contains("__rust_begin_short_backtrace")) {
        frames.truncate(end);
    }
    // What was inlined among them goes by short names.
    let own = frames
        .iter()
        .take(MOST_OWN)
        .rposition(|frame| frame.contains("mochi::rt::") || frame.contains("mochi::error::"));
    frames.split_off(own.map_or(0, |last| last + 1))
}

/// So many frames at most are between a call and what is made of its result.
const MOST_OWN: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_those_of_the_callers() {
        let backtrace = "   0: std::backtrace::Backtrace::create
             at /rustc/library/std/src/backtrace.rs:331:13
   1: new
   2: <T as core::convert::Into<U>>::into
   3: mochi::rt::abi::check
   4: orders::read
             at ./src/main.rs:7:5
   5: main
   6: std::sys::backtrace::__rust_begin_short_backtrace
   7: _start
";
        assert_eq!(callers(backtrace), ["   at orders::read in ./src/main.rs:7:5", "   at main"]);
    }

    #[test]
    fn without_frames_the_managed_ones_are_all() {
        assert_eq!(join(Some("   at A.B()".into()), &Backtrace::disabled()).as_deref(), Some("   at A.B()"));
        assert_eq!(join(None, &Backtrace::disabled()), None);
    }
}
