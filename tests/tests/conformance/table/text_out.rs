//! Text out, through the caller's buffer where it fits and through memory of its own where it does not.

use crate::case::{Action, Call, Case, Host, Seen, Value, call};

const GROUP: &str = "text out";

pub(super) fn cases() -> Vec<Case> {
    let echo = |of: &str| call("Texts.Echo", [of.into()]);
    vec![
        into("fits", 64, echo("fits"), true, "fits"),
        into("exactly fits", EXACTLY, echo("sixteen letters."), true, "sixteen letters."),
        into("one too small", EXACTLY - 1, echo("sixteen letters."), false, "sixteen letters."),
        into("of one byte", 1, echo("ab"), false, "ab"),
        into("empty into a buffer", 8, echo(""), true, ""),
        into("with a NUL", 8, echo("a\0b"), true, "a\0b"),
        into("three bytes exactly", THREE, echo("\u{20ac}"), true, "\u{20ac}"),
        into("three bytes one too small", THREE - 1, echo("\u{20ac}"), false, "\u{20ac}"),
        into("a pair exactly", THREE + 1, echo("\u{1f600}"), true, "\u{1f600}"),
        into("a pair one too small", THREE, echo("\u{1f600}"), false, "\u{1f600}"),
        into("of a member", 32, call("Enums.NameOf", [Value::Int(0)]), true, "Zero"),
    ]
}

const EXACTLY: usize = 16;
const THREE: usize = 3;

fn into(name: &str, bytes: usize, call: Call, buffer: bool, text: &str) -> Case {
    let seen = Seen::Into { buffer, text: text.to_owned() };
    Case::new(GROUP, name, [Action::Into(bytes, call).shows(seen)])
        .without(Host::Rust, "the bindings have a buffer of their own")
}
