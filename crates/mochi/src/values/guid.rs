use super::parse::parsed;
use crate::Error;
use std::{fmt, str::FromStr};

/// `System.Guid`: 16 bytes, in the order of RFC 9562, in which they are written. `uuid::Uuid::from_bytes` takes them as
/// they are.
///
/// The text is `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`; braces around it, and no hyphens, are read too.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C, align(8))]
pub struct Guid([u8; 16]);

impl Guid {
    /// All zero.
    pub const EMPTY: Self = Self([0; 16]);

    /// The bytes in the order in which they are written.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes in the order in which they are written.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            let hyphen = if matches!(index, 4 | 6 | 8 | 10) { "-" } else { "" };
            write!(f, "{hyphen}{byte:02x}")?;
        }
        Ok(())
    }
}

impl FromStr for Guid {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parsed(read(text), text, "`Guid`")
    }
}

fn read(text: &str) -> Option<Guid> {
    let bare = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    let has_hyphens = bare.len() == 36 && [8, 13, 18, 23].iter().all(|&at| bare.as_bytes()[at] == b'-');
    let digits = if has_hyphens { bare.replace('-', "") } else { bare.to_owned() };
    let is_hex = digits.len() == 32 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = is_hex.then(|| u128::from_str_radix(&digits, 16).ok())??;
    Some(Guid(number.to_be_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        let text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
        let guid: Guid = text.parse().expect(text);
        assert_eq!(guid.to_string(), text);
        assert_eq!(guid.to_bytes()[..4], [0xf8, 0x1d, 0x4f, 0xae]);
        for same in [
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
        ] {
            assert_eq!(same.parse::<Guid>().expect(same), guid);
        }
        for wrong in ["", "f81d4fae", "f81d4fae-7dec-11d0-a765-00a0c91e6bfg", "f81d4-fae7dec-11d0-a765-00a0c91e6bf6"] {
            assert!(wrong.parse::<Guid>().is_err(), "{wrong}");
        }
    }
}
