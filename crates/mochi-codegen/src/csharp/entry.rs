//! One entry: a thin function of C's world, and the ordinary method that does the work and that the JIT can improve.

use super::body::{self, Body};
use super::call;
use super::callback;
use super::ident::{Name, ParameterNames};
use super::implementation;
use super::init;
use super::native::{self, Native};
use super::task;
use super::variables;
use crate::plan::convention::ENTRIES;
use crate::plan::{Call, Entry, Plan, Receiver, TypePlan};
use std::fmt::Write as _;

/// The attribute of every function that native code calls.
pub(super) fn unmanaged(symbol: &str) -> String {
    let convention =
        ENTRIES.names().map(|name| format!("typeof(global::System.Runtime.CompilerServices.CallConv{name})"));
    format!(
        "[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = \"{symbol}\", CallConvs = new[] {{ {} }})]",
        convention.collect::<Vec<_>>().join(", ")
    )
}

/// The C signature of an entry.
pub(super) struct Signature<'p> {
    pub(super) returns: &'p str,
    /// Without the error.
    parameters: Vec<Native>,
    names: Vec<Name>,
}

impl<'p> Signature<'p> {
    pub(super) fn of(plan: &'p Plan, ty: &TypePlan, entry: &Entry) -> Self {
        if entry.call.wraps() {
            return Self { returns: "nint", parameters: callback::parameters(plan, entry), names: Vec::new() };
        }
        if let Call::Implement { .. } = entry.call {
            let mut unique = ParameterNames::of_implementation();
            let names: Vec<_> = entry.parameters.iter().map(|of| unique.unique(&of.rust)).collect();
            let given = entry.parameters.iter().zip(&names).flat_map(|(of, name)| native::parameter(plan, of, name));
            let parameters = given.chain(implementation::parameters()).collect();
            return Self { returns: "nint", parameters, names };
        }
        let mut unique = if entry.awaits.is_some() { ParameterNames::of_task() } else { ParameterNames::new() };
        let names: Vec<_> = entry.parameters.iter().map(|parameter| unique.unique(&parameter.rust)).collect();
        let receiver = entry.call.has_receiver().then(|| match entry.receiver {
            Receiver::Handle => Native::new("nint", "self"),
            Receiver::Value | Receiver::Variable => Native::new(format!("{}*", ty.csharp), "self"),
        });
        let (returns, out) = match (&entry.call, &entry.result) {
            (Call::IsInstance, _) => ("int", Vec::new()),
            (Call::New { .. }, None) => ("nint", Vec::new()),
            _ if entry.awaits.is_some() => ("nint", task::parameters(plan, entry)),
            (_, Some(result)) => {
                let (returns, out) = native::result(plan, result.crossing);
                (returns, out.into_iter().collect())
            }
            (_, None) => ("void", Vec::new()),
        };
        let given =
            entry.parameters.iter().zip(&names).flat_map(|(parameter, name)| native::parameter(plan, parameter, name));
        Self { returns, parameters: receiver.into_iter().chain(given).chain(out).collect(), names }
    }

    /// `delegate* unmanaged[Cdecl]<nint, global::Mochi.MochiError*, int>`
    pub(super) fn pointer(&self) -> String {
        let types: String = self.parameters.iter().map(|parameter| format!("{}, ", parameter.ty)).collect();
        format!("delegate* {ENTRIES}<{types}global::Mochi.MochiError*, {}>", self.returns)
    }
}

/// Prints an entry.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    let signature = Signature::of(plan, ty, entry);
    let Signature { returns, parameters, names } = &signature;
    let symbol = &entry.symbol;
    let declared: Vec<_> = parameters.iter().map(|Native { ty, name }| format!("{ty} {name}")).collect();
    let declared = declared.join(", ");
    let passed: Vec<_> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    let passed = passed.join(", ");
    let (gives, default) = if *returns == "void" { ("", "") } else { ("return ", " return default;") };
    let awaits = entry.awaits.is_some();
    let called = if awaits { task::call(symbol, &passed) } else { format!("{gives}Call_{symbol}({passed});") };
    let comma = if declared.is_empty() { "" } else { ", " };
    let _ = writeln!(out, "\n    // {}", comment(&entry.member));
    let _ = writeln!(out, "    {}", unmanaged(symbol));
    let _ = writeln!(
        out,
        "    internal static {returns} {symbol}({declared}{comma}global::Mochi.MochiError* error)\n    {{\n        \
         if (error != null) *error = default;\n        \
         try {{ {called} }}\n        \
         catch (global::System.Exception exception) {{ global::Mochi.MochiErrors.Report(exception, error);{default} }}\n    }}\n",
    );
    let _ = write!(out, "    private static {returns} Call_{symbol}({declared})");
    match work(plan, ty, entry, names, returns) {
        Body::Expression(expression) => {
            let _ = writeln!(out, " => {expression};");
        }
        Body::Statements(statements) => {
            let _ = writeln!(out, "\n    {{\n        {}\n    }}", statements.join("\n        "));
        }
    }
    if awaits {
        out.push_str(&task::hidden(symbol, &declared, &passed));
    }
    if entry.call.wraps() {
        callback::print(out, plan, ty, entry);
    }
    implementation::print(out, plan, ty, entry);
    init::print(out, plan, ty, entry);
}

fn work(plan: &Plan, ty: &TypePlan, entry: &Entry, names: &[Name], returns: &str) -> Body {
    if let Some(why) = &entry.unavailable {
        let why = why.replace('"', "\"\"");
        return Body::Expression(format!("throw new global::System.NotSupportedException(@\"{why}\")"));
    }
    match call::expression(plan, ty, entry, names) {
        Some(call) if entry.awaits.is_some() => task::start(plan, entry, names, &call),
        Some(call) => variables::around(plan, entry, names, call, returns, |value| give(plan, entry, value)),
        None if entry.call == Call::IsInstance && ty.is_lent() => {
            Body::Expression(format!("{}.Is(self, typeof({}))", body::PLACE, ty.csharp))
        }
        None if entry.call == Call::IsInstance => {
            Body::Expression(format!("global::Mochi.MochiHandles.Is<{}>(self)", ty.csharp))
        }
        None => Body::Expression("global::Mochi.MochiHandles.Free(self)".to_owned()),
    }
}

/// Gives what a member gave.
fn give(plan: &Plan, entry: &Entry, value: &str) -> Body {
    match (&entry.call, &entry.result) {
        (Call::New { owner: true, .. }, None) => {
            Body::Expression(format!("global::Mochi.MochiHandles.NewOwner({value})"))
        }
        (Call::New { owner: false, .. }, None) | (Call::Wrap | Call::Promise | Call::Implement { .. }, _) => {
            Body::Expression(format!("global::Mochi.MochiHandles.New({value})"))
        }
        (_, Some(result)) => body::write(plan, result.crossing, value),
        (_, None) => Body::Expression(value.to_owned()),
    }
}

/// Metadata names may hold any character; a line comment ends at a line's end.
pub(super) fn comment(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}')).collect()
}
