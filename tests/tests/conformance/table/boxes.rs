//! Values as objects, and back.

use super::{INTEGERS, TWO_UNITS};
use crate::case::{Case, Failure};
use crate::steps::cases;
use crate::value::{boxed, unit};

const ENUM: &str = "enum Conformance.WideI16:i16";

pub(super) fn cases() -> Vec<Case> {
    [integers_in(), others_in(), out()].concat()
}

fn integers_in() -> Vec<Case> {
    const NAMES: [(&str, &str); 10] = [
        ("i8", "SByte"),
        ("u8", "Byte"),
        ("i16", "Int16"),
        ("u16", "UInt16"),
        ("i32", "Int32"),
        ("u32", "UInt32"),
        ("i64", "Int64"),
        ("u64", "UInt64"),
        ("isize", "IntPtr"),
        ("usize", "UIntPtr"),
    ];
    let mut cases = Vec::new();
    for ((ty, name), (_, least, most)) in NAMES.into_iter().zip(INTEGERS) {
        for (what, value) in [("least", least), ("greatest", most)] {
            let described = format!("System.{name} {value}");
            cases.extend(cases! { format!("in/{ty}/{what}") => { Objects.Describe(boxed(ty, value)) => described; } });
        }
    }
    cases
}

fn others_in() -> Vec<Case> {
    let negative_infinity = boxed("f64", f64::NEG_INFINITY);
    let least = boxed(ENUM, i32::from(i16::MIN));
    cases! {
        "in/f32/a half" => { Objects.Describe(boxed("f32", 0.5_f32)) => "System.Single 0.5"; }
        "in/f64/negative infinity" => { Objects.Describe(negative_infinity) => "System.Double -Infinity"; }
        "in/bool/true" => { Objects.Describe(boxed("bool", true)) => "System.Boolean True"; }
        "in/bool/false" => { Objects.Describe(boxed("bool", false)) => "System.Boolean False"; }
        "in/char/euro" => { Objects.Describe(boxed("char", unit(0x20AC))) => "System.Char \u{20ac}"; }
        "in/char/beyond 16 bits" => only_in_rust(TWO_UNITS) {
            Objects.Describe(boxed("char", '\u{1f600}')) => Failure::Value;
        }
        "in/text/empty" => { Objects.Describe(boxed("String", "")) => "System.String "; }
        "in/text/with a NUL" => { Objects.Describe(boxed("String", "a\0b")) => "System.String a\0b"; }
        "in/enum/known" => { Objects.Describe(least) => "Conformance.WideI16 Least"; }
        "in/enum/unknown" => { Objects.Describe(boxed(ENUM, -3)) => "Conformance.WideI16 -3"; }
    }
}

fn out() -> Vec<Case> {
    let nan = f64::from_bits(0x7FF8_1234_5678_9ABC);
    cases! {
        "out/i32" => { let boxed = Boxes.I32(i32::MIN); unbox boxed as i32 => i32::MIN; }
        "out/u64" => { let boxed = Boxes.U64(u64::MAX); unbox boxed as u64 => u64::MAX; }
        "out/f64" => { let boxed = Boxes.F64(nan); unbox boxed as f64 => nan; }
        "out/bool" => { let boxed = Boxes.Bool(true); unbox boxed as bool => true; }
        "out/char" => { let boxed = Boxes.Char(unit(0xFFFF)); unbox boxed as char => unit(0xFFFF); }
        "out/text" => { let boxed = Boxes.Text("h\u{fc}te\0"); unbox boxed as String => "h\u{fc}te\0"; }
        "out/i32 as i64" => { let boxed = Boxes.I32(1); unbox boxed as i64 => Failure::WrongType; }
        "out/i32 as u32" => { let boxed = Boxes.I32(1); unbox boxed as u32 => Failure::WrongType; }
        "out/text as i32" => { let boxed = Boxes.Text("1"); unbox boxed as i32 => Failure::WrongType; }
        "out/i32 as text" => { let boxed = Boxes.I32(1); unbox boxed as String => Failure::WrongType; }
        "out/an enumeration" => {
            let boxed = Boxes.Wide(i32::from(i16::MAX));
            TypeName of boxed => "Conformance.WideI16";
            Text of boxed => "Most";
        }
    }
}
