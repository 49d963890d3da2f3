use super::rows_of;
use crate::Result;
use crate::row::Row;

/// The reader against System.Reflection.Metadata.
pub(super) fn run() -> Result<Vec<Row>> {
    rows_of(&["run", "--quiet", "--release", "-p", "mochi-metadata", "--example", "metadata-bench", "--", "--json"])
}
