use std::ffi::CStr;

use crate::reader::Reader;
use crate::root::Stream;
use crate::{Error, ErrorKind, Result};

/// A 128-bit identifier as the `#GUID` heap stores it.
pub type Guid = [u8; 16];

/// The `#Strings` heap (II.24.2.3).
#[derive(Debug)]
pub(crate) struct Strings<'a>(pub(crate) Stream<'a>);

impl<'a> Strings<'a> {
    pub(crate) fn get(&self, index: u32) -> Result<&'a str> {
        let index = index as usize;
        let Some(bytes) = self.0.bytes.get(index..) else {
            return Err(Error::at(ErrorKind::BadHeapOffset, self.0.offset));
        };
        if index == 0 {
            return Ok("");
        }
        CStr::from_bytes_until_nul(bytes)
            .ok()
            .and_then(|text| text.to_str().ok())
            .ok_or(Error::at(ErrorKind::BadString, self.0.offset + index))
    }
}

/// The `#Blob` or `#US` heap (II.24.2.4).
#[derive(Debug)]
pub(crate) struct Blobs<'a>(pub(crate) Stream<'a>);

impl<'a> Blobs<'a> {
    pub(crate) fn get(&self, index: u32) -> Result<&'a [u8]> {
        Ok(self.reader(index)?.remaining())
    }

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
