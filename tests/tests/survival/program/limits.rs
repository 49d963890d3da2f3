//! A process that has less than others.

use crate::faults;
use dotnet::fixture::Ends;
use mochi::Result;

/// Started without standard streams, of which Rust makes `/dev/null`.
pub fn closed_streams() -> Result<()> {
    assert_eq!(Ends::use_console()?, -1);
    faults::all()
}

/// Started with a stack of 256 KiB.
pub fn small_main_stack() -> Result<()> {
    faults::all()
}
