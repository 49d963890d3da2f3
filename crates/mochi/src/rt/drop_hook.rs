//! What becomes of an error that a drop cannot give to anyone.

use std::{
    io::{self, Write},
    sync::{Arc, PoisonError, RwLock},
};

use super::trace;
use crate::Error;

type Hook = Arc<dyn Fn(&Error) + Send + Sync>;

static HOOK: RwLock<Option<Hook>> = RwLock::new(None);

pub(crate) fn set(hook: Hook) {
    *HOOK.write().unwrap_or_else(PoisonError::into_inner) = Some(hook);
}

/// The last reference to an object is gone, and `Dispose` failed.
#[cold]
pub(super) fn failed(error: &Error) {
    // Not called under the lock: it may drop objects itself.
    let hook = HOOK.read().unwrap_or_else(PoisonError::into_inner).clone();
    match hook {
        Some(hook) => hook(error),
        None if trace::is_on() => {
            let _ =
                writeln!(io::stderr(), "the last reference to an object was dropped, and `Dispose` failed: {error:?}");
        }
        None => {}
    }
}
