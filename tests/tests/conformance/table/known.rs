//! Values of the framework, which cross in forms of their own.

use super::TYPED;
use crate::case::{Case, call, case, throws};
use crate::steps::cases;
use crate::value::{NULL, Value, list, words};

const KIND_UTC: u64 = 1 << 62;
const KIND_LOCAL: u64 = 2 << 62;
const MAX_TICKS: u64 = 3_155_378_975_999_999_999;
const NOON: u64 = 638_448_066_000_000_000;
const DAY: u64 = 864_000_000_000;

/// One type: values, each with what .NET says of it.
struct Kind {
    name: &'static str,
    values: Vec<(&'static str, Value, &'static str)>,
}

pub(super) fn cases() -> Vec<Case> {
    kinds().iter().flat_map(of_kind).chain(refused()).collect()
}

fn of_kind(Kind { name, values }: &Kind) -> Vec<Case> {
    let id = name.to_lowercase();
    let there_and_back = values.iter().map(|(what, value, _)| {
        case(format!("{id}/{what}"), call(format!("Known.{name}"), [value.clone()]).gives(value.clone()))
    });
    let told = values.iter().map(|(what, value, text)| {
        case(format!("{id}/{what} in .NET's words"), call(format!("KnownTexts.{name}"), [value.clone()]).gives(*text))
    });
    let all: Vec<_> = values.iter().map(|(_, value, _)| value.clone()).collect();
    let reversed: Vec<_> = all.iter().rev().cloned().collect();
    let optional = |what: &str, value: Value| {
        case(format!("{id}/{what}"), call(format!("KnownOptionals.{name}"), [value.clone()]).gives(value))
    };
    let of_lists = |what: &str, values: Value, reversed: Value| {
        case(format!("{id}/{what}"), call(format!("KnownLists.{name}"), [values]).gives(reversed))
    };
    let many = || list(vec![all[0].clone(); 1000]);
    let others = [
        optional("optional", all[0].clone()),
        optional("none", NULL),
        of_lists("list", list(all.clone()), list(reversed)),
        of_lists("empty list", list([]), list([])),
        of_lists("a thousand", many(), many()),
    ];
    there_and_back.chain(told).chain(others).collect()
}

fn kinds() -> Vec<Kind> {
    vec![
        Kind {
            name: "Decimal",
            values: vec![
                ("zero", words(0, 0), "0"),
                ("zeros are kept", words(150, 2 << 48), "1.50"),
                ("negative", words(12345, (4 << 48) | (1 << 63)), "-1.2345"),
                ("greatest", words(u64::MAX, 0xFFFF_FFFF), "79228162514264337593543950335"),
                ("least", words(u64::MAX, 0xFFFF_FFFF | (1 << 63)), "-79228162514264337593543950335"),
                ("smallest", words(1, 28 << 48), "0.0000000000000000000000000001"),
            ],
        },
        Kind {
            name: "Guid",
            values: vec![
                ("empty", words(0, 0), "00000000-0000-0000-0000-000000000000"),
                (
                    "in the order of RFC 9562",
                    words(0xF81D_4FAE_7DEC_11D0, 0xA765_00A0_C91E_6BF6),
                    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                ),
                ("all ones", words(u64::MAX, u64::MAX), "ffffffff-ffff-ffff-ffff-ffffffffffff"),
            ],
        },
        Kind {
            name: "DateTime",
            values: vec![
                ("first", words(0, 0), "0001-01-01T00:00:00.0000000 Unspecified"),
                ("last", words(MAX_TICKS, 0), "9999-12-31T23:59:59.9999999 Unspecified"),
                ("universal", words(NOON | KIND_UTC, 0), "2024-02-29T12:30:00.0000000Z Utc"),
                ("one tick", words((NOON + 1) | KIND_UTC, 0), "2024-02-29T12:30:00.0000001Z Utc"),
            ],
        },
        Kind {
            name: "DateTimeOffset",
            values: vec![
                ("universal", words(NOON, 0), "2024-02-29T12:30:00.0000000+00:00"),
                ("ahead", words(NOON, 330), "2024-02-29T12:30:00.0000000+05:30"),
                ("behind", words(NOON, (-480_i64) as u64), "2024-02-29T12:30:00.0000000-08:00"),
                ("first", words(0, 0), "0001-01-01T00:00:00.0000000+00:00"),
            ],
        },
        Kind {
            name: "DateOnly",
            values: vec![
                ("first", words(0, 0), "0001-01-01"),
                ("last", words(3_652_058, 0), "9999-12-31"),
                ("a leap day", words(738_944, 0), "2024-02-29"),
            ],
        },
        Kind {
            name: "TimeOnly",
            values: vec![
                ("midnight", words(0, 0), "00:00:00.0000000"),
                ("last", words(DAY - 1, 0), "23:59:59.9999999"),
            ],
        },
        Kind {
            name: "TimeSpan",
            values: vec![
                ("zero", words(0, 0), "00:00:00"),
                ("days", words(DAY + 1, 0), "1.00:00:00.0000001"),
                ("negative", words((-10_000_000_i64) as u64, 0), "-00:00:01"),
                ("least", words(i64::MIN as u64, 0), "-10675199.02:48:05.4775808"),
                ("greatest", words(i64::MAX as u64, 0), "10675199.02:48:05.4775807"),
            ],
        },
        Kind {
            name: "Half",
            values: vec![
                ("one and a half", words(0x3E00, 0), "1.5"),
                ("minus zero", words(0x8000, 0), "-0"),
                ("infinity", words(0x7C00, 0), "Infinity"),
                ("not a number, with its payload", words(0x7E2A, 0), "NaN"),
                ("smallest", words(1, 0), "6E-08"),
            ],
        },
        Kind {
            name: "Int128",
            values: vec![
                ("minus one", words(u64::MAX, u64::MAX), "-1"),
                ("least", words(0, 1 << 63), "-170141183460469231731687303715884105728"),
                ("greatest", words(u64::MAX, i64::MAX as u64), "170141183460469231731687303715884105727"),
                ("the high half", words(0, 1), "18446744073709551616"),
            ],
        },
        Kind {
            name: "UInt128",
            values: vec![
                ("zero", words(0, 0), "0"),
                ("greatest", words(u64::MAX, u64::MAX), "340282366920938463463374607431768211455"),
                ("the high half", words(0, 1), "18446744073709551616"),
            ],
        },
    ]
}

/// What is no such value is an exception, and nothing worse.
fn refused() -> Vec<Case> {
    let out_of_range = |parameter: &str, message: &str| {
        throws("System.ArgumentOutOfRangeException", format!("{message} (Parameter '{parameter}')"))
    };
    let ticks = "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.";
    cases! {
        "refused/a scale above 28" => only_in_c(TYPED) {
            Known.Decimal(words(1, 29 << 48)) => throws(
                "System.ArgumentException",
                "Decimal constructor requires an array or span of four valid decimal bytes.",
            );
        }
        "refused/ticks beyond the calendar" => only_in_c(TYPED) {
            Known.DateTime(words(MAX_TICKS + 1, 0)) => out_of_range("ticks", ticks);
        }
        "refused/no kind" => only_in_c(TYPED) {
            Known.DateTime(words(3 << 62, 0))
                => throws("System.ArgumentException", "Invalid DateTimeKind value. (Parameter 'kind')");
        }
        "refused/an offset of fifteen hours" => only_in_c(TYPED) {
            Known.DateTimeOffset(words(NOON, 900))
                => out_of_range("offset", "Offset must be within plus or minus 14 hours.");
        }
        "refused/a day below the first" => only_in_c(TYPED) {
            Known.DateOnly(words(0xFFFF_FFFF, 0)) => throws(
                "System.ArgumentOutOfRangeException",
                "Day number must be between 0 and DateOnly.MaxValue.DayNumber. (Parameter 'dayNumber')\nActual value was -1.",
            );
        }
        "refused/a time after the day" => only_in_c(TYPED) {
            Known.TimeOnly(words(DAY, 0)) => out_of_range(
                "ticks",
                "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.",
            );
        }
        "datetime/local, there and back" => { Known.DateTime(words(NOON | KIND_LOCAL, 0)) => words(NOON | KIND_LOCAL, 0); }
    }
}
