//! Values as objects, and back.

use super::{INTEGERS, TWO_UNITS};
use crate::case::{Case, Failure, case};
use crate::steps::steps;
use crate::value::{Value, boxed, unit};

const ENUM: &str = "enum Conformance.WideI16:i16";

pub(super) fn cases() -> Vec<Case> {
    [integers_in(), others_in(), out()].concat()
}

fn describe(name: &str, ty: &'static str, value: impl Into<Value>, described: &str) -> Case {
    case(format!("in/{name}"), steps! { Objects.Describe(boxed(ty, value)) => described; })
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
            cases.push(describe(&format!("{ty}/{what}"), ty, value, &format!("System.{name} {value}")));
        }
    }
    cases
}

fn others_in() -> Vec<Case> {
    let smile = || boxed("char", '\u{1f600}');
    vec![
        describe("f32/a half", "f32", 0.5_f32, "System.Single 0.5"),
        describe("f64/negative infinity", "f64", f64::NEG_INFINITY, "System.Double -Infinity"),
        describe("bool/true", "bool", true, "System.Boolean True"),
        describe("bool/false", "bool", false, "System.Boolean False"),
        describe("char/euro", "char", unit(0x20AC), "System.Char \u{20ac}"),
        case("in/char/beyond 16 bits", steps! { Objects.Describe(smile()) => Failure::Value; }).only_in_rust(TWO_UNITS),
        describe("text/empty", "String", "", "System.String "),
        describe("text/with a NUL", "String", "a\0b", "System.String a\0b"),
        describe("enum/known", ENUM, i32::from(i16::MIN), "Conformance.WideI16 Least"),
        describe("enum/unknown", ENUM, -3, "Conformance.WideI16 -3"),
    ]
}

fn out() -> Vec<Case> {
    let nan = f64::from_bits(0x7FF8_1234_5678_9ABC);
    vec![
        case("out/i32", steps! { let boxed = Boxes.I32(i32::MIN); unbox boxed as i32 => i32::MIN; }),
        case("out/u64", steps! { let boxed = Boxes.U64(u64::MAX); unbox boxed as u64 => u64::MAX; }),
        case("out/f64", steps! { let boxed = Boxes.F64(nan); unbox boxed as f64 => nan; }),
        case("out/bool", steps! { let boxed = Boxes.Bool(true); unbox boxed as bool => true; }),
        case("out/char", steps! { let boxed = Boxes.Char(unit(0xFFFF)); unbox boxed as char => unit(0xFFFF); }),
        case("out/text", steps! { let boxed = Boxes.Text("h\u{fc}te\0"); unbox boxed as String => "h\u{fc}te\0"; }),
        case("out/i32 as i64", steps! { let boxed = Boxes.I32(1); unbox boxed as i64 => Failure::WrongType; }),
        case("out/i32 as u32", steps! { let boxed = Boxes.I32(1); unbox boxed as u32 => Failure::WrongType; }),
        case("out/text as i32", steps! { let boxed = Boxes.Text("1"); unbox boxed as i32 => Failure::WrongType; }),
        case("out/i32 as text", steps! { let boxed = Boxes.I32(1); unbox boxed as String => Failure::WrongType; }),
        case(
            "out/an enumeration",
            steps! {
                let boxed = Boxes.Wide(i32::from(i16::MAX));
                TypeName of boxed => "Conformance.WideI16";
                Text of boxed => "Most";
            },
        ),
    ]
}
