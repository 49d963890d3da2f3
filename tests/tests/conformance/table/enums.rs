//! Enumerations of every width, with values that have a name and values that have none.

use super::{INTEGERS, WIDTHS};
use crate::case::{Case, Value, call};

const GROUP: &str = "enums";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, least, most) in &INTEGERS[..WIDTHS] {
        for (what, value) in [("least", *least), ("greatest", *most), ("unknown", 77), ("last unknown", most - 1)] {
            let steps = [call(format!("Enums.{name}"), [value.into()]).gives(value)];
            cases.push(Case::new(GROUP, format!("{}/{what}", name.to_lowercase()), steps));
        }
    }
    for (name, value, text) in [
        ("known", i128::from(i32::MAX), "Most"),
        ("zero", 0, "Zero"),
        ("unknown", 77, "77"),
        ("negative unknown", -3, "-3"),
    ] {
        let steps = [call("Enums.NameOf", [value.into()]).gives(text)];
        cases.push(Case::new(GROUP, format!("by name/{name}"), steps));
    }
    for (one, other, both) in [(1, 2, 3), (0, 0, 0), (1, 1, 1), (0x40, 3, 0x43)] {
        let steps = [call("Enums.With", [one.into(), other.into()]).gives(both)];
        cases.push(Case::new(GROUP, format!("flags/{one} and {other}"), steps));
    }
    cases.push(Case::new(GROUP, "unknown out", [call("Enums.Unknown", []).gives(Value::Int(77))]));
    cases
}
