//! Text out, through the caller's buffer where it fits and through memory of its own where it does not.

use crate::case::{Case, buffer, memory};
use crate::steps::cases;

pub(super) fn cases() -> Vec<Case> {
    let cases = cases! {
        "fits" => { into 64: Texts.Echo("fits") => buffer("fits"); }
        "exactly fits" => { into 16: Texts.Echo("sixteen letters.") => buffer("sixteen letters."); }
        "one too small" => { into 15: Texts.Echo("sixteen letters.") => memory("sixteen letters."); }
        "a buffer of one byte" => { into 1: Texts.Echo("ab") => memory("ab"); }
        "empty" => { into 8: Texts.Echo("") => buffer(""); }
        "with a NUL" => { into 8: Texts.Echo("a\0b") => buffer("a\0b"); }
        "three bytes exactly" => { into 3: Texts.Echo("\u{20ac}") => buffer("\u{20ac}"); }
        "three bytes, one too small" => { into 2: Texts.Echo("\u{20ac}") => memory("\u{20ac}"); }
        "a pair exactly" => { into 4: Texts.Echo("\u{1f600}") => buffer("\u{1f600}"); }
        "a pair, one too small" => { into 3: Texts.Echo("\u{1f600}") => memory("\u{1f600}"); }
        "a name" => { into 32: Enums.NameOf(0) => buffer("Zero"); }
        "two in a row" => {
            into 4: Texts.Echo("long text") => memory("long text");
            into 4: Texts.Echo("text") => buffer("text");
        }
    };
    cases.into_iter().map(|case| case.only_in_c("the bindings have a buffer of their own")).collect()
}
