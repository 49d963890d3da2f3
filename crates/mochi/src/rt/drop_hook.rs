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

/// Tells of what a drop did and how it failed.
#[cold]
pub(crate) fn failed(what: &str, error: &Error) {
    // Not called under the lock: it may drop objects itself.
    let hook = HOOK.read().unwrap_or_else(PoisonError::into_inner).clone();
    match hook {
        Some(hook) => hook(error),
        None if trace::is_on() => {
            let _ = writeln!(io::stderr(), "{what}: {error:?}");
        }
        None => {}
    }
}
