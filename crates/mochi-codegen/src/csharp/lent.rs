//! What native code is given when .NET calls it, and what it gives then: the roles of a call are exchanged.

use super::body::{self, csharp_value, read_value, write_value};
use super::ident::Name;
use super::native;
use crate::plan::{Crossing, Parameter, Passed, Plain, Plan, Returned};
use mochi_surface::model::{Form, Passing};

/// What holds an argument for the time of the call; each `{` among it is to be closed behind.
pub(super) fn lend(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<String> {
    if let Passing::Out { .. } = parameter.passing {
        return Vec::new();
    }
    let (value, local) = (name.value(), name.local());
    match parameter.crossing {
        Crossing::Plain(Plain::Text) => {
            let text = if parameter.csharp == "string" { value } else { format!("{value}.ToString()") };
            vec![
                format!("byte* {} = stackalloc byte[global::Mochi.MochiLentText.Capacity];", name.len()),
                format!("using global::Mochi.MochiLentText {local} = new({text}, {});", name.len()),
            ]
        }
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_lent() => {
            let (csharp, place) = (&plan.ty(ty).csharp, name.len());
            let found = if parameter.csharp == *csharp {
                vec![format!("{csharp}* {place} = &{value};")]
            } else {
                // a reference to it leads to a stack
                vec![format!("fixed ({csharp}* {place} = &{value})"), "{".to_owned()]
            };
            let lent = format!("using global::Mochi.MochiLentPlace {local} = new({place}, typeof({csharp}));");
            [found, vec![lent]].concat()
        }
        Crossing::Plain(Plain::Object(_)) => {
            vec![format!("using global::Mochi.MochiLentObject {local} = new({value});")]
        }
        Crossing::List { element, .. } if is_pinned(element) => vec![
            format!("fixed ({}* {local} = &global::Mochi.MochiMarshal.First({value}))", csharp_value(plan, element)),
            "{".to_owned(),
        ],
        Crossing::List { form, element, .. } => vec![
            format!("global::Mochi.MochiList {} = default;", name.len()),
            format!("{};", body::write_many(plan, form, element, &value, &format!("&{}", name.len()))),
            format!(
                "using global::Mochi.MochiLentList {local} = new({}, {});",
                name.len(),
                body::free(element, "FreeHandleList")
            ),
        ],
        Crossing::Plain(_) | Crossing::Optional(_) => Vec::new(),
    }
}

/// Whether native code may look at the very elements.
fn is_pinned(element: Plain) -> bool {
    body::is_as_it_is(element) || element == Plain::Char
}

/// An argument as C has it.
pub(super) fn pass(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<String> {
    let given = |parts: Vec<String>| [parts, place(parameter, name)].concat();
    match parameter.passing {
        Passing::Value | Passing::In => taken(plan, parameter, name),
        Passing::Ref => given(taken(plan, parameter, name)),
        Passing::Out { .. } => given(Vec::new()),
    }
}

fn taken(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<String> {
    let (value, local) = (name.value(), name.local());
    match parameter.crossing {
        Crossing::Plain(Plain::Text) => vec![format!("{local}.Pointer"), format!("{local}.Length")],
        Crossing::Plain(Plain::Object(_)) => vec![format!("{local}.Handle")],
        Crossing::Plain(of) => vec![write_value(plan, of, &value)],
        Crossing::Optional(of) => {
            vec![format!("{value}.HasValue ? 1 : 0"), write_value(plan, of, &format!("{value}.GetValueOrDefault()"))]
        }
        Crossing::List { form, element, .. } => {
            let list = format!("({}*)", native::element(plan, element));
            if is_pinned(element) {
                let len = match form {
                    Form::Array | Form::Jagged(_) | Form::Grid(_) => format!("{value} is null ? 0 : {value}.Length"),
                    Form::ReadOnlySpan | Form::Span => format!("{value}.Length"),
                };
                vec![format!("{list}{local}"), len]
            } else {
                vec![format!("{list}{local}.Pointer"), format!("{local}.Length")]
            }
        }
    }
}

/// The variable that native code writes to, and another that may be needed with it.
fn cell(parameter: &Parameter, name: &Name) -> (String, String) {
    let given = name.given(parameter.passing);
    match parameter.passing {
        Passing::Value | Passing::In | Passing::Ref => (given.value(), given.has()),
        Passing::Out { .. } => (name.local(), given.has()),
    }
}

fn place(parameter: &Parameter, name: &Name) -> Vec<String> {
    let (cell, other) = cell(parameter, name);
    match parameter.crossing {
        Crossing::Plain(_) | Crossing::List { .. } => vec![format!("&{cell}")],
        Crossing::Optional(_) => vec![format!("&{other}"), format!("&{cell}")],
    }
}

/// Where native code puts what is in a variable of the caller's afterwards.
pub(super) fn room(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<String> {
    let (cell, other) = cell(parameter, name);
    match parameter.crossing {
        _ if !parameter.passing.writes() => Vec::new(),
        Crossing::Plain(Plain::Text) => vec![
            format!("byte* {other} = stackalloc byte[global::Mochi.MochiLentText.Capacity];"),
            format!("global::Mochi.MochiText {cell} = global::Mochi.MochiLentText.Room({other});"),
        ],
        Crossing::Plain(of) => vec![format!("{} {cell} = default;", native::plain(plan, of))],
        Crossing::Optional(of) => {
            vec![format!("int {other} = 0;"), format!("{} {cell} = default;", native::plain(plan, of))]
        }
        Crossing::List { .. } => vec![format!("global::Mochi.MochiList {cell} = default;")],
    }
}

/// Lets go of what native code has put there before it failed.
pub(super) fn release(parameter: &Parameter, name: &Name) -> Option<String> {
    let (cell, other) = cell(parameter, name);
    match parameter.crossing {
        _ if !parameter.passing.writes() => None,
        Crossing::Plain(Plain::Text) => Some(format!("global::Mochi.MochiLentText.Take(&{cell}, {other});")),
        Crossing::Plain(Plain::Object(_)) => Some(format!("global::Mochi.MochiHandles.Take<object>({cell});")),
        Crossing::List { element, .. } => {
            let free = body::free(element, "TakeHandleList");
            Some(format!("new global::Mochi.MochiLentList({cell}, {free}).Dispose();"))
        }
        Crossing::Plain(_) | Crossing::Optional(_) => None,
    }
}

/// Puts it into the variable of the caller's.
pub(super) fn put(plan: &Plan, parameter: &Parameter, name: &Name) -> Vec<String> {
    if !parameter.passing.writes() {
        return Vec::new();
    }
    let (cell, other) = cell(parameter, name);
    let (mut statements, value) = take(plan, parameter.crossing, &parameter.csharp, &cell, &other);
    statements.push(format!("{} = {value};", name.value()));
    statements
}

/// Where native code puts its result.
pub(super) fn room_of_result(plan: &Plan, crossing: Crossing) -> Vec<String> {
    match crossing {
        Crossing::Plain(Plain::Text) => vec![
            "byte* optional = stackalloc byte[global::Mochi.MochiLentText.Capacity];".to_owned(),
            "global::Mochi.MochiText result = global::Mochi.MochiLentText.Room(optional);".to_owned(),
        ],
        Crossing::Optional(of) => vec![format!("{} result = default;", native::plain(plan, of))],
        Crossing::List { .. } => vec!["global::Mochi.MochiList result = default;".to_owned()],
        Crossing::Plain(_) => Vec::new(),
    }
}

/// Gives the result as .NET has it.
pub(super) fn give(plan: &Plan, result: &Returned) -> Vec<String> {
    let (cell, other) = match result.crossing {
        Crossing::Plain(Plain::Text) | Crossing::List { .. } => ("result", "optional"),
        Crossing::Optional(_) => ("result", "returned"),
        Crossing::Plain(_) => ("returned", "optional"),
    };
    let (mut statements, value) = take(plan, result.crossing, &csharp(plan, result), cell, other);
    statements.push(format!("return {value};"));
    statements
}

/// What native code has given, as .NET has it: statements, and the expression behind them.
fn take(plan: &Plan, crossing: Crossing, csharp: &str, cell: &str, other: &str) -> (Vec<String>, String) {
    let value = match crossing {
        Crossing::Plain(Plain::Text) => {
            let text = format!("global::Mochi.MochiLentText.Take(&{cell}, {other})");
            if csharp == "string" { text } else { format!("({csharp}){text}") }
        }
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_struct() => {
            format!("{cell} == 0 ? default({csharp}) : ({csharp})global::Mochi.MochiHandles.Take<object>({cell})")
        }
        Crossing::Plain(Plain::Object(ty)) => {
            format!("global::Mochi.MochiHandles.Take<{}>({cell})", plan.ty(ty).csharp)
        }
        Crossing::Plain(of) => read_value(plan, of, cell),
        Crossing::Optional(of) => format!("{other} != 0 ? {} : ({csharp})null", read_value(plan, of, cell)),
        Crossing::List { element, .. } => {
            let free = body::free(element, "TakeHandleList");
            let taken = format!("using global::Mochi.MochiLentList {other} = new({cell}, {free});");
            let list = format!("({}*){other}.Pointer", native::element(plan, element));
            return (vec![taken], body::read_list(plan, element, &list, &format!("{other}.Length")));
        }
    };
    (Vec::new(), value)
}

/// The C# type of a result.
pub(super) fn csharp(plan: &Plan, result: &Returned) -> String {
    match result.crossing {
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_struct() && result.null == Passed::Optional => {
            format!("{}?", plan.ty(ty).csharp)
        }
        Crossing::Plain(of) => csharp_value(plan, of),
        Crossing::Optional(of) => format!("{}?", csharp_value(plan, of)),
        Crossing::List { form, element, .. } => form.csharp(&csharp_value(plan, element), "global::"),
    }
}
