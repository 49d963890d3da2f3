use crate::reader::Reader;
use crate::{Error, ErrorKind, Result};

/// The metadata root (II.24.2.1) and the streams it lists.
#[derive(Debug, Default)]
pub(crate) struct MetadataRoot<'a> {
    pub(crate) version: &'a str,
    pub(crate) tables: Stream<'a>,
    pub(crate) strings: Stream<'a>,
    pub(crate) user_strings: Stream<'a>,
    pub(crate) guid: Stream<'a>,
    pub(crate) blob: Stream<'a>,
    /// The table stream is `#-`, not `#~`: tables may be unsorted and indirect.
    pub(crate) uncompressed: bool,
    /// A `#JTD` stream: an edit-and-continue delta, whose indices are all four bytes wide.
    pub(crate) minimal_delta: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stream<'a> {
    pub(crate) bytes: &'a [u8],
    /// Where it is in the file.
    pub(crate) offset: usize,
}

const SIGNATURE: u32 = 0x424a_5342;
const NAME_LIMIT: usize = 32;

impl<'a> MetadataRoot<'a> {
    pub(crate) fn parse(metadata: &'a [u8], offset: usize) -> Result<Self> {
        let mut reader = Reader::new(metadata, offset);
        if reader.u32()? != SIGNATURE {
            return Err(Error::at(ErrorKind::BadMetadata, offset));
        }
        reader.take(8)?;
        let version_length = reader.u32()? as usize;
        let version_offset = reader.offset();
        let version = reader.take(version_length)?;
        let version = version.split(|&b| b == 0).next().unwrap_or_default();
        let version = std::str::from_utf8(version).map_err(|_| Error::at(ErrorKind::BadString, version_offset))?;
        let mut root = Self { version, ..Self::default() };
        reader.take(2)?;
        for _ in 0..reader.u16()? {
            root.stream(&mut reader, metadata, offset)?;
        }
        if root.tables.bytes.is_empty() {
            return Err(Error::at(ErrorKind::BadMetadata, offset));
        }
        Ok(root)
    }

    /// A stream header (II.24.2.2). Of two streams with one name the later counts, as for the CLR.
    fn stream(&mut self, reader: &mut Reader<'a>, metadata: &'a [u8], base: usize) -> Result<()> {
        let header = reader.offset();
        let start = reader.u32()? as usize;
        let size = reader.u32()? as usize;
        let window = reader.remaining();
        let window = &window[..window.len().min(NAME_LIMIT)];
        let length = window.iter().position(|&b| b == 0).ok_or_else(|| Error::at(ErrorKind::BadMetadata, header))?;
        let name = reader.take((length + 4) & !3)?;
        let bytes = start
            .checked_add(size)
            .and_then(|end| metadata.get(start..end))
            .ok_or_else(|| Error::at(ErrorKind::Truncated, header))?;
        let stream = Stream { bytes, offset: base + start };
        match &name[..length] {
            b"#~" => (self.tables, self.uncompressed) = (stream, false),
            b"#-" => (self.tables, self.uncompressed) = (stream, true),
            b"#Strings" => self.strings = stream,
            b"#US" => self.user_strings = stream,
            b"#GUID" => self.guid = stream,
            b"#Blob" => self.blob = stream,
            b"#JTD" => self.minimal_delta = true,
            _ => {}
        }
        Ok(())
    }
}
