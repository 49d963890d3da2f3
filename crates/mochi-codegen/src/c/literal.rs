//! Values as C99 and C++ both read them.

use mochi_surface::model::Scalar;

/// C99 asks compilers for no more than this, the NUL included.
const LONGEST: usize = 4095;

/// A string literal; `None` for what is longer than one may be.
pub(super) fn text(text: &str) -> Option<String> {
    (text.len() < LONGEST).then(|| format!("\"{}\"", text.bytes().map(escaped).collect::<String>()))
}

/// What initialises an array of characters.
pub(super) fn array(text: &str) -> String {
    self::text(text).unwrap_or_else(|| characters(text))
}

fn characters(text: &str) -> String {
    let bytes = text.bytes().map(|byte| format!("'{}', ", escaped(byte)));
    format!("{{ {}'\\0' }}", bytes.collect::<String>())
}

fn escaped(byte: u8) -> String {
    match byte {
        b'"' | b'\'' | b'\\' => format!("\\{}", char::from(byte)),
        // No trigraphs.
        b'?' => "\\?".to_owned(),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\{byte:03o}"),
    }
}

/// An integer, as an expression of its width.
pub(super) fn integer(value: i128, ty: Scalar) -> String {
    match ty {
        Scalar::I64 | Scalar::ISize if value == i128::from(i64::MIN) => {
            "(-INT64_C(9223372036854775807) - 1)".to_owned()
        }
        Scalar::I64 | Scalar::ISize => format!("INT64_C({value})"),
        Scalar::U64 | Scalar::USize => format!("UINT64_C({value})"),
        Scalar::I32 if value == i128::from(i32::MIN) => "(-2147483647 - 1)".to_owned(),
        Scalar::U32 => format!("{value}u"),
        Scalar::I8 | Scalar::U8 | Scalar::I16 | Scalar::U16 | Scalar::I32 | Scalar::F32 | Scalar::F64 => {
            value.to_string()
        }
    }
}

/// What has no literal has a builtin, which is a constant expression.
pub(super) fn float(value: f64, literal: &str) -> String {
    let suffix = if literal.ends_with('f') { "f" } else { "" };
    match value {
        _ if value.is_nan() => format!("__builtin_nan{suffix}(\"\")"),
        f64::INFINITY => format!("__builtin_inf{suffix}()"),
        f64::NEG_INFINITY => format!("(-__builtin_inf{suffix}())"),
        _ => format!("({literal})"),
    }
}
