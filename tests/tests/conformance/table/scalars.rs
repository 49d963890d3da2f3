//! Numbers, bools and characters, there and back.

use super::{HALF, INTEGERS, TYPED};
use crate::case::{Case, call, case};
use crate::steps::steps;
use crate::value::{NULL, Value, unit};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("nothing", steps! { Scalars.Nothing(); }),
        together(),
        many(),
        echo("Bool", "false", false.into()),
        echo("Bool", "true", true.into()),
    ];
    for (name, least, most) in INTEGERS {
        let values = [least, least + 1, 0, 1, most - 1, most].into_iter().chain((least < 0).then_some(-1));
        let mut values: Vec<_> = values.collect();
        values.sort_unstable();
        values.dedup();
        cases.extend(values.into_iter().map(|value| echo(name, &value.to_string(), value.into())));
    }
    for number in [2, -1, 256, i32::MIN] {
        cases.push(case(format!("bool/as {number}"), steps! { Scalars.Bool(number) => true; }).only_in_c(TYPED));
    }
    for of in [0, 0x41, 0x7F, 0xDF, 0x20AC, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF] {
        cases.push(echo("Char", &format!("U+{of:04X}"), unit(of)));
    }
    for half in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
        cases.push(echo("Char", &format!("U+{half:04X}"), unit(half)).only_in_c(HALF));
    }
    cases
}

fn echo(name: &str, what: &str, value: Value) -> Case {
    let step = call(format!("Scalars.{name}"), [value.clone()]).gives(value);
    case(format!("{}/{what}", name.to_lowercase()), step)
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
