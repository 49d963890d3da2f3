use std::fmt;

use mochi_metadata::Image;

/// What tells one build of an assembly from another at run time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Identity {
    /// Major, minor, build, revision of the assembly (II.22.2).
    pub(crate) assembly_version: [u16; 4],
    /// That of its version resource, zeros where it has none.
    pub(crate) file_version: [u16; 4],
    pub(crate) name: String,
    pub(crate) public_key: Vec<u8>,
}

impl Identity {
    /// `None` for what is not an assembly.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let image = Image::parse(bytes).ok()?;
        let assembly = image.assembly()?;
        Some(Self {
            assembly_version: assembly.version(),
            file_version: file_version(bytes).unwrap_or_default(),
            name: assembly.name().ok()?.to_owned(),
            public_key: assembly.public_key().ok()?.to_owned(),
        })
    }

    /// What a compiler writes into whatever refers to it.
    pub(crate) fn reference(&self) -> String {
        let key: String = self.public_key.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}, {}, {key}", self.name, Dotted(self.assembly_version))
    }
}

/// The version that a Win32 resource carries: `VS_FIXEDFILEINFO`, found by its signature and structure version.
fn file_version(bytes: &[u8]) -> Option<[u16; 4]> {
    const MARK: [u8; 8] = [0xBD, 0x04, 0xEF, 0xFE, 0x00, 0x00, 0x01, 0x00];
    let at = bytes.windows(MARK.len()).rposition(|window| window == MARK)? + MARK.len();
    let word = |index: usize| Some(u16::from_le_bytes(bytes.get(at + index * 2..at + index * 2 + 2)?.try_into().ok()?));
    Some([word(1)?, word(0)?, word(3)?, word(2)?])
}

/// A version of four numbers.
pub(crate) struct Dotted(pub(crate) [u16; 4]);

impl fmt::Display for Dotted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, build, revision] = self.0;
        write!(f, "{major}.{minor}.{build}.{revision}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dotnet::Dotnet;

    #[test]
    fn versions_are_those_of_the_runtime() {
        let dotnet = Dotnet::find().unwrap();
        let folder = dotnet.shared_framework("Microsoft.NETCore.App").unwrap();
        let identity = Identity::read(&std::fs::read(folder.join("System.Runtime.dll")).unwrap()).unwrap();
        let (major, minor) = (dotnet.runtime.major as u16, dotnet.runtime.minor as u16);
        assert_eq!(identity.assembly_version, [major, minor, 0, 0]);
        assert_eq!(identity.file_version[..2], [major, minor]);
        assert!(identity.reference().starts_with("System.Runtime, "), "{}", identity.reference());
        assert_eq!(Identity::read(b"MZ no assembly"), None);
    }
}
