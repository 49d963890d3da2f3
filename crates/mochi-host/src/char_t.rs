//! `char_t` of the hosting interfaces: UTF-16 on Windows, UTF-8 elsewhere.

use std::ffi::OsStr;

#[cfg(windows)]
pub(crate) type CharT = u16;
#[cfg(not(windows))]
pub(crate) type CharT = std::ffi::c_char;

/// A NUL-terminated string of [`CharT`].
#[derive(Debug)]
pub(crate) struct Text(Vec<CharT>);

impl Text {
    /// `None` when the text has a NUL in it, which no path and no name can have.
    pub(crate) fn new(text: impl AsRef<OsStr>) -> Option<Self> {
        let mut units = encode(text.as_ref());
        if units.contains(&0) {
            return None;
        }
        units.push(0);
        Some(Self(units))
    }

    pub(crate) fn as_ptr(&self) -> *const CharT {
        self.0.as_ptr()
    }
}

#[cfg(windows)]
fn encode(text: &OsStr) -> Vec<CharT> {
    use std::os::windows::ffi::OsStrExt;
    text.encode_wide().collect()
}

#[cfg(not(windows))]
fn encode(text: &OsStr) -> Vec<CharT> {
    use std::os::unix::ffi::OsStrExt;
    text.as_bytes().iter().map(|&byte| byte as CharT).collect()
}

/// Reads a text that .NET hands out; null is empty.
///
/// # Safety
/// `text` is null or points to a NUL-terminated string.
pub(crate) unsafe fn read(text: *const CharT) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: by this function's own contract each unit up to the terminator can be read.
    let units = unsafe {
        let length = (0..).take_while(|&at| *text.add(at) != 0).count();
        std::slice::from_raw_parts(text, length)
    };
    decode(units)
}

#[cfg(windows)]
fn decode(units: &[CharT]) -> String {
    String::from_utf16_lossy(units)
}

#[cfg(not(windows))]
fn decode(units: &[CharT]) -> String {
    let bytes: Vec<u8> = units.iter().map(|&unit| unit as u8).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
