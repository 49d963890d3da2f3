use crate::{Error, ErrorKind, Result};

/// A cursor over bytes of the file that knows where in the file it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    /// The file offset just behind `bytes`.
    end: usize,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, whose first byte is at `offset` of the file.
    #[inline]
    pub(crate) fn new(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes, end: offset + bytes.len() }
    }

    pub(crate) fn offset(&self) -> usize {
        self.end - self.bytes.len()
    }

    #[inline]
    pub(crate) fn remaining(&self) -> &'a [u8] {
        self.bytes
    }

    #[cold]
    pub(crate) fn error(&self, kind: ErrorKind) -> Error {
        Error::at(kind, self.offset())
    }

    #[inline]
    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        match self.bytes.split_at_checked(length) {
            Some((taken, rest)) => {
                self.bytes = rest;
                Ok(taken)
            }
            None => Err(self.error(ErrorKind::Truncated)),
        }
    }

    #[inline]
    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        match self.bytes.split_first_chunk::<N>() {
            Some((taken, rest)) => {
                self.bytes = rest;
                Ok(*taken)
            }
            None => Err(self.error(ErrorKind::Truncated)),
        }
    }

    #[inline]
    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.first().copied()
    }

    #[inline]
    pub(crate) fn u8(&mut self) -> Result<u8> {
        Ok(u8::from_le_bytes(self.array()?))
    }

    #[inline]
    pub(crate) fn u16(&mut self) -> Result<u16> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    pub(crate) fn u32(&mut self) -> Result<u32> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    pub(crate) fn u64(&mut self) -> Result<u64> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    /// An unsigned compressed integer (II.23.2). Nearly all are one byte or two.
    #[inline]
    pub(crate) fn compressed_u32(&mut self) -> Result<u32> {
        match *self.bytes {
            [first, ref rest @ ..] if first & 0x80 == 0 => {
                self.bytes = rest;
                Ok(u32::from(first))
            }
            [first, second, ref rest @ ..] if first & 0x40 == 0 => {
                self.bytes = rest;
                Ok(u32::from(u16::from_be_bytes([first & 0x3f, second])))
            }
            _ => self.long_compressed_u32(),
        }
    }

    #[cold]
    fn long_compressed_u32(&mut self) -> Result<u32> {
        match self.peek() {
            Some(first) if first & 0xe0 == 0xc0 => Ok(u32::from_be_bytes(self.array()?) & 0x1fff_ffff),
            Some(first) if first & 0x40 != 0 => Err(self.error(ErrorKind::BadCompressedInteger)),
            Some(_) | None => Err(self.error(ErrorKind::Truncated)),
        }
    }

    /// A signed compressed integer (II.23.2): the sign is rotated into the lowest bit.
    pub(crate) fn compressed_i32(&mut self) -> Result<i32> {
        let before = self.bytes.len();
        let raw = self.compressed_u32()?;
        let magnitude = (raw >> 1) as i32;
        if raw & 1 == 0 {
            return Ok(magnitude);
        }
        Ok(match before - self.bytes.len() {
            1 => magnitude - 0x40,
            2 => magnitude - 0x2000,
            _ => magnitude - 0x1000_0000,
        })
    }

    /// A `SerString` (II.23.3): length and UTF-8; `None` is the null string.
    pub(crate) fn serialized_string(&mut self) -> Result<Option<&'a str>> {
        if self.peek() == Some(0xff) {
            self.take(1)?;
            return Ok(None);
        }
        let length = self.compressed_u32()?;
        let start = self.offset();
        let bytes = self.take(length as usize)?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(Error::at(ErrorKind::BadString, start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn unsigned(bytes: &[u8], expected: u32) {
        let mut reader = Reader::new(bytes, 0);
        assert_eq!(reader.compressed_u32(), Ok(expected));
        assert!(reader.remaining().is_empty());
    }

    #[track_caller]
    fn signed(bytes: &[u8], expected: i32) {
        let mut reader = Reader::new(bytes, 0);
        assert_eq!(reader.compressed_i32(), Ok(expected));
        assert!(reader.remaining().is_empty());
    }

    /// The examples of II.23.2.
    #[test]
    fn compressed_integers_are_those_of_the_specification() {
        unsigned(&[0x03], 0x03);
        unsigned(&[0x7f], 0x7f);
        unsigned(&[0x80, 0x80], 0x80);
        unsigned(&[0xae, 0x57], 0x2e57);
        unsigned(&[0xbf, 0xff], 0x3fff);
        unsigned(&[0xc0, 0x00, 0x40, 0x00], 0x4000);
        unsigned(&[0xdf, 0xff, 0xff, 0xff], 0x1fff_ffff);
        signed(&[0x06], 3);
        signed(&[0x7b], -3);
        signed(&[0x80, 0x80], 64);
        signed(&[0x01], -64);
        signed(&[0xc0, 0x00, 0x40, 0x00], 8192);
        signed(&[0x80, 0x01], -8192);
        signed(&[0xdf, 0xff, 0xff, 0xfe], 0x0fff_ffff);
        signed(&[0xc0, 0x00, 0x00, 0x01], -0x1000_0000);
    }

    #[test]
    fn malformed_compressed_integers_are_refused_where_they_stand() {
        let refuse = |bytes: &[u8]| Reader::new(bytes, 7).compressed_u32().unwrap_err();
        assert_eq!(refuse(&[0xe0]), Error::at(ErrorKind::BadCompressedInteger, 7));
        assert_eq!(refuse(&[0xff]), Error::at(ErrorKind::BadCompressedInteger, 7));
        assert_eq!(refuse(&[0x80]), Error::at(ErrorKind::Truncated, 7));
        assert_eq!(refuse(&[0xc0, 0, 0]), Error::at(ErrorKind::Truncated, 7));
        assert_eq!(refuse(&[]), Error::at(ErrorKind::Truncated, 7));
    }

    #[test]
    fn serialized_strings_tell_null_from_empty() {
        assert_eq!(Reader::new(&[0xff], 0).serialized_string(), Ok(None));
        assert_eq!(Reader::new(&[0], 0).serialized_string(), Ok(Some("")));
        assert_eq!(Reader::new(&[2, b'a', b'b'], 0).serialized_string(), Ok(Some("ab")));
        assert_eq!(Reader::new(&[1, 0x80], 0).serialized_string(), Err(Error::at(ErrorKind::BadString, 1)));
    }
}
