//! Functions of C that .NET calls.

use super::function::wrapped;
use super::spelling::{self, Variable};
use crate::plan::{Entry, Plan};

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
    let result = spelling::given_back(plan, entry.result.as_ref().map(|result| result.crossing));
    let (returns, returned) = result.parts();
    let mut variables = vec![Variable::new("void *", "context")];
    variables.extend(entry.parameters.iter().flat_map(|of| spelling::taken(plan, of.crossing, &of.c)));
    variables.extend(returned.map(|ty| Variable::new(ty, "result")));
    variables.push(Variable::new("MochiError *", "error"));
    let declarations: Vec<_> = variables.iter().map(Variable::declaration).collect();
    let space = if returns.ends_with('*') { "" } else { " " };
    let head = format!("typedef {returns}{space}(*{})(", function(entry));
    out.push_str(&format!("\n/* What .NET calls: see {}. */\n{};\n", entry.c, wrapped(head, &declarations)));
}

/// `system_EventHandler_new_function`
fn function(entry: &Entry) -> String {
    format!("{}_function", entry.c)
}
