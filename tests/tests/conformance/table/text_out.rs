//! Text out, through the caller's buffer where it fits and through memory of its own where it does not.

use crate::case::{Case, buffer, case, memory};
use crate::steps::steps;

pub(super) fn cases() -> Vec<Case> {
    let cases = [
        case("fits", steps! { into 64: Texts.Echo("fits") => buffer("fits"); }),
        case("exactly fits", steps! { into 16: Texts.Echo("sixteen letters.") => buffer("sixteen letters."); }),
        case("one too small", steps! { into 15: Texts.Echo("sixteen letters.") => memory("sixteen letters."); }),
        case("a buffer of one byte", steps! { into 1: Texts.Echo("ab") => memory("ab"); }),
        case("empty", steps! { into 8: Texts.Echo("") => buffer(""); }),
        case("with a NUL", steps! { into 8: Texts.Echo("a\0b") => buffer("a\0b"); }),
        case("three bytes exactly", steps! { into 3: Texts.Echo("\u{20ac}") => buffer("\u{20ac}"); }),
        case("three bytes, one too small", steps! { into 2: Texts.Echo("\u{20ac}") => memory("\u{20ac}"); }),
        case("a pair exactly", steps! { into 4: Texts.Echo("\u{1f600}") => buffer("\u{1f600}"); }),
        case("a pair, one too small", steps! { into 3: Texts.Echo("\u{1f600}") => memory("\u{1f600}"); }),
        case("a name", steps! { into 32: Enums.NameOf(0) => buffer("Zero"); }),
        case(
            "two in a row",
            steps! {
                into 4: Texts.Echo("long text") => memory("long text");
                into 4: Texts.Echo("text") => buffer("text");
            },
        ),
    ];
    cases.map(|case| case.only_in_c("the bindings have a buffer of their own")).into()
}
