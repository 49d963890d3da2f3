use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The next content of a file: whole, on the disk and beside the present one, whose place it takes in one step. Dropped
/// before that, nothing has happened.
#[derive(Debug)]
pub struct Replacement {
    next: NamedTempFile,
    path: PathBuf,
}

impl Replacement {
    pub fn prepare(path: &Path, text: &str) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut next = tempfile::Builder::new().prefix(".mochi-").tempfile_in(folder)?;
        match std::fs::metadata(path) {
            Ok(present) => next.as_file().set_permissions(present.permissions())?,
            Err(_) => allow_reading(next.as_file())?,
        }
        next.write_all(text.as_bytes())?;
        next.as_file().sync_all()?;
        Ok(Self { next, path: path.to_owned() })
    }

    pub fn commit(self) -> io::Result<()> {
        self.next.persist(self.path).map(drop).map_err(|error| error.error)
    }
}

/// A temporary file is its owner's alone; a new file of a project is not.
fn allow_reading(file: &std::fs::File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    let _ = file;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mochi.toml");
        Replacement::prepare(&file, "one").unwrap().commit().unwrap();
        drop(Replacement::prepare(&file, "two").unwrap());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "one");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
