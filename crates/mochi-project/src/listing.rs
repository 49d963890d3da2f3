//! A list of files with the hash of each, in the format of `sha256sum`.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// Hashes by path; paths are relative and written with `/`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    files: BTreeMap<String, String>,
}

impl Listing {
    /// Hashes `files`, which are relative to `folder`.
    pub fn of(folder: &Path, files: impl IntoIterator<Item = impl Into<String>>) -> io::Result<Self> {
        let row = |file: String| Ok((file.clone(), sha256_file(&folder.join(file))?));
        Ok(Self { files: files.into_iter().map(|file| row(file.into())).collect::<io::Result<_>>()? })
    }

    /// Reads what `Display` wrote; `None` when it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let row = |line: &str| line.split_once("  ").map(|(hash, path)| (path.to_owned(), hash.to_owned()));
        Some(Self { files: text.lines().map(row).collect::<Option<_>>()? })
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, hash)| (path.as_str(), hash.as_str()))
    }

    /// The hash of the list itself.
    pub fn sha256(&self) -> String {
        sha256(self.to_string().as_bytes())
    }

    /// One hash for the files whose path `is_part` says yes to.
    pub fn sha256_of(&self, is_part: impl Fn(&str) -> bool) -> String {
        let part = self.files().filter(|(path, _)| is_part(path));
        part.map(|(path, hash)| (path.to_owned(), hash.to_owned())).collect::<Self>().sha256()
    }
}

/// Path and hash.
impl FromIterator<(String, String)> for Listing {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(files: I) -> Self {
        Self { files: files.into_iter().collect() }
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.files.iter().try_for_each(|(path, hash)| writeln!(f, "{hash}  {path}"))
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn sha256_file(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&hasher.finalize())),
            read => hasher.update(&buffer[..read]),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
