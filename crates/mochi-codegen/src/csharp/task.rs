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

/// Starts the work, and gives what it came to where it is over.
pub(super) fn start(plan: &Plan, entry: &Entry, call: &str) -> Body {
    let (cancel, as_task) = match entry.awaits {
        Some(of) => (if of.token.is_some() { "cancel" } else { "null" }, if of.is_value { ".AsTask()" } else { "" }),
        None => ("null", ""),
    };
    let mut statements = vec![
        format!("using global::Mochi.MochiStart start = new({cancel});"),
        format!("var task = {call};"),
        format!("if (!task.IsCompleted) return start.Pending(task{as_task});"),
    ];
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
