//! Enumerations of every width, with values that have a name and values that have none.

use super::{INTEGERS, WIDTHS};
use crate::case::{Case, call, case};
use crate::steps::steps;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("by name/known", steps! { Enums.NameOf(i32::MAX) => "Most"; }),
        case("by name/zero", steps! { Enums.NameOf(0) => "Zero"; }),
        case("by name/unknown", steps! { Enums.NameOf(77) => "77"; }),
        case("by name/negative unknown", steps! { Enums.NameOf(-3) => "-3"; }),
        case("flags/two", steps! { Enums.With(1, 2) => 3; }),
        case("flags/none", steps! { Enums.With(0, 0) => 0; }),
        case("flags/the same", steps! { Enums.With(1, 1) => 1; }),
        case("flags/an unknown one", steps! { Enums.With(0x40, 3) => 0x43; }),
        case("unknown out", steps! { Enums.Unknown() => 77; }),
    ];
    for (name, least, most) in &INTEGERS[..WIDTHS] {
        for (what, value) in [("least", *least), ("greatest", *most), ("unknown", 77), ("last unknown", most - 1)] {
            let step = call(format!("Enums.{name}"), [value.into()]).gives(value);
            cases.push(case(format!("{}/{what}", name.to_lowercase()), step));
        }
    }
    cases
}
