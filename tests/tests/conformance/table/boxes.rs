//! Values as objects, and back.

use super::INTEGERS;
use crate::case::{Action, Case, Failure, Host, Seen, Value, call};

const GROUP: &str = "boxes";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, least, most) in INTEGERS {
        let ty: &'static str = name.to_lowercase().leak();
        for (what, value) in [("least", least), ("greatest", most)] {
            let described = format!("{} {value}", framework(name));
            cases.push(describe(&format!("{ty}/{what}"), ty, value.into(), &described));
        }
    }
    cases.extend([
        describe("f32/a half", "f32", Value::F32(0.5_f32.to_bits()), "System.Single 0.5"),
        describe("f64/negative infinity", "f64", Value::F64(f64::NEG_INFINITY.to_bits()), "System.Double -Infinity"),
        describe("bool/true", "bool", true.into(), "System.Boolean True"),
        describe("bool/false", "bool", false.into(), "System.Boolean False"),
        describe("char/euro", "char", Value::Char(0x20AC), "System.Char \u{20ac}"),
        describe("text/empty", "String", "".into(), "System.String "),
        describe("text/with a NUL", "String", "a\0b".into(), "System.String a\0b"),
        describe("enum/known", ENUM, Value::Int(i16::MIN.into()), "Conformance.WideI16 Least"),
        describe("enum/unknown", ENUM, Value::Int(-3), "Conformance.WideI16 -3"),
    ]);
    cases.extend([
        unbox("i32", "Boxes.I32", "i32", Value::Int(i32::MIN.into())),
        unbox("u64", "Boxes.U64", "u64", Value::Int(u64::MAX.into())),
        unbox("f64", "Boxes.F64", "f64", Value::F64(0x7FF8_1234_5678_9ABC)),
        unbox("bool", "Boxes.Bool", "bool", true.into()),
        unbox("char", "Boxes.Char", "char", Value::Char(0xFFFF)),
        unbox("text", "Boxes.Text", "String", "h\u{fc}te\0".into()),
    ]);
    for (name, entry, value, ty) in [
        ("i32 as i64", "Boxes.I32", Value::Int(1), "i64"),
        ("i32 as u32", "Boxes.I32", Value::Int(1), "u32"),
        ("text as i32", "Boxes.Text", "1".into(), "i32"),
        ("i32 as text", "Boxes.I32", Value::Int(1), "String"),
    ] {
        let steps =
            [call(entry, [value]).keep("boxed"), Action::Unbox("boxed", ty).shows(Seen::Fails(Failure::WrongType))];
        cases.push(Case::new(GROUP, format!("unbox/{name}"), steps));
    }
    let steps = [
        call("Boxes.Wide", [Value::Int(i16::MAX.into())]).keep("boxed"),
        Action::TypeName("boxed").gives("Conformance.WideI16"),
        Action::Text("boxed").gives("Most"),
    ];
    cases.push(Case::new(GROUP, "an enumeration out", steps));
    cases.push(
        Case::new(
            GROUP,
            "char/beyond 16 bits",
            [call("Objects.Describe", [Value::Boxed("char", Box::new(Value::Astral('\u{1f600}')))])
                .fails(Failure::Value)],
        )
        .without(Host::C, "a character beyond 16 bits is two units in C")
        .without(Host::Symbols, "a character beyond 16 bits is two units in C"),
    );
    cases
}

const ENUM: &str = "enum Conformance.WideI16:i16";

fn describe(name: &str, ty: &'static str, value: Value, described: &str) -> Case {
    let steps = [call("Objects.Describe", [Value::Boxed(ty, Box::new(value))]).gives(described)];
    Case::new(GROUP, format!("in/{name}"), steps)
}

fn unbox(name: &str, entry: &str, ty: &'static str, value: Value) -> Case {
    let steps = [call(entry, [value.clone()]).keep("boxed"), Action::Unbox("boxed", ty).gives(value)];
    Case::new(GROUP, format!("unbox/{name}"), steps)
}

fn framework(name: &str) -> &'static str {
    match name {
        "I8" => "System.SByte",
        "U8" => "System.Byte",
        "I16" => "System.Int16",
        "U16" => "System.UInt16",
        "I32" => "System.Int32",
        "U32" => "System.UInt32",
        "I64" => "System.Int64",
        "U64" => "System.UInt64",
        "Isize" => "System.IntPtr",
        "Usize" => "System.UIntPtr",
        other => panic!("`{other}` is no integer"),
    }
}
