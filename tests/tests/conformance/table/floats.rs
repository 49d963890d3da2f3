//! Floating-point numbers bit by bit.

use crate::case::{Case, call, case};
use crate::value::{Value, list};

const SINGLES: [(&str, u32); 16] = [
    ("zero", 0),
    ("negative zero", 0x8000_0000),
    ("one", 0x3F80_0000),
    ("a tenth", 0x3DCC_CCCD),
    ("least subnormal", 1),
    ("negative least subnormal", 0x8000_0001),
    ("greatest subnormal", 0x007F_FFFF),
    ("least normal", 0x0080_0000),
    ("greatest", 0x7F7F_FFFF),
    ("least", 0xFF7F_FFFF),
    ("infinity", 0x7F80_0000),
    ("negative infinity", 0xFF80_0000),
    ("NaN", 0x7FC0_0000),
    ("negative NaN", 0xFFC0_0000),
    ("NaN with a payload", 0x7FC1_2345),
    ("NaN with all bits", 0xFFFF_FFFF),
];

const DOUBLES: [(&str, u64); 16] = [
    ("zero", 0),
    ("negative zero", 0x8000_0000_0000_0000),
    ("one", 0x3FF0_0000_0000_0000),
    ("a tenth", 0x3FB9_9999_9999_999A),
    ("least subnormal", 1),
    ("negative least subnormal", 0x8000_0000_0000_0001),
    ("greatest subnormal", 0x000F_FFFF_FFFF_FFFF),
    ("least normal", 0x0010_0000_0000_0000),
    ("greatest", 0x7FEF_FFFF_FFFF_FFFF),
    ("least", 0xFFEF_FFFF_FFFF_FFFF),
    ("infinity", 0x7FF0_0000_0000_0000),
    ("negative infinity", 0xFFF0_0000_0000_0000),
    ("NaN", 0x7FF8_0000_0000_0000),
    ("negative NaN", 0xFFF8_0000_0000_0000),
    ("NaN with a payload", 0x7FF8_1234_5678_9ABC),
    ("NaN with all bits", 0xFFFF_FFFF_FFFF_FFFF),
];

pub(super) fn cases() -> Vec<Case> {
    let singles = SINGLES.map(|(name, bits)| (name, f32::from_bits(bits).into()));
    let doubles = DOUBLES.map(|(name, bits)| (name, f64::from_bits(bits).into()));
    [of("F32", &singles), of("F64", &doubles)].concat()
}

fn of(ty: &str, values: &[(&str, Value)]) -> Vec<Case> {
    let id = ty.to_lowercase();
    let mut cases = Vec::new();
    for (name, value) in values {
        for (place, class) in [("plain", "Scalars"), ("optional", "Optionals")] {
            let step = call(format!("{class}.{ty}"), [value.clone()]).gives(value.clone());
            cases.push(case(format!("{id}/{place}/{name}"), step));
        }
    }
    let all = list(values.iter().map(|(_, value)| value.clone()).collect::<Vec<_>>());
    cases.push(case(format!("{id}/all in a list"), call(format!("NullableLists.{ty}"), [all.clone()]).gives(all)));
    cases
}
