//! What the framework has for waiting.

use crate::model::TypeName;

/// The members of a type that bindings have wherever something names it, all of them where none is said; `None` for a type that
/// is only named. A task has what its future does not tell.
pub(super) fn members(TypeName { namespace, path, .. }: &TypeName) -> Option<&'static [&'static str]> {
    let [name] = path.as_slice() else { return None };
    match (namespace.as_str(), name.as_str()) {
        ("System.Threading.Tasks", "Task") => Some(&[
            "CompletedTask",
            "Delay",
            "FromException",
            "IsCanceled",
            "IsCompleted",
            "IsCompletedSuccessfully",
            "IsFaulted",
        ]),
        // all that it has and `Task` has not is its result
        ("System.Threading.Tasks", "Task`1") => Some(&["IsCompleted"]),
        ("System.Threading.Tasks", "ValueTask" | "ValueTask`1") => Some(&[".ctor", "AsTask"]),
        ("System.Threading.Tasks", "TaskCompletionSource" | "TaskCompletionSource`1") => {
            Some(&[".ctor", "Task", "TrySetCanceled", "TrySetException", "TrySetResult"])
        }
        ("System.Threading", "CancellationTokenSource") => {
            Some(&[".ctor", "Cancel", "CancelAfter", "IsCancellationRequested", "Token"])
        }
        ("System", "IAsyncDisposable" | "IProgress`1" | "Progress`1") => Some(&[]),
        _ => None,
    }
}
