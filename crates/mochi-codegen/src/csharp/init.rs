//! `init` properties of a new object. What a C# expression names is set, given or not; so those that a caller gives are set by their
//! accessors.

use crate::plan::{Call, Entry, Init, Plan, TypePlan};
use std::fmt::Write as _;

const RUNTIME: &str = "global::System.Runtime.CompilerServices.UnsafeAccessor";

/// The new object of `new` with what was given for them.
pub(super) fn made(entry: &Entry, new: &str, given: &[String]) -> String {
    if given.is_empty() { new.to_owned() } else { format!("Init_{}({new}, {})", entry.symbol, given.join(", ")) }
}

/// Prints what sets them.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry) {
    let Call::New { init, .. } = &entry.call else { return };
    if init.is_empty() {
        return;
    }
    let (symbol, this) = (&entry.symbol, &ty.csharp);
    let parameters = &entry.parameters[entry.parameters.len() - init.len()..];
    let declared: String = parameters.iter().enumerate().map(|(at, of)| format!(", {} value{at}", of.csharp)).collect();
    let _ = writeln!(out, "\n    private static {this} Init_{symbol}({this} made{declared})\n    {{");
    for at in 0..init.len() {
        let _ = writeln!(out, "        if (value{at} is {{ }} given{at}) Set{at}_{symbol}(made, given{at});");
    }
    out.push_str("        return made;\n    }\n");
    for (at, Init { name, on, csharp }) in init.iter().enumerate() {
        let _ = writeln!(
            out,
            "\n    [{RUNTIME}({RUNTIME}Kind.Method, Name = \"set_{name}\")]\n    \
             private static extern void Set{at}_{symbol}({} made, {csharp} value);",
            plan.ty(*on).csharp
        );
    }
}
