//! Entries that are awaited: what is over at once gives its result as any other, else a task comes back.

use super::body::{self, Body};
use super::ident::Name;
use super::native::{self, Native};
use super::variables;
use crate::plan::{Entry, Plan};
use mochi_surface::model::Awaits;

/// What the call is cancelled by.
pub(super) const TOKEN: &str = "start.Token";

/// The C parameters behind those of the member.
pub(super) fn parameters(plan: &Plan, entry: &Entry) -> Vec<Native> {
    let cancels = entry.awaits.is_some_and(|of| of.token.is_some());
    let cancel = cancels.then(|| Native::new("nint*", "cancel"));
    let result = entry.result.iter().flat_map(|of| native::given(plan, of.crossing, &Name::result()));
    cancel.into_iter().chain(result).collect()
}

/// Calls where the thread may have a synchronization context, which is hidden then.
pub(super) fn call(symbol: &str, passed: &str) -> String {
    format!("return global::Mochi.MochiHidden.IsNeeded ? Hidden_{symbol}({passed}) : Call_{symbol}({passed});")
}

/// The same call with the context hidden: out of the way of threads that have none.
pub(super) fn hidden(symbol: &str, declared: &str, passed: &str) -> String {
    let hide = "using global::Mochi.MochiHidden hidden = new();";
    format!(
        "\n    private static nint Hidden_{symbol}({declared})\n    {{\n        {hide}\n        return Call_{symbol}({passed});\n    }}\n"
    )
}

/// The task that stands for what is awaited by its `GetAwaiter`.
pub(super) fn of_awaiter(receiver: &str, gives: bool) -> String {
    let of = if gives { "Of" } else { "OfNothing" };
    let asked = ["IsCompleted", "GetResult()"].map(|member| format!("static awaiter => awaiter.{member}"));
    format!("global::Mochi.MochiAwaited.{of}({receiver}.GetAwaiter(), {})", asked.join(", "))
}

/// Starts the work, and gives what it came to where it is over.
pub(super) fn start(plan: &Plan, entry: &Entry, names: &[Name], call: &str) -> Body {
    let (cancels, is_value) = entry.awaits.map_or((false, false), |of| (of.token.is_some(), of.is_value));
    let as_task = if is_value { ".AsTask()" } else { "" };
    let pending = if cancels { "start.Pending" } else { "global::Mochi.MochiStart.Uncancelled" };
    let begin = cancels.then(|| "global::Mochi.MochiStart start = new(cancel);".to_owned());
    let mut statements: Vec<_> = begin.into_iter().chain(variables::declared(plan, entry, names)).collect();
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

/// What a member that native code does is cancelled by.
pub(super) const CANCELLATION: &str = "__mochiCancellation";

/// The parameter of it.
pub(super) fn token() -> String {
    format!("global::System.Threading.CancellationToken {CANCELLATION}")
}

/// The type of what such a member gives, and the statement that gives the task that native code has given. Who cancels it waits no
/// longer.
pub(super) fn give(task: &str, awaits: Awaits) -> (String, String) {
    const TASK: &str = "global::System.Threading.Tasks.";
    let wait = if awaits.token.is_some() { format!(".WaitAsync({CANCELLATION})") } else { String::new() };
    let value = format!("global::Mochi.MochiHandles.Take<{task}>(returned){wait}");
    if awaits.is_value {
        let returns = format!("{TASK}Value{}", task.trim_start_matches(TASK));
        let statement = format!("return new {returns}({value});");
        (returns, statement)
    } else {
        (task.to_owned(), format!("return {value};"))
    }
}
