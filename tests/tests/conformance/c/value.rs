//! Values in C's words.

use crate::abi::Plain;
use crate::value::{List, Object, Scalar, Text, Value};
use std::fmt::Write as _;

/// The variable of a kept object.
pub(super) fn kept(name: &str) -> String {
    format!("kept_{name}")
}

/// A text and its length.
pub(super) fn text(value: &Value) -> [String; 2] {
    match value {
        Value::Null => ["NULL".to_owned(), "0".to_owned()],
        Value::Text(text) => [pointer(text), length(text)],
        Value::Scalar(_) | Value::List(_) | Value::Object(_) => panic!("{value:?} is no text"),
    }
}

fn pointer(text: &Text) -> String {
    match text {
        Text::Whole(text) => literal(text.as_bytes()),
        Text::Repeated(of, times) => format!("repeated({}, {}, {times})", literal(of.as_bytes()), of.len()),
        Text::Scalars { first, count } => format!("scalars({first}, {count})"),
        Text::Bytes(bytes) => literal(bytes),
        Text::NulTerminated(text) => literal(text.as_bytes()),
        Text::Misfit { pointer: true, .. } => "\"text\"".to_owned(),
        Text::Misfit { pointer: false, .. } => "NULL".to_owned(),
    }
}

fn length(text: &Text) -> String {
    match text {
        Text::Whole(_) | Text::Repeated(..) | Text::Scalars { .. } => {
            text.whole().expect("a whole text").len().to_string()
        }
        Text::Bytes(bytes) => bytes.len().to_string(),
        Text::NulTerminated(_) => "MOCHI_NUL_TERMINATED".to_owned(),
        Text::Misfit { length, .. } => integer((*length).into()),
    }
}

pub(super) fn plain(value: &Value, ty: &Plain) -> String {
    match (value, ty) {
        (Value::Null, Plain::Object(_)) => "0".to_owned(),
        (Value::Object(Object::Kept(name)), Plain::Object(_)) => kept(name),
        (Value::Object(Object::Foreign(number)), Plain::Object(_)) => {
            format!("(MochiHandle){}", integer((*number).into()))
        }
        (Value::Scalar(Scalar::Words(words)), Plain::Known(known)) => known.c_value(*words),
        (Value::Scalar(scalar), _) => self::scalar(*scalar),
        (value, ty) => panic!("{value:?} is no {ty:?} in C"),
    }
}

pub(super) fn scalar(scalar: Scalar) -> String {
    match scalar {
        Scalar::Int(value) => integer(value),
        Scalar::F32(bits) => format!("f32_of(0x{bits:08x}u)"),
        Scalar::F64(bits) => format!("f64_of(0x{bits:016x}ull)"),
        Scalar::Bool(value) => u8::from(value).to_string(),
        Scalar::Char(unit) => unit.to_string(),
        Scalar::Words(_) => panic!("{scalar:?} has a type of its own"),
        Scalar::Astral(character) => panic!("{character:?} is two units in C"),
    }
}

/// A list and its length.
pub(super) fn list(value: &Value, element: &Plain) -> [String; 2] {
    let ty = element_type(element);
    let list = match value {
        Value::Null => return ["NULL".to_owned(), "0".to_owned()],
        Value::List(list) => list,
        Value::Scalar(_) | Value::Text(_) | Value::Object(_) => panic!("{value:?} is no list"),
    };
    match list {
        // C99 has no array without elements, and null is not empty.
        List::Of(elements) if elements.is_empty() => [format!("(const {ty}[1]){{0}}"), "0".to_owned()],
        List::Of(elements) => {
            let shown: Vec<_> = elements.iter().map(|value| in_list(value, element)).collect();
            [format!("(const {ty}[]){{{}}}", shown.join(", ")), elements.len().to_string()]
        }
        List::Ramp(length) => [format!("ramp_{}({length})", suffix(element)), length.to_string()],
        List::Copies(of, length) => [format!("copies({}, {length})", plain(of, element)), length.to_string()],
        List::Misfit { pointer, length } => {
            let pointer = if *pointer { format!("(const {ty}[1]){{0}}") } else { "NULL".to_owned() };
            [pointer, integer((*length).into())]
        }
    }
}

fn in_list(value: &Value, element: &Plain) -> String {
    match element {
        Plain::Text => format!("{{{}}}", text(value).join(", ")),
        Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Enum(..) | Plain::Known(_) | Plain::Object(_) => {
            plain(value, element)
        }
    }
}

/// The least numbers have no literal of their own in C.
fn integer(value: i128) -> String {
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
        Plain::Known(known) => known.c(),
        Plain::Text => panic!("a text is a pointer and a length"),
        Plain::Object(_) => "MochiHandle",
    }
}

pub(crate) fn element_type(plain: &Plain) -> &'static str {
    match plain {
        Plain::Bool => "uint8_t",
        Plain::Text => "MochiSlice",
        Plain::Number(_) | Plain::Char | Plain::Enum(..) | Plain::Known(_) | Plain::Object(_) => c_type(plain),
    }
}

/// What the functions of `show.h` for such a value end in.
pub(super) fn suffix(plain: &Plain) -> &'static str {
    match plain {
        Plain::Number(number) | Plain::Enum(_, number) => number.rust(),
        Plain::Bool => "bool",
        Plain::Char => "char",
        Plain::Known(known) => known.suffix(),
        Plain::Text => "text",
        Plain::Object(_) => "object",
    }
}

/// The value of zeros.
pub(super) fn zero(plain: &Plain) -> String {
    match plain {
        Plain::Known(known) if known.is_structure() => format!("({}){{0}}", known.c()),
        Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Enum(..) | Plain::Known(_) | Plain::Object(_) => {
            "0".to_owned()
        }
        Plain::Text => panic!("a text is a pointer and a length"),
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
