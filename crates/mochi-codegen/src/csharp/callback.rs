//! Delegates of native functions: an object that owns what the function is called with, whose method the delegate is.

use super::body::{csharp_value, read_value, write_value};
use super::ident::{Name, ParameterNames};
use super::native::{self, Native};
use crate::plan::convention::ENTRIES;
use crate::plan::{Crossing, Entry, Parameter, Passed, Plain, Plan, Returned, TypePlan};
use std::fmt::Write as _;

/// The C parameters of the entry: the function, what it is called with, what lets go of that.
pub(super) fn parameters(entry: &Entry) -> Vec<Native> {
    vec![
        Native::new(function(entry), "function"),
        Native::new("nint", "context"),
        Native::new(format!("delegate* {ENTRIES}<nint, void>"), "free"),
    ]
}

/// The delegate as an expression.
pub(super) fn wrap(ty: &TypePlan, entry: &Entry) -> String {
    format!("new {}(new {}(function, context, free).Invoke)", ty.csharp, class(entry))
}

/// A task of what the function gives, as an expression.
pub(super) fn promise(entry: &Entry) -> String {
    let of = if entry.result.is_some() { "Of" } else { "OfNothing" };
    format!("global::Mochi.MochiPromise.{of}(new {}(function, context, free).Invoke)", class(entry))
}

/// Prints the class of the object.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    print_class(out, ty, entry, &function(entry), &Method::new(plan, entry, "_function"));
}

/// Prints the class of an object whose one method calls a function of this type.
pub(super) fn print_class(out: &mut String, ty: &TypePlan, entry: &Entry, function: &str, method: &Method) {
    let (class, delegate) = (class(entry), &ty.csharp);
    let Method { returns, parameters, statements } = method;
    let _ = write!(
        out,
        "\n    private sealed class {class} : global::Mochi.MochiCallback\n    {{\n        \
         private readonly {function} _function;\n\n        \
         internal {class}({function} function, nint context, delegate* {ENTRIES}<nint, void> free)\n            \
         : base(typeof({delegate}), context, free) => _function = function;\n\n        \
         internal {returns} Invoke({parameters})\n        {{\n            {}\n        }}\n    }}\n",
        statements.join("\n            "),
    );
}

/// A method of .NET's whose work a native function does.
pub(super) struct Method {
    pub(super) returns: String,
    /// With their types.
    pub(super) parameters: String,
    pub(super) statements: Vec<String>,
}

impl Method {
    /// Calls the function in a field of the object.
    pub(super) fn new(plan: &Plan, entry: &Entry, field: &str) -> Self {
        let names = names(entry);
        let parameters = || entry.parameters.iter().zip(&names);
        let declared: Vec<_> = parameters().map(|(of, name)| format!("{} {}", of.csharp, name.value())).collect();
        let crossing = entry.result.as_ref().map(|result| result.crossing);
        let given = crossing.map(native::result);
        let passed = parameters().flat_map(|(of, name)| pass(of, name));
        let result = given.iter().filter(|(_, out)| out.is_some()).map(|_| "&result".to_owned());
        let passed: Vec<_> = ["Context".to_owned()].into_iter().chain(passed).chain(result).collect();
        let gives = given.is_some_and(|(returns, _)| returns != "void");

        let mut statements: Vec<_> = parameters().flat_map(|(of, name)| lend(of, name)).collect();
        statements.extend(crossing.into_iter().flat_map(room));
        statements.push("global::Mochi.MochiError error = default;".to_owned());
        let returned = if gives { "var returned = " } else { "" };
        statements.push(format!("{returned}this.{field}({}, &error);", passed.join(", ")));
        statements.push("Finish(&error);".to_owned());
        statements.extend(entry.result.as_ref().map(|result| format!("return {};", take(plan, result))));
        Self {
            returns: entry.result.as_ref().map_or("void".to_owned(), |result| csharp(plan, result)),
            parameters: declared.join(", "),
            statements,
        }
    }
}

pub(super) fn class(entry: &Entry) -> String {
    format!("Callback_{}", entry.symbol)
}

/// `delegate* unmanaged[Cdecl]<nint, int, global::Mochi.MochiError*, void>`
pub(super) fn function(entry: &Entry) -> String {
    let names = names(entry);
    let taken = entry.parameters.iter().zip(&names).flat_map(|(of, name)| native::taken(of.crossing, name));
    let (returns, out) = entry.result.as_ref().map_or(("void", None), |result| native::result(result.crossing));
    let types: String = taken.chain(out).map(|parameter| format!("{}, ", parameter.ty)).collect();
    format!("delegate* {ENTRIES}<nint, {types}global::Mochi.MochiError*, {returns}>")
}

pub(super) fn names(entry: &Entry) -> Vec<Name> {
    let mut unique = ParameterNames::new();
    entry.parameters.iter().map(|parameter| unique.unique(&parameter.rust)).collect()
}

/// What holds an argument for the time of the call.
fn lend(parameter: &Parameter, name: &Name) -> Vec<String> {
    let (value, local) = (name.value(), name.local());
    match parameter.crossing {
        Crossing::Plain(Plain::Text) => vec![
            format!("byte* {} = stackalloc byte[global::Mochi.MochiLentText.Capacity];", name.len()),
            format!("using global::Mochi.MochiLentText {local} = new({value}, {});", name.len()),
        ],
        Crossing::Plain(Plain::Object(_)) => {
            vec![format!("using global::Mochi.MochiLentObject {local} = new({value});")]
        }
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => Vec::new(),
    }
}

/// An argument as C has it.
fn pass(parameter: &Parameter, name: &Name) -> Vec<String> {
    let (value, local) = (name.value(), name.local());
    match parameter.crossing {
        Crossing::Plain(Plain::Text) => vec![format!("{local}.Pointer"), format!("{local}.Length")],
        Crossing::Plain(Plain::Object(_)) => vec![format!("{local}.Handle")],
        Crossing::Plain(of) => vec![write_value(of, &value)],
        Crossing::Optional(of) => {
            vec![format!("{value}.HasValue ? 1 : 0"), write_value(of, &format!("{value}.GetValueOrDefault()"))]
        }
        Crossing::List { .. } => unreachable!("the surface binds no delegate that takes a list"),
    }
}

/// Where the function puts its result.
fn room(crossing: Crossing) -> Vec<String> {
    match crossing {
        Crossing::Plain(Plain::Text) => vec![
            "byte* optional = stackalloc byte[global::Mochi.MochiLentText.Capacity];".to_owned(),
            "global::Mochi.MochiText result = global::Mochi.MochiLentText.Room(optional);".to_owned(),
        ],
        Crossing::Optional(of) => vec![format!("{} result = default;", native::plain(of))],
        Crossing::Plain(_) | Crossing::List { .. } => Vec::new(),
    }
}

/// The result as .NET has it.
fn take(plan: &Plan, result: &Returned) -> String {
    match result.crossing {
        Crossing::Plain(Plain::Text) => "global::Mochi.MochiLentText.Take(&result, optional)".to_owned(),
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_struct() => {
            format!("({})global::Mochi.MochiHandles.Take<object>(returned)", csharp(plan, result))
        }
        Crossing::Plain(Plain::Object(ty)) => {
            format!("global::Mochi.MochiHandles.Take<{}>(returned)", plan.ty(ty).csharp)
        }
        Crossing::Plain(of) => read_value(plan, of, "returned"),
        Crossing::Optional(of) => {
            format!("returned != 0 ? {} : ({})null", read_value(plan, of, "result"), csharp(plan, result))
        }
        Crossing::List { .. } => unreachable!("the surface binds no delegate that gives a list"),
    }
}

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
