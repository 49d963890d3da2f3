//! Delegates of native functions: an object that owns what the function is called with, whose method the delegate is.

use super::ident::{Name, ParameterNames};
use super::lent;
use super::native::{self, Native};
use super::open;
use super::task;
use crate::plan::convention::ENTRIES;
use crate::plan::{Entry, Parameter, Plan, TypePlan, csharp_passing};
use std::fmt::Write as _;

/// The C parameters of the entry: the function, what it is called with, what lets go of that.
pub(super) fn parameters(plan: &Plan, entry: &Entry) -> Vec<Native> {
    vec![
        Native::new(function(plan, entry), "function"),
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
    print_class(out, ty, entry, &function(plan, entry), &Method::new(plan, entry, &Host::of_callback("_function")));
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

/// What a method has of its object.
pub(super) struct Host {
    pub(super) context: &'static str,
    pub(super) finish: &'static str,
    pub(super) function: String,
    /// What stands before all.
    pub(super) begin: Vec<String>,
    /// What is done instead where the function leaves it to that: a statement.
    pub(super) otherwise: Option<String>,
}

impl Host {
    /// The object is a `MochiCallback`, and the function in a field of it.
    pub(super) fn of_callback(field: &str) -> Self {
        let function = format!("this.{field}");
        // what is gone is told before anything is lent
        let begin = vec!["nint __mochiContext = Context;".to_owned()];
        Self { context: "__mochiContext", finish: "Finish", function, begin, otherwise: None }
    }

    /// The object is of a class of the library's, and owns a `MochiOwner`, which has the function in this place.
    pub(super) fn of_owner(plan: &Plan, entry: &Entry, index: usize, base: Option<&str>) -> Self {
        let ty = if entry.open.is_some() { open::function() } else { function(plan, entry) };
        let gone = base.map_or_else(|| "throw global::Mochi.MochiOwner.Missing();".to_owned(), str::to_owned);
        let begin = vec![
            format!("nint __mochiFunction = {OWNER}.Find({index}, this);"),
            format!("if (__mochiFunction == 0) {{ {gone} }}"),
        ];
        Self {
            context: "__mochiOwner.Passed",
            finish: "__mochiOwner.End",
            function: format!("(({ty})__mochiFunction)"),
            begin,
            otherwise: base
                .map(|base| format!("if (error.Code == (int)global::Mochi.MochiErrorCode.Base) {{ {base} }}")),
        }
    }
}

/// The field of what owns the functions.
pub(super) const OWNER: &str = "__mochiOwner";

impl Method {
    /// Calls a function.
    pub(super) fn new(plan: &Plan, entry: &Entry, host: &Host) -> Self {
        let names = names(entry);
        let parameters = || entry.parameters.iter().zip(&names);
        let declare =
            |(of, name): (&Parameter, &Name)| format!("{}{} {}", csharp_passing(of.passing), of.csharp, name.value());
        let mut declared: Vec<_> = parameters().map(declare).collect();
        if let Some(token) = entry.awaits.and_then(|of| of.token) {
            declared.insert(token, task::token());
        }
        let answer = entry.answer();
        let crossing = answer.as_ref().map(|result| result.crossing);
        let given = crossing.map(|of| native::result(plan, of));
        let passed = parameters().flat_map(|(of, name)| lent::pass(plan, of, name));
        let result = given.iter().filter(|(_, out)| out.is_some()).map(|_| "&result".to_owned());
        let passed: Vec<_> = [host.context.to_owned()].into_iter().chain(passed).chain(result).collect();
        let gives = given.is_some_and(|(returns, _)| returns != "void");

        let mut statements = host.begin.clone();
        statements.extend(parameters().flat_map(|(of, name)| lent::lend(plan, of, name)));
        let opened = statements.iter().filter(|statement| *statement == "{").count();
        statements.extend(parameters().flat_map(|(of, name)| lent::room(plan, of, name)));
        statements.extend(crossing.into_iter().flat_map(|of| lent::room_of_result(plan, of)));
        statements.push("global::Mochi.MochiError error = default;".to_owned());
        let returned = if gives { "var returned = " } else { "" };
        statements.push(format!("{returned}{}({}, &error);", host.function, passed.join(", ")));
        let released: Vec<_> = parameters().filter_map(|(of, name)| lent::release(of, name)).collect();
        if !released.is_empty() {
            statements.push(format!("if (error.Code != 0) {{ {} }}", released.join(" ")));
        }
        statements.extend(host.otherwise.clone());
        statements.push(format!("{}(&error);", host.finish));
        statements.extend(parameters().flat_map(|(of, name)| lent::put(plan, of, name)));
        let returns = match (entry.awaits, &answer) {
            (Some(awaits), _) => {
                let (returns, statement) = task::give(&plan.ty(awaits.task).csharp, awaits);
                statements.push(statement);
                returns
            }
            (None, Some(result)) => {
                statements.extend(lent::give(plan, result));
                lent::csharp(plan, result)
            }
            (None, None) => "void".to_owned(),
        };
        statements.extend((0..opened).map(|_| "}".to_owned()));
        Self { returns, parameters: declared.join(", "), statements }
    }
}

pub(super) fn class(entry: &Entry) -> String {
    format!("Callback_{}", entry.symbol)
}

/// `delegate* unmanaged[Cdecl]<nint, int, global::Mochi.MochiError*, void>`
pub(super) fn function(plan: &Plan, entry: &Entry) -> String {
    let names = names(entry);
    let taken = entry.parameters.iter().zip(&names).flat_map(|(of, name)| native::parameter(plan, of, name));
    let (returns, out) = entry.answer().map_or(("void", None), |result| native::result(plan, result.crossing));
    let types: String = taken.chain(out).map(|parameter| format!("{}, ", parameter.ty)).collect();
    format!("delegate* {ENTRIES}<nint, {types}global::Mochi.MochiError*, {returns}>")
}

pub(super) fn names(entry: &Entry) -> Vec<Name> {
    let mut unique = ParameterNames::new();
    entry.parameters.iter().map(|parameter| unique.unique(&parameter.rust)).collect()
}
