//! `T?` of value types.

use super::{INTEGERS, WIDTHS};
use crate::case::{Case, call, case};
use crate::value::{NULL, Value, unit};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![echo("Bool", "false", false.into()), echo("Bool", "true", true.into())];
    cases.extend(["F32", "F64", "Bool", "Char"].map(|name| echo(name, "absent", NULL)));
    cases.extend([0, 0x20AC, 0xFFFF].map(|of| echo("Char", &format!("U+{of:04X}"), unit(of))));
    let integers = INTEGERS.map(|(name, least, most)| (name.to_owned(), least, most));
    let enums = INTEGERS[..WIDTHS].iter().map(|(name, least, most)| (format!("Enum{name}"), *least, *most));
    for (name, least, most) in integers.into_iter().chain(enums) {
        cases.push(echo(&name, "absent", NULL));
        cases.push(echo(&name, "least", least.into()));
        cases.push(echo(&name, "seven", 7.into()));
        cases.push(echo(&name, "greatest", most.into()));
    }
    for present in [0b0000, 0b0101, 0b1010, 0b1111_u32] {
        let values: [Value; 4] = [1.into(), 0_f64.into(), false.into(), u64::MAX.into()];
        let chosen = (0..).zip(values).map(|(at, value)| if present >> at & 1 == 1 { value } else { NULL });
        let step = call("Optionals.Present", chosen.collect::<Vec<_>>()).gives(i64::from(present.count_ones()));
        cases.push(case(format!("four at once/{present:04b}"), step));
    }
    cases
}

fn echo(name: &str, what: &str, value: Value) -> Case {
    let step = call(format!("Optionals.{name}"), [value.clone()]).gives(value);
    case(format!("{}/{what}", name.to_lowercase()), step)
}
