//! What the framework has for waiting.

use super::Listed;
use crate::model::TypeName;

/// Which members of a type bindings have wherever something names it; `None` for a type that is only named. A task has what its
/// future does not tell.
pub(super) fn members(TypeName { namespace, path, .. }: &TypeName) -> Option<Listed> {
    let [name] = path.as_slice() else { return None };
    let members: &[_] = match (namespace.as_str(), name.as_str()) {
        ("System.Threading.Tasks", "Task") => &[
            "CompletedTask",
            "Delay",
            "FromException",
            "IsCanceled",
            "IsCompleted",
            "IsCompletedSuccessfully",
            "IsFaulted",
        ],
        // all that it has and `Task` has not is its result
        ("System.Threading.Tasks", "Task`1") => &["IsCompleted"],
        ("System.Threading.Tasks", "ValueTask" | "ValueTask`1") => &[".ctor", "AsTask"],
        ("System.Threading.Tasks", "TaskCompletionSource" | "TaskCompletionSource`1") => {
            &[".ctor", "Task", "TrySetCanceled", "TrySetException", "TrySetResult"]
        }
        ("System.Threading", "CancellationTokenSource") => {
            &[".ctor", "Cancel", "CancelAfter", "IsCancellationRequested", "Token"]
        }
        ("System", "IAsyncDisposable" | "IProgress`1" | "Progress`1") => return Some(Listed::All),
        _ => return None,
    };
    Some(Listed::Only(members))
}
