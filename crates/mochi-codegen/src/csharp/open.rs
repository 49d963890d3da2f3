//! The entries of what is generic: methods of a class that is as generic, each for all types, and what finds the one for
//! given types.

use super::call;
use super::callback::{self, Host, Method};
use super::entry::{comment, unmanaged};
use super::implementation;
use super::lent;
use super::{OBSOLETE, body, ident};
use crate::plan::convention::ENTRIES;
use crate::plan::{
    Call, Crossing, Entry, Open, Parameter, Passed, Plain, Plan, Receiver, Returned, Table, TypePlan,
    csharp_constraints, csharp_variable,
};
use mochi_surface::model::{Constraints, Form, Passing, Variable};
use std::collections::BTreeMap;
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
    known(out, plan, ty);
}

/// Prints what gives the entries that are compiled before they are asked for.
///
/// Each is named with its type arguments: of methods whose addresses are taken inside of shared generic code, `crossgen2` of .NET 10
/// gives some the address of another.
fn known(out: &mut String, plan: &Plan, ty: &TypePlan) {
    let instances = plan.types.iter().filter(|of| of.is_compiled() && of.name == ty.name);
    let instances: Vec<_> = instances.filter_map(|of| of.generic.as_ref()).collect();
    let is_known = |entry: &Entry| entry.open.as_ref().is_some_and(|open| open.generics.is_empty());
    let entries = ty.table().map_or(&[][..], |table| &table.entries);
    let slots: Vec<_> = (0..).zip(entries).filter(|(_, entry)| is_known(entry)).map(|(slot, _)| slot).collect();
    let methods = methods(plan, ty, entries);
    let numbered = |of: &[String], number: usize| {
        format!("        @\"{}\" => Known{number}(slot),\n", of.join("|").replace('"', "\"\""))
    };
    let all = instances.iter().map(|generic| &generic.identities[..]).chain(methods.keys().map(|of| &of[..]));
    let cases: String = all.enumerate().map(|(number, of)| numbered(of, number)).collect();
    let _ = write!(
        out,
        "\n    // What is compiled before it is asked for.\n    \
         private static nint Known(int slot, string types) => types switch\n    {{\n{cases}        _ => 0,\n    }};\n"
    );
    let of_instances = instances.iter().map(|generic| {
        let class = instance(class(ty), plan, &generic.arguments);
        slots.iter().map(|slot: &usize| (*slot, format!("{class}.Open{slot}"))).collect::<Vec<_>>()
    });
    for (number, functions) in of_instances.chain(methods.values().cloned()).enumerate() {
        let case = |(slot, name): &(usize, String)| {
            format!("        {slot} => (nint)(delegate*<{ANY}*, {ANY}*, void>)&{name},\n")
        };
        let cases: String = functions.iter().map(case).collect();
        let _ = write!(
            out,
            "\n    private static nint Known{number}(int slot) => slot switch\n    {{\n{cases}        _ => 0,\n    }};\n"
        );
    }
}

/// The entries of generic methods that are compiled before they are asked for: for each choice of types their slots and names.
fn methods(plan: &Plan, ty: &TypePlan, entries: &[Entry]) -> BTreeMap<Vec<String>, Vec<(usize, String)>> {
    let own = type_parameters(ty).len();
    let mut methods: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (slot, entry) in entries.iter().enumerate() {
        for of in entry.open.iter().flat_map(|open| &open.known) {
            let (of_type, of_method) = of.arguments.split_at(own);
            let name =
                format!("{}.{}", instance(class(ty), plan, of_type), instance(format!("Open{slot}"), plan, of_method));
            methods.entry(of.identities.clone()).or_default().push((slot, name));
        }
    }
    methods
}

fn instance(name: String, plan: &Plan, arguments: &[Crossing]) -> String {
    let arguments: Vec<_> = arguments.iter().map(|&of| argument(plan, of)).collect();
    if arguments.is_empty() { name } else { format!("{name}<{}>", arguments.join(", ")) }
}

/// Prints the class of the entries, beside that of the table.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, table: &Table) {
    let parameters = type_parameters(ty);
    let declared: Vec<_> = parameters.iter().map(|(of, _)| csharp_variable(*of)).collect();
    let generics = if declared.is_empty() { String::new() } else { format!("<{}>", declared.join(", ")) };
    let _ =
        write!(out, "\n{OBSOLETE}\ninternal static unsafe class {}{generics}{}\n{{", class(ty), clauses(&parameters));
    let mut first = true;
    for (slot, entry) in table.entries.iter().enumerate() {
        let Some(open) = &entry.open else { continue };
        if !std::mem::take(&mut first) {
            out.push('\n');
        }
        print_entry(out, plan, ty, slot, entry, open);
    }
    out.push_str("}\n");
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
        callback::print_class(out, ty, entry, &function(), &method(plan, entry, &Host::of_callback("_function")));
    }
    implementation::print(out, plan, ty, entry);
}

fn work(plan: &Plan, ty: &TypePlan, entry: &Entry) -> Vec<String> {
    let mut statements = Vec::new();
    let has_receiver = entry.call.has_receiver();
    if has_receiver {
        let of = match entry.receiver {
            Receiver::Handle => "nint".to_owned(),
            Receiver::Value | Receiver::Variable => format!("{}*", ty.csharp),
        };
        statements.push(format!("{of} self = ({of})arguments->Low;"));
    }
    if entry.call.wraps() || entry.call.members().is_some() {
        let functions = || "nint* functions = (nint*)arguments[0].Low;".to_owned();
        let of_delegate = || format!("var function = ({})arguments[0].Low;", function());
        statements.push(if entry.call.wraps() { of_delegate() } else { functions() });
        statements.push("nint context = (nint)arguments[1].Low;".to_owned());
        statements.push(format!("var free = (delegate* {ENTRIES}<nint, void>)arguments[2].Low;"));
    }
    let first = if entry.call.members().is_some() { 3 } else { usize::from(has_receiver) };
    let mut given = Vec::new();
    let mut arguments = Vec::new();
    for (at, of) in (first..).zip(&entry.parameters) {
        let csharp = &of.csharp;
        match of.passing {
            Passing::Value | Passing::In => arguments.push(read(plan, of, &format!("arguments + {at}"))),
            // the value that is there, and behind it the place of what will be
            Passing::Ref => {
                statements.push(format!("{csharp} local{at} = {VALUES}.Read<{csharp}>(({ANY}*)arguments[{at}].Low);"));
                arguments.push(format!("ref local{at}"));
                given.push(format!("{VALUES}.Write<{csharp}>(local{at}, ({ANY}*)arguments[{at}].Low + 1);"));
            }
            Passing::Out { .. } => {
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
        (Call::New { owner: true, .. }, _) => {
            format!("result->Low = (ulong)global::Mochi.MochiHandles.NewOwner({value});")
        }
        (Call::New { owner: false, .. } | Call::Wrap | Call::Promise | Call::Implement { .. }, _) => {
            format!("result->Low = (ulong)global::Mochi.MochiHandles.New({value});")
        }
        (_, Some(result)) => write(plan, result, &value),
        (_, None) => format!("{value};"),
    };
    statements.push(value);
    statements
}

/// Gives a result: of a span what stands for it.
fn write(plan: &Plan, result: &Returned, value: &str) -> String {
    match result.crossing {
        Crossing::Plain(Plain::Text) => {
            format!("global::Mochi.MochiMarshal.WriteText({value}, (global::Mochi.MochiText*)result);")
        }
        Crossing::List { form: Form::ReadOnlySpan | Form::Span, element, .. } => {
            let array = Form::Array.csharp(&body::csharp_value(plan, element), "");
            format!("{VALUES}.Write<{array}>({value}.ToArray(), result);")
        }
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => {
            format!("{VALUES}.Write<{}>({value}, result);", lent::csharp(plan, result))
        }
    }
}

/// An argument: of a span the text or the array that stands for it.
fn read(plan: &Plan, parameter: &Parameter, from: &str) -> String {
    let csharp = &parameter.csharp;
    let stands_for_it = match parameter.crossing {
        Crossing::Plain(Plain::Object(ty)) if plan.ty(ty).is_lent() => {
            return body::lent(&plan.ty(ty).csharp, csharp, &format!("(nint)({from})->Low"));
        }
        Crossing::Plain(Plain::Text) if csharp != "string" => Some("string".to_owned()),
        Crossing::List { form: Form::ReadOnlySpan | Form::Span, element, .. } => {
            Some(Form::Array.csharp(&body::csharp_value(plan, element), ""))
        }
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => None,
    };
    match stands_for_it {
        Some(of) => format!("({csharp}){VALUES}.Read<{of}>({from})"),
        None => format!("{VALUES}.Read<{csharp}>({from})"),
    }
}

/// A method of something generic whose work a native function does.
pub(super) fn method(plan: &Plan, entry: &Entry, host: &Host) -> Method {
    let declared: Vec<_> =
        entry.parameters.iter().enumerate().map(|(at, of)| format!("{} {}", of.csharp, argument_name(at))).collect();
    let returns = entry.result.as_ref().map_or("void".to_owned(), |result| lent::csharp(plan, result));
    let mut statements = host.begin.clone();
    statements.extend(room(entry.parameters.len()));
    for (at, of) in entry.parameters.iter().enumerate() {
        let name = argument_name(at);
        statements.push(format!("{VALUES}.Write<{}>({name}, arguments + {at});", of.csharp));
    }
    statements.push(format!("{ANY} result = default;"));
    statements.push("global::Mochi.MochiError error = default;".to_owned());
    statements.push(format!("{}({}, arguments, &result, &error);", host.function, host.context));
    statements.extend(host.otherwise.clone());
    statements.push(format!("{}(&error);", host.finish));
    if entry.result.is_some() {
        statements.push(format!("return {VALUES}.Take<{returns}>(&result);"));
    }
    Method { returns, parameters: declared.join(", "), statements }
}

/// Room for the arguments. A local has no bounds that are checked where the method returns, as `stackalloc` has.
fn room(count: usize) -> Vec<String> {
    let of = |ty: &str| vec![format!("{ty} room = default;"), format!("{ANY}* arguments = ({ANY}*)&room;")];
    match count {
        0 | 1 => of(ANY),
        2..=4 => of(&format!("{ANY}4")),
        5.. => {
            let clear = format!("new global::System.Span<{ANY}>(arguments, {count}).Clear();");
            vec![format!("{ANY}* arguments = stackalloc {ANY}[{count}];"), clear]
        }
    }
}

/// What a parameter of such a method is called.
pub(super) fn argument_name(at: usize) -> String {
    format!("argument{at}")
}

/// What a delegate or an implementation of something generic calls: its context, the arguments, the place of the result.
pub(super) fn function() -> String {
    format!("delegate* {ENTRIES}<nint, {ANY}*, {ANY}*, global::Mochi.MochiError*, void>")
}

/// A type as an argument of another.
fn argument(plan: &Plan, crossing: Crossing) -> String {
    lent::csharp(plan, &Returned { crossing, null: Passed::Required })
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
