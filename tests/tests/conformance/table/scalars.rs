//! Numbers, bools and characters, there and back.

use super::{INTEGERS, TYPED};
use crate::case::{Case, Host, Value, call};

const GROUP: &str = "scalars";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, least, most) in INTEGERS {
        let values = [least, least + 1, 0, 1, most - 1, most].into_iter().chain((least < 0).then_some(-1));
        let mut values: Vec<_> = values.collect();
        values.sort_unstable();
        values.dedup();
        for value in values {
            cases.push(echo(name, &value.to_string(), value.into()));
        }
    }
    for value in [false, true] {
        cases.push(echo("Bool", &value.to_string(), value.into()));
    }
    for number in [2, -1, 256, i32::MIN] {
        let steps = [call("Scalars.Bool", [number.into()]).gives(true)];
        cases.push(Case::new(GROUP, format!("bool/as {number}"), steps).without(Host::Rust, TYPED));
    }
    for unit in [0, 0x41, 0x7F, 0xDF, 0x20AC, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF] {
        cases.push(echo("Char", &format!("U+{unit:04X}"), Value::Char(unit)));
    }
    for unit in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
        let case = echo("Char", &format!("U+{unit:04X}"), Value::Char(unit));
        cases.push(case.without(Host::Rust, "half of a surrogate pair is no `char`"));
    }
    cases.extend([together(), many(), Case::new(GROUP, "nothing", [call("Scalars.Nothing", []).done()])]);
    cases
}

fn echo(name: &str, what: &str, value: Value) -> Case {
    let steps = [call(format!("Scalars.{name}"), [value.clone()]).gives(value)];
    Case::new(GROUP, format!("{}/{what}", name.to_lowercase()), steps)
}

fn together() -> Case {
    let arguments = [
        Value::Int(-8),
        Value::Int(65535),
        Value::Int(-2_147_483_648),
        Value::Int(u64::MAX.into()),
        Value::F32(1.5_f32.to_bits()),
        Value::F64(0.1_f64.to_bits()),
        true.into(),
        Value::Char(0xE9),
        "te\u{20ac}t".into(),
        Value::Int(i64::MIN.into()),
        Value::Null,
        Value::Int(-1),
    ];
    let text = "-8 65535 -2147483648 18446744073709551615 1.5 0.1 True \u{e9} te\u{20ac}t Least  -1";
    Case::new(GROUP, "each kind in one call", [call("Scalars.Together", arguments).gives(text)])
}

fn many() -> Case {
    let float = |number: u8| Value::F64(f64::from(number).to_bits());
    let single = |number: u8| Value::F32(f32::from(number).to_bits());
    let arguments: Vec<_> = (1..=20)
        .map(|number| match number {
            4 | 18 => single(number),
            number if number % 2 == 0 => float(number),
            number => i32::from(number).into(),
        })
        .collect();
    Case::new(GROUP, "twenty parameters", [call("Scalars.Sum", arguments).gives(Value::F64(210_f64.to_bits()))])
}
