//! Entries that are awaited: what is over at once gives its result as any other, else a task comes back.

use super::body::{self, Body};
use super::ident::Name;
use super::native::{self, Native};
use crate::plan::{Entry, Plan};

/// What the call is cancelled by.
pub(super) const TOKEN: &str = "start.Token";

/// The C parameters behind those of the member.
pub(super) fn parameters(entry: &Entry) -> Vec<Native> {
    let cancels = entry.awaits.is_some_and(|of| of.token.is_some());
    let cancel = cancels.then(|| Native::new("nint*", "cancel"));
    let result = entry.result.iter().flat_map(|of| native::given(of.crossing, &Name::result()));
    cancel.into_iter().chain(result).collect()
}

/// Calls where the thread may have a synchronization context, which is hidden then.
pub(super) fn hidden(call: &str) -> String {
    let hide = "using global::Mochi.MochiHidden hidden = new();";
    format!("if (global::Mochi.MochiHidden.IsNeeded) {{ {hide} return {call}; }} return {call};")
}

/// Starts the work, and gives what it came to where it is over.
pub(super) fn start(plan: &Plan, entry: &Entry, call: &str) -> Body {
    let (cancels, is_value) = entry.awaits.map_or((false, false), |of| (of.token.is_some(), of.is_value));
    let as_task = if is_value { ".AsTask()" } else { "" };
    let pending = if cancels { "start.Pending" } else { "global::Mochi.MochiHandles.New" };
    let begin = cancels.then(|| "global::Mochi.MochiStart start = new(cancel);".to_owned());
    let mut statements: Vec<_> = begin.into_iter().collect();
    statements.push(format!("var task = {call};"));
    statements.push(format!("if (!task.IsCompleted) return {pending}(task{as_task});"));
    match &entry.result {
        Some(result) => {
            statements.push("var returned = task.GetAwaiter().GetResult();".to_owned());
            statements.extend(body::give(plan, result.crossing, "returned", &Name::result()));
        }
        None => statements.push("task.GetAwaiter().GetResult();".to_owned()),
    }
    statements.push("return 0;".to_owned());
    Body::Statements(statements)
}
