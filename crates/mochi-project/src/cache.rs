//! What was compiled before, by the hash of everything that went into it. Shared by all projects of a user; safe for
//! processes that run at the same time, and a damaged entry is no entry.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

const FORMAT: &str = "v1";
const CHECKSUM: usize = 32;

/// A folder of entries. An entry is its own SHA-256, then its content.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// The identity of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 32]);

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Collects what a [`Key`] depends on. Each input is told apart from the next by its name and its length.
#[derive(Clone, Debug, Default)]
pub struct KeyBuilder(Sha256);

impl KeyBuilder {
    /// Adds an input.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        for part in [name.as_bytes(), value.as_ref()] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
        self
    }

    /// The identity of all that was added.
    #[must_use]
    pub fn key(self) -> Key {
        Key(self.0.finalize().into())
    }
}

impl Cache {
    /// `MOCHI_CACHE_DIR`, or the platform's folder for such things; `None` where there is no such place.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folder = variable("MOCHI_CACHE_DIR").or_else(|| {
            Some(if cfg!(windows) {
                variable("LOCALAPPDATA")?.join("mochi")
            } else if cfg!(target_os = "macos") {
                variable("HOME")?.join("Library/Caches/mochi")
            } else {
                variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")))?.join("mochi")
            })
        })?;
        Some(Self::at(&folder))
    }

    /// In this folder, which need not exist.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.join(FORMAT) }
    }

    /// The content of an entry. What does not match its own hash is removed.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<Vec<u8>> {
        let file = self.file(key);
        let mut bytes = fs::read(&file).ok()?;
        if bytes.len() >= CHECKSUM && Sha256::digest(&bytes[CHECKSUM..])[..] == bytes[..CHECKSUM] {
            bytes.drain(..CHECKSUM);
            return Some(bytes);
        }
        // Another process may have healed it in between; then this costs one compilation.
        let _ = fs::remove_file(file);
        None
    }

    /// Whether there is such an entry, whole or not.
    #[must_use]
    pub fn has(&self, key: Key) -> bool {
        self.file(key).is_file()
    }

    /// Stores an entry. A cache that cannot be written is slower and nothing else, so that nothing is reported.
    pub fn put(&self, key: Key, content: &[u8]) {
        let _ = self.try_put(key, content);
    }

    fn try_put(&self, key: Key, content: &[u8]) -> std::io::Result<()> {
        let file = self.file(key);
        let folder = file.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder)?;
        let mut entry = tempfile::NamedTempFile::new_in(folder)?;
        entry.write_all(&Sha256::digest(content))?;
        entry.write_all(content)?;
        entry.persist(file)?;
        Ok(())
    }

    fn file(&self, key: Key) -> PathBuf {
        let name: String = key.0.iter().map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(&name[..2]).join(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        KeyBuilder::default().with("input", text).key()
    }

    #[test]
    fn an_entry_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        assert_eq!(cache.get(key("a")), None);
        cache.put(key("a"), b"content");
        cache.put(key("b"), b"");
        assert_eq!(cache.get(key("a")).unwrap(), b"content");
        assert_eq!(cache.get(key("b")).unwrap(), b"");
    }

    #[test]
    fn a_damaged_entry_is_none_and_heals() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        for damage in [&b""[..], b"short", &[7; 60]] {
            cache.put(key("a"), b"content");
            fs::write(cache.file(key("a")), damage).unwrap();
            assert_eq!(cache.get(key("a")), None);
            assert!(!cache.file(key("a")).exists());
        }
    }

    #[test]
    fn inputs_do_not_run_together() {
        let joined = KeyBuilder::default().with("a", "bc").key();
        assert_ne!(joined, KeyBuilder::default().with("ab", "c").key());
        assert_ne!(joined, KeyBuilder::default().with("a", "b").with("c", "").key());
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_no_error() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let cache = Cache::at(file.path());
        cache.put(key("a"), b"content");
        assert_eq!(cache.get(key("a")), None);
    }

    #[test]
    fn many_writers_leave_one_whole_entry() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        let content = vec![42; 1 << 18];
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..8 {
                        cache.put(key("a"), &content);
                        assert_eq!(cache.get(key("a")).as_ref(), Some(&content));
                    }
                });
            }
        });
    }
}
