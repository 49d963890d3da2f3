//! The C side of a crossing, in C#'s words.

use super::ident::Name;
use crate::plan::{Crossing, Parameter, Plain, Plan, csharp_scalar};
use mochi_surface::model::{Form, Passing, WellKnown};

/// Why a C signature names no type parameter.
pub(super) const OPEN: &str = "what is generic has no C signature of its own";

/// A C parameter.
#[derive(Clone, Debug)]
pub(super) struct Native {
    pub(super) ty: String,
    pub(super) name: String,
}

impl Native {
    pub(super) fn new(ty: impl Into<String>, name: impl Into<String>) -> Self {
        Self { ty: ty.into(), name: name.into() }
    }
}

/// A plain value.
pub(super) fn plain(plan: &Plan, plain: Plain) -> &str {
    match plain {
        Plain::Scalar(scalar) => csharp_scalar(scalar),
        Plain::Bool => "int",
        Plain::Char => "ushort",
        Plain::WellKnown(value) => well_known(value),
        Plain::Enum { underlying, .. } => csharp_scalar(underlying),
        Plain::Text => "byte*",
        Plain::Object(_) => "nint",
        Plain::Record(ty) => &plan.ty(ty).csharp,
        Plain::Variable(_) => unreachable!("{OPEN}"),
    }
}

/// A value of the framework, in the layout of the border.
fn well_known(value: WellKnown) -> &'static str {
    match value {
        WellKnown::DateOnly => "int",
        WellKnown::DateTime => "ulong",
        WellKnown::DateTimeOffset => "global::Mochi.MochiDateTimeOffset",
        WellKnown::Decimal => "global::Mochi.MochiDecimal",
        WellKnown::Guid => "global::Mochi.MochiGuid",
        WellKnown::Half => "ushort",
        WellKnown::Int128 | WellKnown::UInt128 => "global::Mochi.MochiInt128",
        WellKnown::TimeOnly | WellKnown::TimeSpan => "long",
    }
}

/// An element of a list.
pub(super) fn element(plan: &Plan, plain: Plain) -> &str {
    match plain {
        Plain::Scalar(scalar) => csharp_scalar(scalar),
        Plain::Bool => "byte",
        Plain::Char => "ushort",
        Plain::WellKnown(value) => well_known(value),
        Plain::Enum { underlying, .. } => csharp_scalar(underlying),
        Plain::Text => "global::Mochi.MochiSlice",
        Plain::Object(_) => "nint",
        Plain::Record(ty) => &plan.ty(ty).csharp,
        Plain::Variable(_) => unreachable!("{OPEN}"),
    }
}

/// What a parameter of an entry is in C.
pub(super) fn parameter(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<Native> {
    let given = || given(plan, parameter.crossing, &name.given(parameter.passing));
    match parameter.passing {
        Passing::Value | Passing::In => taken(plan, parameter.crossing, name),
        Passing::Ref => [taken(plan, parameter.crossing, name), given()].concat(),
        Passing::Out { .. } => given(),
    }
}

pub(super) fn taken(plan: &Plan, crossing: Crossing, name: &Name) -> Vec<Native> {
    match crossing {
        Crossing::Plain(Plain::Text) => {
            vec![Native::new("byte*", name.value()), Native::new("int", name.len())]
        }
        Crossing::Plain(of) => vec![Native::new(plain(plan, of), name.value())],
        Crossing::Optional(of) => vec![Native::new("int", name.has()), Native::new(plain(plan, of), name.value())],
        Crossing::List { form, element: of, .. } => {
            let of = match form {
                Form::Array | Form::ReadOnlySpan | Form::Span => element(plan, of),
                Form::Jagged(_) | Form::Grid(_) => "global::Mochi.MochiList",
            };
            vec![Native::new(format!("{of}*"), name.value()), Native::new("int", name.len())]
        }
    }
}

pub(super) fn given(plan: &Plan, crossing: Crossing, name: &Name) -> Vec<Native> {
    let to = |ty: &str| Native::new(format!("{ty}*"), name.value());
    match crossing {
        Crossing::Plain(Plain::Text) => vec![to("global::Mochi.MochiText")],
        Crossing::Plain(of) => vec![to(plain(plan, of))],
        Crossing::Optional(of) => vec![Native::new("int*", name.has()), to(plain(plan, of))],
        Crossing::List { .. } => vec![to("global::Mochi.MochiList")],
    }
}

/// The C return type of a result, and its out-parameter.
pub(super) fn result(plan: &Plan, crossing: Crossing) -> (&str, Option<Native>) {
    let out = |ty: &str| Some(Native::new(format!("{ty}*"), "result"));
    match crossing {
        Crossing::Plain(Plain::Text) => ("void", out("global::Mochi.MochiText")),
        Crossing::Plain(of) => (plain(plan, of), None),
        Crossing::Optional(of) => ("int", out(plain(plan, of))),
        Crossing::List { .. } => ("void", out("global::Mochi.MochiList")),
    }
}
