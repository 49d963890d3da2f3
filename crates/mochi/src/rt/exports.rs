//! The entries of the runtime itself.

use mochi_host::{shim::Exports, thread};

use super::start;
use crate::Result;

/// The entries, where .NET was started, wherever there is a handle, on a thread that is ready to call them.
#[inline]
pub(crate) fn started() -> Option<&'static Exports> {
    thread::prepare().ok().and_then(|()| Exports::loaded())
}

/// The entries, for a call on this thread, starting .NET when it was not started yet.
pub(crate) fn get() -> Result<&'static Exports> {
    thread::prepare()?;
    match Exports::loaded() {
        Some(exports) => Ok(exports),
        None => Ok(start::shim(None)?.exports()?),
    }
}
