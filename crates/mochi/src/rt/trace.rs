//! Where references were made, for `Runtime::leak_report`, when `MOCHI_TRACE_HANDLES` is 1.

use std::{
    backtrace::Backtrace,
    collections::HashMap,
    env,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// What .NET reads too, when it starts.
const VARIABLE: &str = "MOCHI_TRACE_HANDLES";

static IS_ON: AtomicBool = AtomicBool::new(false);

/// By slot, so that it does not grow with the handles that were: the handle, and the way to the call that made it.
static MADE: Mutex<Option<HashMap<u32, (isize, Backtrace)>>> = Mutex::new(None);

/// Looks whether to trace; before the first handle.
pub(super) fn start() {
    IS_ON.store(env::var_os(VARIABLE).is_some_and(|value| value == "1"), Ordering::Relaxed);
}

#[inline]
pub(crate) fn is_on() -> bool {
    IS_ON.load(Ordering::Relaxed)
}

#[cold]
pub(super) fn made(handle: isize) {
    let frames = Backtrace::force_capture();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.get_or_insert_default().insert(slot(handle), (handle, frames));
}

/// The text of the way to a handle; empty where it came here another way than as a result.
pub(crate) fn way_to(handle: isize) -> String {
    let made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    match made.as_ref().and_then(|made| made.get(&slot(handle))) {
        Some((of, frames)) if *of == handle => frames.to_string(),
        Some(_) | None => String::new(),
    }
}

/// The low half of a handle is its slot's number.
fn slot(handle: isize) -> u32 {
    handle as u32
}
