//! Values in C's words.

use crate::abi::Plain;
use crate::case::{Value, scalars};
use std::fmt::Write as _;

/// The variable of a kept object.
pub(super) fn kept(name: &str) -> String {
    format!("kept_{name}")
}

/// A text and its length.
pub(super) fn text(value: &Value) -> [String; 2] {
    match value {
        Value::Null => ["NULL".to_owned(), "0".to_owned()],
        Value::Text(text) => [literal(text.as_bytes()), text.len().to_string()],
        Value::Bytes(bytes) => [literal(bytes), bytes.len().to_string()],
        Value::Repeated(of, times) => {
            let repeated = format!("repeated({}, {}, {times})", literal(of.as_bytes()), of.len());
            [repeated, (of.len() * times).to_string()]
        }
        Value::Scalars { first, count } => {
            [format!("scalars({first}, {count})"), scalars(*first, *count).len().to_string()]
        }
        Value::NulTerminated(text) => [literal(text.as_bytes()), "MOCHI_NUL_TERMINATED".to_owned()],
        Value::Length { pointer, length } => {
            let pointer = if *pointer { "\"text\"" } else { "NULL" };
            [pointer.to_owned(), c_int(i128::from(*length))]
        }
        other => panic!("{other:?} is no text"),
    }
}

pub(super) fn plain(value: &Value, ty: &Plain) -> String {
    match (value, ty) {
        (Value::Int(value), _) => c_int(*value),
        (Value::F32(bits), _) => format!("f32_of(0x{bits:08x}u)"),
        (Value::F64(bits), _) => format!("f64_of(0x{bits:016x}ull)"),
        (Value::Bool(value), _) => u8::from(*value).to_string(),
        (Value::Char(unit), _) => unit.to_string(),
        (Value::Handle(name), Plain::Object(_)) => kept(name),
        (Value::Foreign(number), Plain::Object(_)) => format!("(MochiHandle){}", c_int(i128::from(*number))),
        (Value::Null, Plain::Object(_)) => "0".to_owned(),
        (value, ty) => panic!("{value:?} is no {ty:?} in C"),
    }
}

/// A list and its length.
pub(super) fn list(value: &Value, element: &Plain) -> [String; 2] {
    let ty = element_type(element);
    match value {
        Value::Null => ["NULL".to_owned(), "0".to_owned()],
        // C99 has no array without elements, and null is not empty.
        Value::List(elements) if elements.is_empty() => [format!("(const {ty}[1]){{0}}"), "0".to_owned()],
        Value::List(elements) => {
            let shown: Vec<_> = elements.iter().map(|value| in_list(value, element)).collect();
            [format!("(const {ty}[]){{{}}}", shown.join(", ")), elements.len().to_string()]
        }
        Value::Ramp(length) => [format!("ramp_{}({length})", suffix(element)), length.to_string()],
        Value::Copies(of, length) => [format!("copies({}, {length})", plain(of, element)), length.to_string()],
        Value::Length { pointer, length } => {
            let pointer = if *pointer { format!("(const {ty}[]){{0}}") } else { "NULL".to_owned() };
            [pointer, c_int(i128::from(*length))]
        }
        other => panic!("{other:?} is no list"),
    }
}

fn in_list(value: &Value, element: &Plain) -> String {
    match element {
        Plain::Text => format!("{{{}}}", text(value).join(", ")),
        Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Enum(..) | Plain::Object(_) => plain(value, element),
    }
}

/// The least numbers have no literal of their own in C.
fn c_int(value: i128) -> String {
    if value == i128::from(i64::MIN) {
        "(-9223372036854775807ll - 1)".to_owned()
    } else if value > i128::from(i64::MAX) {
        format!("{value}ull")
    } else if value > i128::from(i32::MAX) || value <= i128::from(i32::MIN) {
        format!("{value}ll")
    } else {
        value.to_string()
    }
}

pub(crate) fn c_type(plain: &Plain) -> &'static str {
    match plain {
        Plain::Number(number) | Plain::Enum(_, number) => number.c(),
        Plain::Bool => "int32_t",
        Plain::Char => "uint16_t",
        Plain::Text => panic!("a text is a pointer and a length"),
        Plain::Object(_) => "MochiHandle",
    }
}

pub(crate) fn element_type(plain: &Plain) -> &'static str {
    match plain {
        Plain::Bool => "uint8_t",
        Plain::Text => "MochiSlice",
        Plain::Number(_) | Plain::Char | Plain::Enum(..) | Plain::Object(_) => c_type(plain),
    }
}

/// What the functions of `runner.h` for such a value end in.
pub(super) fn suffix(plain: &Plain) -> &'static str {
    match plain {
        Plain::Number(number) | Plain::Enum(_, number) => number.rust(),
        Plain::Bool => "bool",
        Plain::Char => "char",
        Plain::Text => "text",
        Plain::Object(_) => "object",
    }
}

/// Octal, so that no digit that follows is taken in.
pub(super) fn literal(text: &[u8]) -> String {
    let mut literal = String::from("\"");
    for &byte in text {
        match byte {
            b'"' | b'\\' | b'?' => literal.extend(['\\', byte.into()]),
            b' '..=b'~' => literal.push(byte.into()),
            _ => {
                let _ = write!(literal, "\\{byte:03o}");
            }
        }
    }
    literal + "\""
}
