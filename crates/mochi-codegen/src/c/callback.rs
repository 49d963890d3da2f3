//! Functions of C that .NET calls.

use super::function::wrapped;
use super::spelling::{self, Variable};
use crate::plan::{Entry, Implemented, Plan, Table, TypePlan};

/// What is done where there is no entry that would take the context over.
pub(super) const RELEASE: &str = "    if (entry == MOCHI__NULL) {\n        release(context);\n    }\n";

/// What makes a delegate of a function takes it, what it is called with, and what lets go of that.
pub(super) fn parameters(entry: &Entry) -> Vec<Variable> {
    vec![
        Variable::new(function(entry), "function"),
        Variable::new("void *", "context"),
        Variable::new("MochiRelease", "release"),
    ]
}

/// Prints the type of the function.
pub(super) fn declare(out: &mut String, plan: &Plan, entry: &Entry) {
    let pointer = pointer(plan, entry, "typedef ", &function(entry));
    out.push_str(&format!("\n/* What .NET calls: see {}. */\n{pointer};\n", entry.c));
}

/// What makes an object that implements an interface takes its functions, what they are called with, and what lets go of that.
pub(super) fn of_implementation(plan: &Plan, ty: &TypePlan, entry: &Entry) -> Vec<Variable> {
    let mut variables: Vec<_> = entry.parameters.iter().flat_map(|of| spelling::parameter(plan, of)).collect();
    variables.extend([
        Variable::new(format!("const {} *", functions(ty, entry)), "functions"),
        Variable::new("void *", "context"),
        Variable::new("MochiRelease", "release"),
    ]);
    variables
}

/// Prints the structure of the functions, which are called as those are that call them.
pub(super) fn declare_functions(out: &mut String, plan: &Plan, ty: &TypePlan, entry: &Entry, members: &[Implemented]) {
    let name = functions(ty, entry);
    if name != own_functions(entry) {
        return;
    }
    out.push_str(&format!("\n/* What .NET calls: see {}. */\ntypedef struct {name} {{\n", entry.c));
    for (_, member) in plan.implemented(members) {
        out.push_str(&format!("{};\n", pointer(plan, member, "    ", &member.c)));
    }
    out.push_str(&format!("}} {name};\n"));
}

/// A pointer to a function that does the work of an entry: the roles are exchanged.
fn pointer(plan: &Plan, entry: &Entry, before: &str, name: &str) -> String {
    let result = spelling::given_back(plan, entry.answer().map(|result| result.crossing));
    let (returns, returned) = result.parts();
    let mut variables = vec![Variable::new("void *", "context")];
    variables.extend(entry.parameters.iter().flat_map(|of| spelling::parameter(plan, of)));
    variables.extend(returned.map(|ty| Variable::new(ty, "result")));
    variables.push(Variable::new("MochiError *", "error"));
    let declarations: Vec<_> = variables.iter().map(Variable::declaration).collect();
    let space = if returns.ends_with('*') { "" } else { " " };
    wrapped(format!("{before}{returns}{space}(*{name})("), &declarations)
}

/// `serilog_core_ILogEventSink_implement_functions`
fn own_functions(entry: &Entry) -> String {
    format!("{}_functions", entry.c)
}

/// The same for all that make objects of the type.
fn functions(ty: &TypePlan, entry: &Entry) -> String {
    own_functions(ty.table().and_then(Table::implementer).unwrap_or(entry))
}

/// `system_EventHandler_new_function`
fn function(entry: &Entry) -> String {
    format!("{}_function", entry.c)
}
