//! The cases. All hosts are driven by this one table.

mod boxes;
mod callbacks;
mod enums;
mod errors;
mod floats;
mod generics;
mod handles;
mod known;
mod lists;
mod memory;
mod objects;
mod optionals;
mod ownership;
mod records;
mod scalars;
mod text_out;
mod texts;
mod variables;

use crate::case::Case;

/// All cases, group by group.
pub(crate) fn cases() -> Vec<Case> {
    let groups = [
        ("scalars", scalars::cases()),
        ("floats", floats::cases()),
        ("optionals", optionals::cases()),
        ("enums", enums::cases()),
        ("lists", lists::cases()),
        ("texts", texts::cases()),
        ("text out", text_out::cases()),
        ("objects", objects::cases()),
        ("boxes", boxes::cases()),
        ("handles", handles::cases()),
        ("ownership", ownership::cases()),
        ("memory", memory::cases()),
        ("errors", errors::cases()),
        ("values", known::cases()),
        ("records", records::cases()),
        ("variables", variables::cases()),
        ("callbacks", callbacks::cases()),
        ("generics", generics::cases()),
    ];
    groups.into_iter().flat_map(|(group, cases)| cases.into_iter().map(|case| case.in_group(group))).collect()
}

/// The integers of the border: the part of their entries' names, the least and the greatest value.
const INTEGERS: [(&str, i128, i128); 10] = [
    ("I8", i8::MIN as i128, i8::MAX as i128),
    ("U8", 0, u8::MAX as i128),
    ("I16", i16::MIN as i128, i16::MAX as i128),
    ("U16", 0, u16::MAX as i128),
    ("I32", i32::MIN as i128, i32::MAX as i128),
    ("U32", 0, u32::MAX as i128),
    ("I64", i64::MIN as i128, i64::MAX as i128),
    ("U64", 0, u64::MAX as i128),
    ("Isize", isize::MIN as i128, isize::MAX as i128),
    ("Usize", 0, usize::MAX as i128),
];

/// How many of them an enumeration can be as wide as.
const WIDTHS: usize = 8;

// Why a host has no such case.
const TYPED: &str = "the bindings' types do not let it be written";
const HALF: &str = "half of a surrogate pair is no `char`";
const TWO_UNITS: &str = "a character beyond 16 bits is two units in C";
