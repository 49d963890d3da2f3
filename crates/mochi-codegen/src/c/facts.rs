//! What a comment says of a value besides its type.

use super::spelling;
use crate::plan::{Crossing, Parameter, Passed, Plain, Plan};
use mochi_surface::model::{Form, Passing, WellKnown};

/// Of a parameter.
pub(super) fn parameter(plan: &Plan, parameter: &Parameter) -> String {
    let Parameter { crossing, null, c: name, .. } = parameter;
    match (parameter.passing, crossing) {
        (Passing::Value | Passing::In, _) => taken(plan, parameter),
        (Passing::Out { .. }, Crossing::Optional(_)) => format!("null where `{name}_has` is 0"),
        (Passing::Out { .. }, Crossing::Plain(_) | Crossing::List { .. }) => given(plan, *crossing, *null),
        (Passing::Ref, _) => {
            let taken = taken(plan, parameter);
            let gap = if taken.is_empty() { "" } else { "; " };
            format!("{taken}{gap}what it is afterwards is in `{name}_out`")
        }
    }
}

fn taken(plan: &Plan, parameter: &Parameter) -> String {
    let Parameter { crossing, null, c: name, .. } = parameter;
    match *crossing {
        Crossing::Plain(Plain::Text) => may_be(*null, "NULL"),
        Crossing::Plain(Plain::Object(_) | Plain::Variable(_)) => may_be(*null, "0"),
        Crossing::Plain(of) => value(of).to_owned(),
        Crossing::Optional(_) => format!("null where `{name}_has` is 0"),
        Crossing::List { form, element, element_null } => {
            format!("{}; {}", elements(plan, form, element, element_null), may_be(*null, "NULL"))
        }
    }
}

/// Of what comes back.
pub(super) fn given(plan: &Plan, crossing: Crossing, null: Passed) -> String {
    match crossing {
        Crossing::Plain(Plain::Text) => format!("a text, {}", comes_as(null, "null")),
        Crossing::Plain(Plain::Object(_) | Plain::Variable(_)) => format!("a handle, {}", comes_as(null, "0")),
        Crossing::Plain(of) | Crossing::Optional(of) => value(of).to_owned(),
        Crossing::List { form, element, element_null } => {
            let elements = elements(plan, form, element, element_null);
            let free = match form {
                Form::Array | Form::ReadOnlySpan | Form::Span => free(element).to_owned(),
                Form::Jagged(_) | Form::Grid(_) => {
                    let rows = "mochi_rows_free, its rows with ".repeat(form.depth() - 1);
                    format!("{rows}{}", free(element))
                }
            };
            format!("{elements}; {}; end it with {free}", comes_as(null, "null"))
        }
    }
}

fn value(of: Plain) -> &'static str {
    match of {
        Plain::Bool => "1 or 0",
        Plain::Char => "a UTF-16 unit",
        Plain::WellKnown(of) => well_known(of),
        Plain::Scalar(_)
        | Plain::Enum { .. }
        | Plain::Text
        | Plain::Object(_)
        | Plain::Record(_)
        | Plain::Variable(_) => "",
    }
}

fn well_known(value: WellKnown) -> &'static str {
    match value {
        WellKnown::DateOnly => "days since 0001-01-01",
        WellKnown::DateTime => "ticks of 100 ns since 0001-01-01 in the low 62 bits, the kind above",
        WellKnown::DateTimeOffset | WellKnown::Decimal | WellKnown::Guid => "",
        WellKnown::Half => "the bits of a half",
        WellKnown::Int128 => "signed",
        WellKnown::UInt128 => "unsigned",
        WellKnown::TimeOnly => "ticks of 100 ns since midnight",
        WellKnown::TimeSpan => "ticks of 100 ns",
    }
}

fn may_be(null: Passed, word: &str) -> String {
    match null {
        Passed::Required => format!("not {word}"),
        Passed::Optional => format!("may be {word}"),
        Passed::Unknown => "nullness unspecified".to_owned(),
    }
}

fn comes_as(null: Passed, word: &str) -> String {
    match null {
        Passed::Required => format!("not {word}"),
        Passed::Optional | Passed::Unknown => format!("may be {word}"),
    }
}

fn elements(plan: &Plan, form: Form, element: Plain, null: Passed) -> String {
    let ty = spelling::element(plan, element);
    let list = match form {
        Form::Array | Form::ReadOnlySpan => format!("a list of {ty}"),
        Form::Span => format!("a list of {ty}, which is written to"),
        Form::Jagged(depth) => rows(&ty, depth, "(MochiList), each"),
        Form::Grid(rank) => rows(&ty, rank, "(MochiList) of one length, each"),
    };
    match null {
        Passed::Required => list,
        Passed::Optional | Passed::Unknown => format!("{list}, each may be null"),
    }
}

/// `a list of rows (MochiList), each a list of double`
fn rows(element: &str, depth: u32, each: &str) -> String {
    (1..depth).fold(format!("a list of {element}"), |of, _| format!("a list of rows {each} {of}"))
}

fn free(element: Plain) -> &'static str {
    match element {
        Plain::Scalar(_) | Plain::Bool | Plain::Char | Plain::WellKnown(_) | Plain::Record(_) | Plain::Enum { .. } => {
            "mochi_list_free"
        }
        Plain::Text => "mochi_text_list_free",
        Plain::Object(_) | Plain::Variable(_) => "mochi_handle_list_free",
    }
}
