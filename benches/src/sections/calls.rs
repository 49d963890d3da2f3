use super::rows_of;
use crate::Result;
use crate::row::Row;

/// Calls through the bindings against hand-written entries.
pub(super) fn run() -> Result<Vec<Row>> {
    rows_of(&["bench", "--quiet", "-p", "mochi", "--bench", "calls", "--", "--json"])
}
