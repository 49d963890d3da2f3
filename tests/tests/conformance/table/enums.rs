//! Enumerations of every width, with values that have a name and values that have none.

use super::{INTEGERS, WIDTHS};
use crate::case::{Case, call, case};
use crate::steps::cases;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = cases! {
        "by name/known" => { Enums.NameOf(i32::MAX) => "Most"; }
        "by name/zero" => { Enums.NameOf(0) => "Zero"; }
        "by name/unknown" => { Enums.NameOf(77) => "77"; }
        "by name/negative unknown" => { Enums.NameOf(-3) => "-3"; }
        "flags/two" => { Enums.With(1, 2) => 3; }
        "flags/none" => { Enums.With(0, 0) => 0; }
        "flags/the same" => { Enums.With(1, 1) => 1; }
        "flags/an unknown one" => { Enums.With(0x40, 3) => 0x43; }
        "unknown out" => { Enums.Unknown() => 77; }
    };
    for (name, least, most) in &INTEGERS[..WIDTHS] {
        for (what, value) in [("least", *least), ("greatest", *most), ("unknown", 77), ("last unknown", most - 1)] {
            let step = call(format!("Enums.{name}"), [value.into()]).gives(value);
            cases.push(case(format!("{}/{what}", name.to_lowercase()), step));
        }
    }
    cases
}
