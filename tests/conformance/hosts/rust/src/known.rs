//! Values of the framework and structs of the library, and the two numbers that the table writes each as.

use dotnet::conformance::{Cells, Mixed, Stretch, Tight};
use mochi::{DateOnly, DateTime, DateTimeKind, DateTimeOffset, Decimal, Guid, Half, TimeOnly, TimeSpan};

pub fn date_only(days: u64, _: u64) -> DateOnly {
    DateOnly::from_day_number(days as u32 as i32).expect("a day of .NET's calendar")
}

pub fn date_time(bits: u64, _: u64) -> DateTime {
    let kind = match bits >> 62 {
        0 => DateTimeKind::Unspecified,
        1 => DateTimeKind::Utc,
        _ => DateTimeKind::Local,
    };
    DateTime::from_ticks((bits & (u64::MAX >> 2)) as i64, kind).expect("a time of .NET's calendar")
}

pub fn date_time_offset(ticks: u64, minutes: u64) -> DateTimeOffset {
    let clock = DateTime::from_ticks(ticks as i64, DateTimeKind::Unspecified).expect("a time of .NET's calendar");
    DateTimeOffset::new(clock, minutes as i32).expect("a time of .NET's calendar")
}

pub fn decimal(low: u64, high: u64) -> Decimal {
    let digits = u128::from(low) | u128::from(high as u32) << 64;
    let flags = (high >> 32) as u32;
    Decimal::from_parts(flags >> 31 != 0, digits, flags >> 16 & 0xFF).expect("a scale of .NET's")
}

pub fn guid(first: u64, second: u64) -> Guid {
    Guid::from_bytes((u128::from(first) << 64 | u128::from(second)).to_be_bytes())
}

pub fn half(bits: u64, _: u64) -> Half {
    Half::from_bits(bits as u16)
}

pub fn int128(low: u64, high: u64) -> i128 {
    uint128(low, high) as i128
}

pub fn uint128(low: u64, high: u64) -> u128 {
    u128::from(low) | u128::from(high) << 64
}

pub fn time_only(ticks: u64, _: u64) -> TimeOnly {
    TimeOnly::from_ticks(ticks as i64).expect("a time of a day")
}

pub fn time_span(ticks: u64, _: u64) -> TimeSpan {
    TimeSpan::from_ticks(ticks as i64)
}

pub fn stretch(from: u64, to: u64) -> Stretch {
    Stretch { from, to }
}

pub fn tight(head: u64, tail: u64) -> Tight {
    Tight { head: head as u16, tail }
}

pub fn mixed(bits: u64, number: u64) -> Mixed {
    Mixed { bits, number: f64::from_bits(number) }
}

pub fn cells(first: u64, second: u64) -> Cells {
    Cells { of: [first as u32, (first >> 32) as u32, second as u32, (second >> 32) as u32] }
}

/// A value, and what it is called and written as.
pub trait Words {
    const NAME: &str;

    fn words(&self) -> (u64, u64);
}

macro_rules! words {
    ($($ty:ty: $name:literal $value:ident => $first:expr, $second:expr;)*) => {
        $(impl Words for $ty {
            const NAME: &str = $name;

            fn words(&self) -> (u64, u64) {
                let $value = *self;
                ($first, $second)
            }
        })*
    };
}

const KIND_SHIFT: u32 = 62;
const TICKS_PER_MINUTE: i64 = 600_000_000;

words! {
    DateOnly: "date_only" value => u64::from(value.day_number() as u32), 0;
    DateTime: "date_time" value => value.ticks() as u64 | (value.kind() as u64) << KIND_SHIFT, 0;
    DateTimeOffset: "date_time_offset" value
        => value.clock().ticks() as u64, (value.offset().ticks() / TICKS_PER_MINUTE) as u64;
    Decimal: "decimal" value => value.parts().1 as u64, high_of(value);
    Guid: "guid" value => (u128::from_be_bytes(value.to_bytes()) >> 64) as u64, u128::from_be_bytes(value.to_bytes()) as u64;
    Half: "half" value => u64::from(value.to_bits()), 0;
    i128: "int128" value => value as u64, (value >> 64) as u64;
    Stretch: "stretch" value => value.from, value.to;
    Tight: "tight" value => value.head.into(), value.tail;
    Mixed: "mixed" value => value.bits, value.number.to_bits();
    Cells: "cells" value => pair(value.of[0], value.of[1]), pair(value.of[2], value.of[3]);
    u128: "uint128" value => value as u64, (value >> 64) as u64;
    TimeOnly: "time_only" value => value.ticks() as u64, 0;
    TimeSpan: "time_span" value => value.ticks() as u64, 0;
}

fn pair(low: u32, high: u32) -> u64 {
    u64::from(low) | u64::from(high) << 32
}

fn high_of(value: Decimal) -> u64 {
    let (is_negative, digits, scale) = value.parts();
    let flags = u64::from(is_negative) << 31 | u64::from(scale) << 16;
    (digits >> 64) as u64 | flags << 32
}
