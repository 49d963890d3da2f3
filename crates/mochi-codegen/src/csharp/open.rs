//! The entries of what is generic: methods of a class that is as generic, each for all types, and what finds the one for
//! given types.

use super::call;
use super::callback::{self, Method};
use super::entry::{comment, unmanaged};
use super::ident;
use crate::plan::convention::ENTRIES;
use crate::plan::{
    Call, Crossing, Entry, Open, Passed, Plan, Returned, Table, TypePlan, csharp_constraints, csharp_variable,
};
use mochi_surface::model::{Constraints, Passing, Variable};
use std::fmt::Write as _;

const ANY: &str = "global::Mochi.MochiAny";
const VALUES: &str = "global::Mochi.MochiAnyValues";

/// The pointer to the function that is in the slots of such entries.
pub(super) fn pointer() -> String {
    format!("delegate* {ENTRIES}<int, global::Mochi.MochiSlice*, int, global::Mochi.MochiError*, nint>")
}

/// Prints the function that finds an entry for given types.
pub(super) fn close(out: &mut String, plan: &Plan, ty: &TypePlan, symbol: &str) {
    let count = type_parameters(ty).len();
    let open = if count == 0 { String::new() } else { format!("<{}>", ",".repeat(count - 1)) };
    let _ = write!(
        out,
        "\n    {}\n    \
         internal static nint {symbol}(int slot, global::Mochi.MochiSlice* types, int count, global::Mochi.MochiError* error)\n    {{\n        \
         if (error != null) *error = default;\n        \
         try {{ return global::Mochi.MochiOpen.Close(typeof({}{open}), &Known, slot, types, count); }}\n        \
         catch (global::System.Exception exception) {{ global::Mochi.MochiErrors.Report(exception, error); return default; }}\n    }}\n",
        unmanaged(symbol),
        class(ty),
    );
    let instances = plan.types.iter().filter(|of| of.is_closed() && of.name == ty.name && of.table().is_some());
    let generics = instances.filter_map(|of| of.generic.as_ref());
    let cases: String = generics
        .map(|generic| {
            let types = generic.identities.join("|").replace('"', "\"\"");
            let arguments: Vec<_> = generic.arguments.iter().map(|&of| argument(plan, of)).collect();
            format!("        @\"{types}\" => {}<{}>.Known(slot),\n", class(ty), arguments.join(", "))
        })
        .collect();
    let _ = write!(
        out,
        "\n    // What is compiled before it is asked for.\n    \
         private static nint Known(int slot, string types) => types switch\n    {{\n{cases}        _ => 0,\n    }};\n"
    );
}

/// Prints the class of the entries, beside that of the table.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, table: &Table) {
    let parameters = type_parameters(ty);
    let declared: Vec<_> = parameters.iter().map(|(of, _)| csharp_variable(*of)).collect();
    let generics = if declared.is_empty() { String::new() } else { format!("<{}>", declared.join(", ")) };
    let _ = write!(out, "\ninternal static unsafe class {}{generics}{}\n{{", class(ty), clauses(&parameters));
    let mut first = true;
    for (slot, entry) in table.entries.iter().enumerate() {
        let Some(open) = &entry.open else { continue };
        if !std::mem::take(&mut first) {
            out.push('\n');
        }
        print_entry(out, plan, ty, slot, entry, open);
    }
    if !declared.is_empty() {
        known(out, table);
    }
    out.push_str("}\n");
}

/// Prints what gives the entries that need no more types.
fn known(out: &mut String, table: &Table) {
    let is_known = |entry: &Entry| entry.open.as_ref().is_some_and(|open| open.generics.is_empty());
    let known = table.entries.iter().enumerate().filter(|(_, entry)| is_known(entry));
    let cases: String = known
        .map(|(slot, _)| format!("        {slot} => (nint)(delegate*<{ANY}*, {ANY}*, void>)&Open{slot},\n"))
        .collect();
    let _ = write!(
        out,
        "\n    internal static nint Known(int slot) => slot switch\n    {{\n{cases}        _ => 0,\n    }};\n"
    );
}

fn print_entry(out: &mut String, plan: &Plan, ty: &TypePlan, slot: usize, entry: &Entry, open: &Open) {
    let parameters: Vec<_> =
        (0..).map(Variable::Method).zip(open.generics.iter().map(|parameter| &parameter.constraints)).collect();
    // an error of the compiler is told by the symbol above its line
    let _ = write!(
        out,
        "\n    // {}: EntryPoint = \"{}\"\n    \
         internal static void Open{slot}{}({ANY}* arguments, {ANY}* result){}",
        comment(&entry.member),
        entry.symbol,
        call::generics(entry),
        clauses(&parameters)
    );
    let statements = match &entry.unavailable {
        Some(why) => {
            vec![format!("throw new global::System.NotSupportedException(@\"{}\");", why.replace('"', "\"\""))]
        }
        None => work(plan, ty, entry),
    };
    let _ = writeln!(out, "\n    {{\n        {}\n    }}", statements.join("\n        "));
    if entry.call.wraps() {
        print_callback(out, plan, ty, entry);
    }
}

fn work(plan: &Plan, ty: &TypePlan, entry: &Entry) -> Vec<String> {
    let mut statements = Vec::new();
    let has_receiver = entry.call.has_receiver();
    if has_receiver {
        statements.push("nint self = (nint)arguments->Low;".to_owned());
    }
    if entry.call.wraps() {
        statements.push("nint context = (nint)arguments[1].Low;".to_owned());
        statements.push(format!("var function = ({})arguments[0].Low;", function()));
        statements.push(format!("var free = (delegate* {ENTRIES}<nint, void>)arguments[2].Low;"));
    }
    let first = usize::from(has_receiver);
    let mut given = Vec::new();
    let mut arguments = Vec::new();
    for (at, of) in (first..).zip(&entry.parameters) {
        let csharp = &of.csharp;
        match of.passing {
            Passing::Value | Passing::In => arguments.push(format!("{VALUES}.Read<{csharp}>(arguments + {at})")),
            Passing::Ref | Passing::Out { .. } => {
                statements.push(format!("{csharp} local{at};"));
                arguments.push(format!("out local{at}"));
                given.push(format!("{VALUES}.Write<{csharp}>(local{at}, ({ANY}*)arguments[{at}].Low);"));
            }
        }
    }
    if let Some(token) = entry.awaits.and_then(|of| of.token) {
        arguments.insert(token, "default(global::System.Threading.CancellationToken)".to_owned());
    }
    let value = call::with_arguments(plan, ty, entry, &arguments).expect("handles are no entries of what is generic");
    let gives = entry.result.is_some() || matches!(entry.call, Call::New { .. });
    let value = if given.is_empty() {
        value
    } else {
        statements.push(if gives { format!("var returned = {value};") } else { format!("{value};") });
        statements.extend(given);
        if !gives {
            return statements;
        }
        "returned".to_owned()
    };
    let value = match (&entry.call, &entry.result) {
        _ if entry.awaits.is_some() => {
            let as_task = if entry.awaits.is_some_and(|of| of.is_value) { ".AsTask()" } else { "" };
            format!("result->Low = (ulong)global::Mochi.MochiHandles.New({value}{as_task});")
        }
        (Call::New { owner: true }, _) => format!("result->Low = (ulong)global::Mochi.MochiHandles.NewOwner({value});"),
        (Call::New { owner: false } | Call::Wrap | Call::Promise, _) => {
            format!("result->Low = (ulong)global::Mochi.MochiHandles.New({value});")
        }
        (_, Some(result)) => format!("{VALUES}.Write<{}>({value}, result);", callback::csharp(plan, result)),
        (_, None) => format!("{value};"),
    };
    statements.push(value);
    statements
}

/// Prints the class of the objects whose method a delegate of a native function is.
fn print_callback(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    let declared: Vec<_> =
        entry.parameters.iter().enumerate().map(|(at, of)| format!("{} argument{at}", of.csharp)).collect();
    let returns = entry.result.as_ref().map_or("void".to_owned(), |result| callback::csharp(plan, result));
    let count = entry.parameters.len();
    let mut statements = vec![format!("{ANY}* arguments = stackalloc {ANY}[{}];", count.max(1))];
    for (at, of) in entry.parameters.iter().enumerate() {
        statements.push(format!("arguments[{at}] = default;"));
        statements.push(format!("{VALUES}.Write<{}>(argument{at}, arguments + {at});", of.csharp));
    }
    statements.push(format!("{ANY} result = default;"));
    statements.push("global::Mochi.MochiError error = default;".to_owned());
    statements.push("this._function(Context, arguments, &result, &error);".to_owned());
    statements.push("Finish(&error);".to_owned());
    if entry.result.is_some() {
        statements.push(format!("return {VALUES}.Take<{returns}>(&result);"));
    }
    let method = Method { returns, parameters: declared.join(", "), statements };
    callback::print_class(out, ty, entry, &function(), &method);
}

/// What a delegate of something generic calls: its context, the arguments, the place of the result.
fn function() -> String {
    format!("delegate* {ENTRIES}<nint, {ANY}*, {ANY}*, global::Mochi.MochiError*, void>")
}

/// A type as an argument of another.
fn argument(plan: &Plan, crossing: Crossing) -> String {
    callback::csharp(plan, &Returned { crossing, null: Passed::Required })
}

fn class(ty: &TypePlan) -> String {
    format!("{}_9", ident::class(ty))
}

fn type_parameters(ty: &TypePlan) -> Vec<(Variable, &Constraints)> {
    let constraints = ty.generic.iter().filter(|_| ty.is_definition()).flat_map(|generic| &generic.constraints);
    (0..).map(Variable::Type).zip(constraints).collect()
}

fn clauses(parameters: &[(Variable, &Constraints)]) -> String {
    parameters.iter().map(|&(of, constraints)| csharp_constraints(of, constraints)).collect()
}
