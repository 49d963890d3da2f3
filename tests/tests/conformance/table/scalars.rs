//! Numbers, bools and characters, there and back.

use super::{HALF, INTEGERS, TYPED};
use crate::case::{Case, call, case};
use crate::steps::cases;
use crate::value::{NULL, Value, unit};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = cases! {
        "nothing" => { Scalars.Nothing(); }
        "bool/false" => { Scalars.Bool(false) => false; }
        "bool/true" => { Scalars.Bool(true) => true; }
    };
    for number in [2, -1, 256, i32::MIN] {
        cases.extend(cases! { format!("bool/as {number}") => only_in_c(TYPED) { Scalars.Bool(number) => true; } });
    }
    for (name, least, most) in INTEGERS {
        let values = [least, least + 1, 0, 1, most - 1, most].into_iter().chain((least < 0).then_some(-1));
        let mut values: Vec<_> = values.collect();
        values.sort_unstable();
        values.dedup();
        let echo = |value: i128| {
            let step = call(format!("Scalars.{name}"), [value.into()]).gives(value);
            case(format!("{}/{value}", name.to_lowercase()), step)
        };
        cases.extend(values.into_iter().map(echo));
    }
    for of in [0, 0x41, 0x7F, 0xDF, 0x20AC, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF] {
        cases.extend(cases! { format!("char/U+{of:04X}") => { Scalars.Char(unit(of)) => unit(of); } });
    }
    for half in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
        cases.extend(cases! {
            format!("char/U+{half:04X}") => only_in_c(HALF) { Scalars.Char(unit(half)) => unit(half); }
        });
    }
    cases.extend([together(), many()]);
    cases
}

fn together() -> Case {
    let arguments = [
        (-8).into(),
        65535.into(),
        i32::MIN.into(),
        u64::MAX.into(),
        1.5_f32.into(),
        0.1_f64.into(),
        true.into(),
        unit(0xE9),
        "te\u{20ac}t".into(),
        i64::MIN.into(),
        NULL,
        (-1).into(),
    ];
    let text = "-8 65535 -2147483648 18446744073709551615 1.5 0.1 True \u{e9} te\u{20ac}t Least  -1";
    case("each kind in one call", call("Scalars.Together", arguments).gives(text))
}

/// More than there are registers, integers and both kinds of floats mixed.
fn many() -> Case {
    let arguments: Vec<Value> = (1..=20_u8)
        .map(|number| match number {
            4 | 18 => f32::from(number).into(),
            number if number % 2 == 0 => f64::from(number).into(),
            number => i32::from(number).into(),
        })
        .collect();
    case("twenty parameters", call("Scalars.Sum", arguments).gives(210_f64))
}
