//! `libmochi_host`: the functions of `mochi.h`, over `mochi-host`.

use std::ffi::{CStr, c_char};

/// The version of this library.
#[unsafe(no_mangle)]
pub extern "C" fn mochi_version() -> *const c_char {
    const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version has no NUL"),
    };
    VERSION.as_ptr()
}
