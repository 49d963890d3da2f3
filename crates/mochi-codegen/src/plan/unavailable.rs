//! Members that a program which is compiled ahead of time does without: their entries stay where they are and say so.

use super::Entry;
use mochi_surface::model::{Api, Docs, Need};

/// What the entry of such a member reports; `None` for one that does its work.
pub(super) fn unavailable(api: &Api, member: &str, need: Option<&Need>) -> Option<String> {
    let Need { code, message } = need.filter(|_| api.trimmed)?;
    let code = code.code();
    Some(format!("`{member}` is not there in a library that is compiled ahead of time ({code}): {message}"))
}

/// Names in the documentation of a type what the bindings of it lack.
pub(super) fn document(docs: &mut Docs, entries: &[Entry]) {
    let missing: Vec<_> = entries.iter().filter(|entry| entry.unavailable.is_some()).map(trace).collect();
    if missing.is_empty() {
        return;
    }
    docs.remark(&format!("Not bound, because the program is compiled ahead of time:\n\n{}", missing.join("\n")));
}

fn trace(entry: &Entry) -> String {
    format!("- `{}`", entry.member.replace('`', "'"))
}
