//! `T?` of value types.

use super::{INTEGERS, WIDTHS};
use crate::case::{Case, Value, call};

const GROUP: &str = "optionals";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let integers = INTEGERS.map(|(name, least, most)| (name.to_owned(), least, most));
    let enums = INTEGERS[..WIDTHS].iter().map(|(name, least, most)| (format!("Enum{name}"), *least, *most));
    for (name, least, most) in integers.into_iter().chain(enums) {
        cases.push(echo(&name, "absent", Value::Null));
        for (what, value) in [("least", least), ("seven", 7), ("greatest", most)] {
            cases.push(echo(&name, what, value.into()));
        }
    }
    for name in ["F32", "F64", "Bool", "Char"] {
        cases.push(echo(name, "absent", Value::Null));
    }
    for value in [false, true] {
        cases.push(echo("Bool", &value.to_string(), value.into()));
    }
    for unit in [0, 0x20AC, 0xFFFF] {
        cases.push(echo("Char", &format!("U+{unit:04X}"), Value::Char(unit)));
    }
    for present in [0b0000, 0b0101, 0b1010, 0b1111_u32] {
        let values = [Value::Int(1), Value::F64(0), Value::Bool(false), Value::Int(u64::MAX.into())];
        let chosen = |at: usize, value: &Value| if present >> at & 1 == 1 { value.clone() } else { Value::Null };
        let arguments: Vec<_> = values.iter().enumerate().map(|(at, value)| chosen(at, value)).collect();
        let count = i64::from(present.count_ones());
        let steps = [call("Optionals.Present", arguments).gives(count)];
        cases.push(Case::new(GROUP, format!("four at once/{present:04b}"), steps));
    }
    cases
}

fn echo(name: &str, what: &str, value: Value) -> Case {
    let steps = [call(format!("Optionals.{name}"), [value.clone()]).gives(value)];
    Case::new(GROUP, format!("{}/{what}", name.to_lowercase()), steps)
}
