use crate::reader::Reader;
use crate::root::Stream;
use crate::{Error, ErrorKind, Result};

/// A 128-bit identifier as the `#GUID` heap stores it.
pub type Guid = [u8; 16];

/// The `#Strings` heap (II.24.2.3).
#[derive(Debug)]
pub(crate) struct Strings<'a> {
    stream: Stream<'a>,
    /// All of it, where all of it is UTF-8: then no name needs to be checked again.
    text: Option<&'a str>,
}

impl<'a> Strings<'a> {
    pub(crate) fn new(stream: Stream<'a>) -> Self {
        Self { stream, text: std::str::from_utf8(stream.bytes).ok() }
    }

    #[inline]
    pub(crate) fn get(&self, index: u32) -> Result<&'a str> {
        let index = index as usize;
        let Some(bytes) = self.stream.bytes.get(index..) else {
            return Err(Error::at(ErrorKind::BadHeapOffset, self.stream.offset));
        };
        if index == 0 {
            return Ok("");
        }
        length(bytes).and_then(|length| self.slice(index, length)).ok_or_else(|| self.bad(index))
    }

    fn slice(&self, start: usize, length: usize) -> Option<&'a str> {
        match self.text {
            Some(text) => text.get(start..start + length),
            None => std::str::from_utf8(&self.stream.bytes[start..start + length]).ok(),
        }
    }

    #[cold]
    fn bad(&self, index: usize) -> Error {
        Error::at(ErrorKind::BadString, self.stream.offset + index)
    }
}

/// How many bytes stand before the first zero: eight at a time, since names are short and the heap is long.
fn length(bytes: &[u8]) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*chunk);
        let zeros = word.wrapping_sub(LOW) & !word & HIGH;
        if zeros != 0 {
            return Some(bytes.len() - rest.len() + zeros.trailing_zeros() as usize / 8);
        }
        rest = behind;
    }
    let last = rest.iter().position(|&byte| byte == 0)?;
    Some(bytes.len() - rest.len() + last)
}

/// The `#Blob` or `#US` heap (II.24.2.4).
#[derive(Debug)]
pub(crate) struct Blobs<'a>(pub(crate) Stream<'a>);

impl<'a> Blobs<'a> {
    #[inline]
    pub(crate) fn get(&self, index: u32) -> Result<&'a [u8]> {
        Ok(self.reader(index)?.remaining())
    }

    #[inline]
    pub(crate) fn reader(&self, index: u32) -> Result<Reader<'a>> {
        let index = index as usize;
        if index == 0 {
            return Ok(Reader::new(&[], self.0.offset));
        }
        let Some(bytes) = self.0.bytes.get(index..) else {
            return Err(Error::at(ErrorKind::BadHeapOffset, self.0.offset));
        };
        let mut reader = Reader::new(bytes, self.0.offset + index);
        let length = reader.compressed_u32()? as usize;
        let start = reader.offset();
        Ok(Reader::new(reader.take(length)?, start))
    }
}

/// The `#GUID` heap (II.24.2.5).
#[derive(Debug)]
pub(crate) struct Guids<'a>(pub(crate) Stream<'a>);

impl Guids<'_> {
    pub(crate) fn get(&self, index: u32) -> Result<Option<Guid>> {
        let Some(position) = (index as usize).checked_sub(1) else {
            return Ok(None);
        };
        let found = self.0.bytes.chunks_exact(size_of::<Guid>()).nth(position);
        match found.and_then(|bytes| Guid::try_from(bytes).ok()) {
            Some(guid) => Ok(Some(guid)),
            None => Err(Error::at(ErrorKind::BadHeapOffset, self.0.offset)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_up_to_the_first_zero() {
        for size in 0..40 {
            for zero in 0..size {
                let mut bytes = vec![0x80; size];
                bytes[zero] = 0;
                bytes[size - 1] = 0;
                assert_eq!(length(&bytes), Some(zero));
            }
            assert_eq!(length(&vec![1; size]), None);
        }
    }

    #[test]
    fn one_bad_string_does_not_spoil_the_others() {
        let heap = Strings::new(Stream { bytes: b"\0good\0\xff\0t\xc3\xa4g\0open", offset: 100 });
        assert_eq!(heap.get(0), Ok(""));
        assert_eq!(heap.get(1), Ok("good"));
        assert_eq!(heap.get(3), Ok("od"));
        assert_eq!(heap.get(6), Err(Error::at(ErrorKind::BadString, 106)));
        assert_eq!(heap.get(8), Ok("t\u{e4}g"));
        assert_eq!(heap.get(10), Err(Error::at(ErrorKind::BadString, 110)));
        assert_eq!(heap.get(13), Err(Error::at(ErrorKind::BadString, 113)));
        assert_eq!(heap.get(18), Err(Error::at(ErrorKind::BadHeapOffset, 100)));
        let good = Strings::new(Stream { bytes: b"\0t\xc3\xa4g\0", offset: 0 });
        assert_eq!(good.get(1), Ok("t\u{e4}g"));
        assert_eq!(good.get(3), Err(Error::at(ErrorKind::BadString, 3)));
    }
}
