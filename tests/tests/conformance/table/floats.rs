//! Floating-point numbers bit by bit.

use crate::case::{Case, Value, call};

const GROUP: &str = "floats";

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
    let singles = SINGLES.map(|(name, bits)| (name, "F32", Value::F32(bits)));
    let doubles = DOUBLES.map(|(name, bits)| (name, "F64", Value::F64(bits)));
    let mut cases = Vec::new();
    for (name, ty, value) in singles.into_iter().chain(doubles) {
        for (place, class) in [("plain", "Scalars"), ("optional", "Optionals")] {
            let steps = [call(format!("{class}.{ty}"), [value.clone()]).gives(value.clone())];
            cases.push(Case::new(GROUP, format!("{}/{place}/{name}", ty.to_lowercase()), steps));
        }
    }
    for (ty, values) in
        [("F32", SINGLES.map(|(_, bits)| Value::F32(bits))), ("F64", DOUBLES.map(|(_, bits)| Value::F64(bits)))]
    {
        let list = Value::List(values.to_vec());
        let steps = [call(format!("NullableLists.{ty}"), [list.clone()]).gives(list)];
        cases.push(Case::new(GROUP, format!("{}/all in a list", ty.to_lowercase()), steps));
    }
    cases
}
