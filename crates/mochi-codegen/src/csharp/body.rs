//! What turns C values into .NET's and back.

use super::ident::Name;
use crate::plan::{Crossing, Parameter, Passed, Plain, Plan, csharp_scalar, csharp_well_known};

/// What reads and writes the values that are others on the border.
const VALUES: &str = "global::Mochi.MochiValues";

/// A parameter as an expression of exactly the type that the member declares, so that one overload is meant.
pub(super) fn read(plan: &Plan, parameter: &Parameter, name: &Name) -> String {
    let value = name.value();
    let csharp = &parameter.csharp;
    match parameter.crossing {
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
        Crossing::Plain(Plain::Text) => format!("global::Mochi.MochiMarshal.ReadText({value}, {})", name.len()),
        Crossing::Plain(of) => read_value(plan, of, &value),
        Crossing::Optional(of) => {
            format!("{} != 0 ? {} : ({csharp})null", name.has(), read_value(plan, of, &value))
        }
        Crossing::List { element, .. } => {
            let len = name.len();
            match element {
                Plain::Scalar(_) => format!("global::Mochi.MochiMarshal.ReadList({value}, {len})"),
                Plain::Bool => format!("global::Mochi.MochiMarshal.ReadBoolList({value}, {len})"),
                Plain::Char => format!("global::Mochi.MochiMarshal.ReadList((char*){value}, {len})"),
                Plain::Enum { ty, .. } => {
                    format!("global::Mochi.MochiMarshal.ReadList(({}*){value}, {len})", plan.ty(ty).csharp)
                }
                Plain::Text => format!("global::Mochi.MochiMarshal.ReadTextList({value}, {len})"),
                Plain::WellKnown(of) => format!(
                    "global::Mochi.MochiMarshal.ReadValueList<{}, {}>({value}, {len}, &{VALUES}.Read{})",
                    super::native::plain(element),
                    csharp_well_known(of),
                    of.name()
                ),
                Plain::Object(ty) => {
                    let read = if plan.ty(ty).is_struct() { "ReadBoxedList" } else { "ReadObjectList" };
                    format!("global::Mochi.MochiMarshal.{read}<{}>({value}, {len})", plan.ty(ty).csharp)
                }
            }
        }
    }
}

/// The value behind the handle of a boxed copy.
pub(super) fn unboxed(csharp: &str, handle: &str) -> String {
    format!("global::Mochi.MochiHandles.Unbox<{csharp}>({handle})")
}

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
        Crossing::Plain(of) => write_value(of, expression),
        Crossing::Optional(of) => {
            return Body::Statements(vec![
                format!("{}? optional = {expression};", csharp_value(plan, of)),
                format!("*result = {};", write_value(of, "optional.GetValueOrDefault()")),
                "return optional.HasValue ? 1 : 0;".to_owned(),
            ]);
        }
        Crossing::List { element, .. } => write_list(plan, element, expression, "result"),
    })
}

/// Gives the value of a local variable to the caller's, statement by statement.
pub(super) fn give(plan: &Plan, crossing: Crossing, local: &str, name: &Name) -> Vec<String> {
    let to = name.value();
    match crossing {
        Crossing::Plain(Plain::Text) => vec![format!("global::Mochi.MochiMarshal.WriteText({local}, {to});")],
        Crossing::Plain(Plain::Object(_)) => vec![format!("*{to} = global::Mochi.MochiHandles.New({local});")],
        Crossing::Plain(of) => vec![format!("*{to} = {};", write_value(of, local))],
        Crossing::Optional(of) => vec![
            format!("*{to} = {};", write_value(of, &format!("{local}.GetValueOrDefault()"))),
            format!("*{} = {local}.HasValue ? 1 : 0;", name.has()),
        ],
        Crossing::List { element, .. } => vec![format!("{};", write_list(plan, element, local, &to))],
    }
}

fn write_list(plan: &Plan, element: Plain, expression: &str, to: &str) -> String {
    if let Plain::WellKnown(of) = element {
        let (native, csharp) = (super::native::plain(element), csharp_well_known(of));
        let write = format!("{VALUES}.Write{}", of.name());
        return format!("global::Mochi.MochiMarshal.WriteValueList<{native}, {csharp}>({expression}, {to}, &{write})");
    }
    let write = match element {
        Plain::Scalar(_) | Plain::Char | Plain::Enum { .. } => "WriteList",
        Plain::Bool => "WriteBoolList",
        Plain::Text => "WriteTextList",
        Plain::Object(ty) if plan.ty(ty).is_struct() => "WriteBoxedList",
        Plain::WellKnown(_) | Plain::Object(_) => "WriteObjectList",
    };
    format!("global::Mochi.MochiMarshal.{write}({expression}, {to})")
}

pub(super) fn read_value(plan: &Plan, plain: Plain, value: &str) -> String {
    match plain {
        Plain::Scalar(_) | Plain::Text | Plain::Object(_) => value.to_owned(),
        Plain::Bool => format!("{value} != 0"),
        Plain::WellKnown(of) => format!("{VALUES}.Read{}({value})", of.name()),
        Plain::Char | Plain::Enum { .. } => format!("({}){value}", csharp_value(plan, plain)),
    }
}

pub(super) fn write_value(plain: Plain, expression: &str) -> String {
    match plain {
        Plain::Scalar(_) | Plain::Char | Plain::Text | Plain::Object(_) => expression.to_owned(),
        Plain::Bool => format!("{expression} ? 1 : 0"),
        Plain::WellKnown(of) => format!("{VALUES}.Write{}({expression})", of.name()),
        Plain::Enum { .. } => format!("({}){expression}", super::native::plain(plain)),
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
        Plain::Enum { ty, .. } | Plain::Object(ty) => plan.ty(ty).csharp.clone(),
    }
}
