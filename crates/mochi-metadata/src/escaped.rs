use std::fmt::{self, Display, Formatter, Write};

/// Text on one line: what is not printable ASCII, and `"` and `\`, as UTF-16 units `\uXXXX`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.0.bytes().all(is_plain) {
            return f.write_str(self.0);
        }
        write_units(f, self.0.encode_utf16())
    }
}

pub(crate) fn write_units(f: &mut dyn Write, units: impl Iterator<Item = u16>) -> fmt::Result {
    for unit in units {
        match u8::try_from(unit) {
            Ok(byte) if is_plain(byte) => f.write_char(char::from(byte))?,
            Ok(_) | Err(_) => write!(f, "\\u{unit:04x}")?,
        }
    }
    Ok(())
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')
}
