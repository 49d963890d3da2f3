//! What turns C values into .NET's and back.

use super::ident::Name;
use super::native::OPEN;
use crate::plan::{Crossing, Parameter, Passed, Plain, Plan, csharp_scalar, csharp_variable, csharp_well_known};
use mochi_surface::model::Form;

/// What reads and writes the values that are others on the border.
const VALUES: &str = "global::Mochi.MochiValues";

/// A parameter as an expression of exactly the type that the member declares, so that one overload is meant.
pub(super) fn read(plan: &Plan, parameter: &Parameter, name: &Name) -> String {
    let value = name.value();
    let csharp = &parameter.csharp;
    match parameter.crossing {
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_lent() => lent(&plan.ty(ty).csharp, csharp, &value),
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_struct() => {
            let boxed = unboxed(&plan.ty(ty).csharp, &value);
            match parameter.null {
                Passed::Required => boxed,
                Passed::Optional | Passed::Unknown => format!("{value} != 0 ? {boxed} : default({csharp})"),
            }
        }
        Crossing::Plain(Plain::Object(_)) => {
            let get = match parameter.null {
                Passed::Required => "Get",
                Passed::Optional | Passed::Unknown => "GetOrNull",
            };
            format!("global::Mochi.MochiHandles.{get}<{csharp}>({value})")
        }
        Crossing::Plain(Plain::Text) => {
            let cast = if csharp == "string" { String::new() } else { format!("({csharp})") };
            format!("{cast}global::Mochi.MochiMarshal.ReadText({value}, {})", name.len())
        }
        Crossing::Plain(of) => read_value(plan, of, &value),
        Crossing::Optional(of) => {
            format!("{} != 0 ? {} : ({csharp})null", name.has(), read_value(plan, of, &value))
        }
        Crossing::List { form, element, .. } => {
            let len = name.len();
            match form {
                Form::Array => read_list(plan, element, &value, &len),
                Form::ReadOnlySpan | Form::Span if is_as_it_is(element) => {
                    let to = csharp_value(plan, element);
                    format!("({csharp})global::Mochi.MochiMarshal.Span(({to}*){value}, {len})")
                }
                Form::ReadOnlySpan | Form::Span => format!("({csharp}){}", read_list(plan, element, &value, &len)),
                Form::Jagged(depth) => read_rows(plan, element, depth, &value, &len),
                Form::Grid(rank) => {
                    let (of, row) = (csharp_value(plan, element), read_row(plan, element));
                    let lengths: Vec<_> = (0..rank).map(|dimension| format!("lengths[{dimension}]")).collect();
                    let make = format!("static lengths => new {of}[{}]", lengths.join(", "));
                    format!(
                        "global::Mochi.MochiMarshal.ReadGrid<{of}, {}>({value}, {len}, {rank}, {make}, {ROW} => {row})",
                        form.csharp(&of, "")
                    )
                }
            }
        }
    }
}

/// What a function takes that reads a row.
const ROW: &str = "static (row, length)";

/// Arrays within one another, so many.
fn read_rows(plan: &Plan, element: Plain, depth: u32, value: &str, len: &str) -> String {
    let rows = "(global::Mochi.MochiList*)row";
    let row = if depth == 2 { read_row(plan, element) } else { read_rows(plan, element, depth - 1, rows, "length") };
    let of = format!("{}{}", csharp_value(plan, element), "[]".repeat(depth as usize - 2));
    format!("global::Mochi.MochiMarshal.ReadRows<{of}>({value}, {len}, {ROW} => {row})")
}

fn read_row(plan: &Plan, element: Plain) -> String {
    read_list(plan, element, &format!("({}*)row", super::native::element(plan, element)), "length")
}

/// Whether it is the same on both sides, and so need not be copied.
pub(super) fn is_as_it_is(element: Plain) -> bool {
    match element {
        Plain::Scalar(_) | Plain::Enum { .. } | Plain::Record(_) => true,
        Plain::Bool | Plain::Char | Plain::Text | Plain::WellKnown(_) | Plain::Object(_) | Plain::Variable(_) => false,
    }
}

/// An array of what is in C's.
pub(super) fn read_list(plan: &Plan, element: Plain, value: &str, len: &str) -> String {
    let marshal = "global::Mochi.MochiMarshal";
    match element {
        Plain::Scalar(_) | Plain::Record(_) => format!("{marshal}.ReadList({value}, {len})"),
        Plain::Bool => format!("{marshal}.ReadBoolList({value}, {len})"),
        Plain::Char => format!("{marshal}.ReadList((char*){value}, {len})"),
        Plain::Enum { ty, .. } => format!("{marshal}.ReadList(({}*){value}, {len})", plan.ty(ty).csharp),
        Plain::Text => format!("{marshal}.ReadTextList({value}, {len})"),
        Plain::WellKnown(of) => format!(
            "{marshal}.ReadValueList<{}, {}>({value}, {len}, &{VALUES}.Read{})",
            super::native::plain(plan, element),
            csharp_well_known(of),
            of.name()
        ),
        Plain::Object(ty) => {
            let read = if plan.ty(ty).is_struct() { "ReadBoxedList" } else { "ReadObjectList" };
            format!("{marshal}.{read}<{}>({value}, {len})", plan.ty(ty).csharp)
        }
        Plain::Variable(_) => unreachable!("{OPEN}"),
    }
}

/// The value behind the handle of a boxed copy.
pub(super) fn unboxed(csharp: &str, handle: &str) -> String {
    format!("global::Mochi.MochiHandles.Unbox<{csharp}>({handle})")
}

/// The value in a place that is lent, passed as `passed` says: `ref global::Acme.Reader`.
pub(super) fn lent(csharp: &str, passed: &str, handle: &str) -> String {
    let keyword = passed.strip_suffix(csharp).unwrap_or_default();
    format!("{keyword}*({csharp}*){PLACE}.Find({handle}, typeof({csharp}))")
}

/// What has the place of a lent value.
pub(super) const PLACE: &str = "global::Mochi.MochiPlace";

/// What a method does.
pub(super) enum Body {
    Expression(String),
    Statements(Vec<String>),
}

/// Gives the value of an expression to the caller.
pub(super) fn write(plan: &Plan, crossing: Crossing, expression: &str) -> Body {
    Body::Expression(match crossing {
        Crossing::Plain(Plain::Text) => format!("global::Mochi.MochiMarshal.WriteText({expression}, result)"),
        Crossing::Plain(Plain::Object(_)) => format!("global::Mochi.MochiHandles.New({expression})"),
        Crossing::Plain(of) => write_value(plan, of, expression),
        Crossing::Optional(of) => {
            return Body::Statements(vec![
                format!("{}? optional = {expression};", csharp_value(plan, of)),
                format!("*result = {};", write_value(plan, of, "optional.GetValueOrDefault()")),
                "return optional.HasValue ? 1 : 0;".to_owned(),
            ]);
        }
        Crossing::List { form, element, .. } => write_many(plan, form, element, expression, "result"),
    })
}

/// Gives the value of a local variable to the caller's, statement by statement.
pub(super) fn give(plan: &Plan, crossing: Crossing, local: &str, name: &Name) -> Vec<String> {
    let to = name.value();
    match crossing {
        Crossing::Plain(Plain::Text) => vec![format!("global::Mochi.MochiMarshal.WriteText({local}, {to});")],
        Crossing::Plain(Plain::Object(_)) => vec![format!("*{to} = global::Mochi.MochiHandles.New({local});")],
        Crossing::Plain(of) => vec![format!("*{to} = {};", write_value(plan, of, local))],
        Crossing::Optional(of) => vec![
            format!("*{to} = {};", write_value(plan, of, &format!("{local}.GetValueOrDefault()"))),
            format!("*{} = {local}.HasValue ? 1 : 0;", name.has()),
        ],
        Crossing::List { form, element, .. } => vec![format!("{};", write_many(plan, form, element, local, &to))],
    }
}

/// What gives back the memory of a list and, by a function of this name, the handles in it.
pub(super) fn free(element: Plain, of_handles: &str) -> String {
    let free = match element {
        Plain::Text => "FreeTextList((global::Mochi.MochiSlice*)row, length)".to_owned(),
        Plain::Object(_) => format!("{of_handles}((nint*)row, length)"),
        Plain::Scalar(_) | Plain::Bool | Plain::Char | Plain::Enum { .. } | Plain::WellKnown(_) | Plain::Record(_) => {
            "Free((void*)row)".to_owned()
        }
        Plain::Variable(_) => unreachable!("{OPEN}"),
    };
    format!("static (row, length) => global::Mochi.MochiMarshal.{free}")
}

pub(super) fn write_many(plan: &Plan, form: Form, element: Plain, expression: &str, to: &str) -> String {
    match form {
        Form::Array => write_list(plan, element, expression, to),
        Form::ReadOnlySpan | Form::Span => write_list(plan, element, &format!("({expression}).ToArray()"), to),
        Form::Jagged(depth) => write_rows(plan, element, depth, expression, to),
        Form::Grid(_) => {
            let (of, row) = (csharp_value(plan, element), write_list(plan, element, "row", TO));
            let free = free(element, "FreeHandleList");
            format!("global::Mochi.MochiMarshal.WriteGrid<{of}>({expression}, {to}, static (row, to) => {row}, {free})")
        }
    }
}

/// Where a function writes a row to.
const TO: &str = "(global::Mochi.MochiList*)to";

/// Arrays within one another, so many.
fn write_rows(plan: &Plan, element: Plain, depth: u32, expression: &str, to: &str) -> String {
    let marshal = "global::Mochi.MochiMarshal";
    let row =
        if depth == 2 { write_list(plan, element, "row", TO) } else { write_rows(plan, element, depth - 1, "row", TO) };
    let of = format!("{}{}", csharp_value(plan, element), "[]".repeat(depth as usize - 2));
    let free = (2..depth).fold(free(element, "FreeHandleList"), |rows, _| format!("{marshal}.FreeRows({rows})"));
    format!("{marshal}.WriteRows<{of}>({expression}, {to}, static (row, to) => {row}, {free})")
}

fn write_list(plan: &Plan, element: Plain, expression: &str, to: &str) -> String {
    if let Plain::WellKnown(of) = element {
        let (native, csharp) = (super::native::plain(plan, element), csharp_well_known(of));
        let write = format!("{VALUES}.Write{}", of.name());
        return format!("global::Mochi.MochiMarshal.WriteValueList<{native}, {csharp}>({expression}, {to}, &{write})");
    }
    let write = match element {
        Plain::Scalar(_) | Plain::Char | Plain::Enum { .. } | Plain::Record(_) => "WriteList",
        Plain::Bool => "WriteBoolList",
        Plain::Text => "WriteTextList",
        Plain::Object(ty) if plan.ty(ty).is_struct() => "WriteBoxedList",
        Plain::WellKnown(_) | Plain::Object(_) | Plain::Variable(_) => "WriteObjectList",
    };
    format!("global::Mochi.MochiMarshal.{write}({expression}, {to})")
}

pub(super) fn read_value(plan: &Plan, plain: Plain, value: &str) -> String {
    match plain {
        Plain::Scalar(_) | Plain::Text | Plain::Object(_) | Plain::Record(_) | Plain::Variable(_) => value.to_owned(),
        Plain::Bool => format!("{value} != 0"),
        Plain::WellKnown(of) => format!("{VALUES}.Read{}({value})", of.name()),
        Plain::Char | Plain::Enum { .. } => format!("({}){value}", csharp_value(plan, plain)),
    }
}

pub(super) fn write_value(plan: &Plan, plain: Plain, expression: &str) -> String {
    match plain {
        Plain::Scalar(_) | Plain::Char | Plain::Text | Plain::Object(_) | Plain::Record(_) | Plain::Variable(_) => {
            expression.to_owned()
        }
        Plain::Bool => format!("{expression} ? 1 : 0"),
        Plain::WellKnown(of) => format!("{VALUES}.Write{}({expression})", of.name()),
        Plain::Enum { .. } => format!("({}){expression}", super::native::plain(plan, plain)),
    }
}

/// The C# type of a value that has no structure of its own.
pub(super) fn csharp_value(plan: &Plan, plain: Plain) -> String {
    match plain {
        Plain::Scalar(scalar) => csharp_scalar(scalar).to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "string".to_owned(),
        Plain::WellKnown(of) => csharp_well_known(of),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => plan.ty(ty).csharp.clone(),
        Plain::Variable(of) => csharp_variable(of),
    }
}
