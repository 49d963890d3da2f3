//! What `hostfxr` would write to stderr.

use std::cell::RefCell;

use super::abi::{ErrorWriter, SetErrorWriter};
use crate::char_t::{self, CharT};

thread_local! {
    static LINES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Runs the call and gives, with its answer, the lines that it wrote. The writer belongs to the thread, as do the
/// lines.
pub(super) fn capture<T>(set_error_writer: SetErrorWriter, call: impl FnOnce() -> T) -> (T, String) {
    // SAFETY: `push` may be called at any time on this thread.
    let previous = unsafe { set_error_writer(Some(push as ErrorWriter)) };
    let answer = call();
    // SAFETY: puts back what the library itself handed out.
    unsafe { set_error_writer(previous) };
    (answer, LINES.take().join("\n").trim().to_owned())
}

unsafe extern "C" fn push(message: *const CharT) {
    // SAFETY: the library passes a NUL-terminated text.
    let line = unsafe { char_t::read(message) };
    LINES.with_borrow_mut(|lines| lines.push(line));
}
