//! Types in a word.

use super::super::signature;
use super::case::snake;
use mochi_surface::model::{Api, Element, Form, Generic, Scalar, Ty, Type, WellKnown};

/// The part of a method's name that stands for a parameter's type: `i32`, `str`, `opt_i32`, `bytes`, `j_token_slice`.
pub(in super::super) fn short_type(api: &Api, ty: &Ty) -> String {
    match *ty {
        Ty::Element(of) => element(api, of),
        Ty::Nullable(of) => format!("opt_{}", element(api, of)),
        Ty::Array(of, _, form) => many(form, of, &element(api, of)),
    }
}

/// What a member takes as a span has another name than what it takes as an array: overloads of both are common.
fn many(form: Form, of: Element, element: &str) -> String {
    let slice = if of == Element::Scalar(Scalar::U8) { "bytes".to_owned() } else { format!("{element}_slice") };
    match form {
        Form::Array => slice,
        Form::ReadOnlySpan | Form::Span if of == Element::Char => "chars".to_owned(),
        Form::ReadOnlySpan => format!("{element}_span"),
        Form::Span => format!("{element}_span_mut"),
        Form::Jagged(depth) => numbered(format!("{element}_slices"), depth),
        Form::Grid(rank) => numbered(format!("{element}_grid"), rank),
    }
}

/// The word for what has two dimensions, or more, which are said then.
pub(in super::super) fn numbered(word: String, dimensions: u32) -> String {
    if dimensions == 2 { word } else { format!("{word}{dimensions}") }
}

fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(of) => scalar(of).to_owned(),
        Element::Bool => "bool".to_owned(),
        Element::Char => "char".to_owned(),
        Element::String => "str".to_owned(),
        Element::WellKnown(WellKnown::Int128) => "i128".to_owned(),
        Element::WellKnown(WellKnown::UInt128) => "u128".to_owned(),
        Element::WellKnown(value) => snake(value.name()),
        Element::Enum(id) | Element::Object(id) => named(api, api.ty(id)),
        Element::Variable(_) => "t".to_owned(),
    }
}

fn named(api: &Api, ty: &Type) -> String {
    let plain = snake(&signature::plain_path(&ty.name).concat());
    match &ty.generic {
        Some(Generic { arguments, .. }) => {
            let arguments: Vec<_> = arguments.iter().map(|argument| short_type(api, argument)).collect();
            format!("{plain}_of_{}", arguments.join("_"))
        }
        None => plain,
    }
}

/// Rust's name of a number.
pub(crate) fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::I8 => "i8",
        Scalar::U8 => "u8",
        Scalar::I16 => "i16",
        Scalar::U16 => "u16",
        Scalar::I32 => "i32",
        Scalar::U32 => "u32",
        Scalar::I64 => "i64",
        Scalar::U64 => "u64",
        Scalar::ISize => "isize",
        Scalar::USize => "usize",
        Scalar::F32 => "f32",
        Scalar::F64 => "f64",
    }
}
