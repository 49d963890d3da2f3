use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::message;

/// The first Ctrl-C lets work in progress end in order; a second one does not wait for that.
pub(crate) fn listen() {
    static ASKED: AtomicBool = AtomicBool::new(false);
    let listening = ctrlc::set_handler(|| {
        mochi_project::dotnet::interrupt();
        if ASKED.swap(true, Ordering::SeqCst) {
            process::exit(130);
        }
    });
    if let Err(error) = listening {
        message::warning(format_args!("Ctrl-C cannot be listened for: {error}"));
    }
}
