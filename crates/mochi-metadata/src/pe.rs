//! The PE envelope (II.25): just enough of it to find the metadata, the method bodies and the resources.

use crate::reader::Reader;
use crate::{Error, ErrorKind, Result};

/// The processor an image is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Machine {
    /// x86; IL-only images for any processor say this too.
    I386,
    /// x86-64.
    Amd64,
    /// 32-bit ARM.
    Arm,
    /// 64-bit ARM.
    Arm64,
    /// LoongArch64.
    LoongArch64,
    /// 64-bit RISC-V.
    RiscV64,
    /// WebAssembly.
    Wasm32,
    /// A machine field that is none of these.
    Other(u16),
}

/// The operating system that a ReadyToRun image was precompiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetOs {
    /// Windows, or no particular system.
    Windows,
    /// Linux.
    Linux,
    /// macOS and its siblings.
    Apple,
    /// FreeBSD.
    FreeBsd,
    /// NetBSD.
    NetBsd,
    /// Solaris and illumos.
    SunOs,
}

impl TargetOs {
    /// The value that a ReadyToRun image's machine field is XORed with.
    pub const fn machine_mask(self) -> u16 {
        match self {
            Self::Windows => 0,
            Self::Linux => 0x7b79,
            Self::Apple => 0x4644,
            Self::FreeBsd => 0xadc4,
            Self::NetBsd => 0x1993,
            Self::SunOs => 0x1992,
        }
    }

    const ALL: [Self; 6] = [Self::Windows, Self::Linux, Self::Apple, Self::FreeBsd, Self::NetBsd, Self::SunOs];
}

impl Machine {
    const fn from_u16(value: u16) -> Self {
        match value {
            0x014c => Self::I386,
            0x8664 => Self::Amd64,
            0x01c4 => Self::Arm,
            0xaa64 => Self::Arm64,
            0x6264 => Self::LoongArch64,
            0x5064 => Self::RiscV64,
            0xbe57 => Self::Wasm32,
            other => Self::Other(other),
        }
    }

    /// Splits a machine field into processor and operating system.
    pub fn decode(field: u16) -> (Self, TargetOs) {
        TargetOs::ALL
            .into_iter()
            .map(|os| (Self::from_u16(field ^ os.machine_mask()), os))
            .find(|(machine, _)| !matches!(machine, Self::Other(_)))
            .unwrap_or((Self::Other(field), TargetOs::Windows))
    }
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Directory {
    pub(crate) rva: u32,
    pub(crate) size: u32,
}

#[derive(Debug)]
pub(crate) struct Pe<'a> {
    pub(crate) data: &'a [u8],
    pub(crate) machine: Machine,
    pub(crate) target_os: TargetOs,
    pub(crate) ready_to_run: bool,
    pub(crate) entry_point: u32,
    pub(crate) metadata: Directory,
    pub(crate) resources: Directory,
    sections: &'a [u8],
}

const SECTION_SIZE: usize = 40;
const CLI_DIRECTORY: usize = 14;
const ILONLY: u32 = 1;

impl<'a> Pe<'a> {
    pub(crate) fn parse(data: &'a [u8]) -> Result<Self> {
        let not_pe = |_| Error::at(ErrorKind::NotPe, 0);
        let mut dos = Reader::new(data, 0);
        if dos.u16().map_err(not_pe)? != u16::from_le_bytes(*b"MZ") {
            return Err(Error::at(ErrorKind::NotPe, 0));
        }
        dos.take(58).map_err(not_pe)?;
        let header = dos.u32().map_err(not_pe)? as usize;

        let mut coff = reader_at(data, header)?;
        if coff.take(4)? != b"PE\0\0" {
            return Err(Error::at(ErrorKind::NotPe, header));
        }
        let (machine, target_os) = Machine::decode(coff.u16()?);
        let section_count = usize::from(coff.u16()?);
        coff.take(12)?;
        let optional_size = usize::from(coff.u16()?);
        coff.take(2)?;

        let optional_offset = coff.offset();
        let mut optional = Reader::new(coff.take(optional_size)?, optional_offset);
        let sections = coff.take(section_count * SECTION_SIZE)?;
        let fixed = match optional.u16()? {
            0x10b => 90,
            0x20b => 106,
            _ => return Err(Error::at(ErrorKind::BadHeader, optional_offset)),
        };
        optional.take(fixed)?;
        let directories = optional.u32()? as usize;
        let cli = match optional.take(CLI_DIRECTORY * 8) {
            Ok(_) if directories > CLI_DIRECTORY => directory(&mut optional)?,
            _ => Directory::default(),
        };
        if cli.rva == 0 {
            return Err(Error::at(ErrorKind::NoCliHeader, optional_offset));
        }

        let mut pe = Self {
            data,
            machine,
            target_os,
            ready_to_run: false,
            entry_point: 0,
            metadata: Directory::default(),
            resources: Directory::default(),
            sections,
        };
        pe.read_cli_header(cli)?;
        Ok(pe)
    }

    /// The CLI header (II.25.3.3).
    fn read_cli_header(&mut self, cli: Directory) -> Result<()> {
        let mut header = self.reader_at_rva(cli.rva)?;
        let start = header.offset();
        header.take(8)?;
        self.metadata = directory(&mut header)?;
        let flags = header.u32()?;
        self.entry_point = header.u32()?;
        self.resources = directory(&mut header)?;
        header.take(32)?;
        let native = directory(&mut header)?;
        self.ready_to_run = native.rva != 0 && self.bytes_at_rva(native.rva, 4)? == b"RTR\0";
        if !self.ready_to_run && (flags & ILONLY == 0 || native.rva != 0) {
            return Err(Error::at(ErrorKind::MixedMode, start));
        }
        Ok(())
    }

    /// The bytes from `rva` to the end of its section, and their place in the file.
    pub(crate) fn section_at(&self, rva: u32) -> Result<(&'a [u8], usize)> {
        for section in self.sections.chunks_exact(SECTION_SIZE) {
            let field = |at: usize| u32::from_le_bytes([0, 1, 2, 3].map(|i| section[at + i]));
            let (address, size, start) = (field(12), field(16), field(20) as usize);
            if rva < address || rva - address >= size {
                continue;
            }
            let offset = start + (rva - address) as usize;
            let end = self.data.len().min(start + size as usize);
            return match self.data.get(offset..end) {
                Some(bytes) => Ok((bytes, offset)),
                None => Err(Error::at(ErrorKind::Truncated, offset)),
            };
        }
        Err(Error::new(ErrorKind::BadRva))
    }

    pub(crate) fn reader_at_rva(&self, rva: u32) -> Result<Reader<'a>> {
        let (bytes, offset) = self.section_at(rva)?;
        Ok(Reader::new(bytes, offset))
    }

    pub(crate) fn bytes_at_rva(&self, rva: u32, size: u32) -> Result<&'a [u8]> {
        self.reader_at_rva(rva)?.take(size as usize)
    }
}

fn reader_at(data: &[u8], offset: usize) -> Result<Reader<'_>> {
    match data.get(offset..) {
        Some(bytes) => Ok(Reader::new(bytes, offset)),
        None => Err(Error::at(ErrorKind::NotPe, offset)),
    }
}

fn directory(reader: &mut Reader<'_>) -> Result<Directory> {
    Ok(Directory { rva: reader.u32()?, size: reader.u32()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Machine fields seen in images that crossgen2 writes.
    #[test]
    fn machine_fields_hold_the_operating_system() {
        assert_eq!(Machine::decode(0x014c), (Machine::I386, TargetOs::Windows));
        assert_eq!(Machine::decode(0x8664), (Machine::Amd64, TargetOs::Windows));
        assert_eq!(Machine::decode(0xfd1d), (Machine::Amd64, TargetOs::Linux));
        assert_eq!(Machine::decode(0xd11d), (Machine::Arm64, TargetOs::Linux));
        assert_eq!(Machine::decode(0xec20), (Machine::Arm64, TargetOs::Apple));
        assert_eq!(Machine::decode(0xc020), (Machine::Amd64, TargetOs::Apple));
        assert_eq!(Machine::decode(0x2ba0), (Machine::Amd64, TargetOs::FreeBsd));
        assert_eq!(Machine::decode(0x9ff7), (Machine::Amd64, TargetOs::NetBsd));
        assert_eq!(Machine::decode(0x9ff6), (Machine::Amd64, TargetOs::SunOs));
        assert_eq!(Machine::decode(0), (Machine::Other(0), TargetOs::Windows));
    }
}
