use crate::reader::Reader;
use crate::root::Stream;
use crate::{Error, ErrorKind, Result};

/// A 128-bit identifier as the `#GUID` heap stores it.
pub type Guid = [u8; 16];

/// The `#Strings` heap (II.24.2.3).
#[derive(Debug)]
pub(crate) struct Strings<'a> {
    stream: Stream<'a>,
    /// As much as is UTF-8 from the start, which is all, but for bad images: these names need not be checked again.
    text: &'a str,
}

impl<'a> Strings<'a> {
    pub(crate) fn new(stream: Stream<'a>) -> Self {
        let text = std::str::from_utf8(stream.bytes)
            .or_else(|error| std::str::from_utf8(&stream.bytes[..error.valid_up_to()]))
            .unwrap_or_default();
        Self { stream, text }
    }

    #[inline(always)]
    pub(crate) fn get(&self, index: u32) -> Result<&'a str> {
        let rest = self.text.get(index as usize..).unwrap_or_default();
        match length(rest.as_bytes()).and_then(|length| rest.get(..length)) {
            Some(name) if index != 0 => Ok(name),
            Some(_) | None => self.get_checked(index as usize),
        }
    }

    /// An index of 0 is no name, whatever is there.
    #[cold]
    fn get_checked(&self, index: usize) -> Result<&'a str> {
        let Some(bytes) = self.stream.bytes.get(index..) else {
            return Err(Error::at(ErrorKind::BadHeapOffset, self.stream.offset));
        };
        let length = match index {
            0 => Some(0),
            _ => length(bytes),
        };
        let name = length.and_then(|length| std::str::from_utf8(&bytes[..length]).ok());
        name.ok_or_else(|| Error::at(ErrorKind::BadString, self.stream.offset + index))
    }
}

/// How many bytes stand before the first zero. Lengths are not to be predicted: those of short names, which most are,
/// are found without a branch.
#[inline]
fn length(bytes: &[u8]) -> Option<usize> {
    let mut rest = bytes;
    while let Some((block, behind)) = rest.split_first_chunk() {
        match first_zero(block) {
            BLOCK => rest = behind,
            at => return Some(bytes.len() - rest.len() + at),
        }
    }
    let last = rest.iter().position(|&byte| byte == 0)?;
    Some(bytes.len() - rest.len() + last)
}

const BLOCK: usize = 24;

/// Where the first zero is, or [`BLOCK`].
#[inline]
fn first_zero(block: &[u8; BLOCK]) -> usize {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut first = BLOCK;
    for (at, bytes) in block.chunks_exact(8).enumerate().rev() {
        let word = u64::from_le_bytes(bytes.try_into().unwrap_or_default());
        let zeros = word.wrapping_sub(LOW) & !word & HIGH;
        let here = at * 8 + zeros.trailing_zeros() as usize / 8;
        first = if zeros != 0 { here } else { first };
    }
    first
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
