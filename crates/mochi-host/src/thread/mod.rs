//! Threads that enter managed code.
//!
//! CoreCLR turns the SIGSEGV of a null reference into a `NullReferenceException` by a handler that runs on the
//! thread's alternate signal stack. The one that Rust's standard library gives to each of its threads (8 KiB) is too
//! small for that handler: the process dies (dotnet/runtime#115438). So a thread gets a larger one before it first
//! enters managed code.

use std::cell::Cell;

use crate::{error::Forked, fork};

#[cfg(unix)]
mod alternate_stack;

thread_local! {
    static PREPARED: Cell<bool> = const { Cell::new(false) };
}

/// Readies the current thread for managed code. Every thread that calls managed code, whoever made it, calls this
/// first; after the first time it costs one test of a thread-local flag.
///
/// # Errors
/// This process is the child of a `fork` of one that runs .NET.
#[inline]
pub fn prepare() -> Result<(), Forked> {
    if PREPARED.get() { Ok(()) } else { prepare_once() }
}

#[cold]
fn prepare_once() -> Result<(), Forked> {
    fork::check()?;
    PREPARED.set(true);
    #[cfg(unix)]
    alternate_stack::ensure();
    Ok(())
}

/// Lets [`prepare`] look again.
#[cfg(unix)]
pub(crate) fn unready() {
    PREPARED.set(false);
}
