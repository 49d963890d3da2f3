use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::FileError;

const PREFIX: &str = "stage-";

/// The next content of a folder. It is made beside the present one and takes its place at once; when it is dropped before
/// that, nothing has happened.
///
/// A file that has the same bytes as before stays the same file, with its time: cargo does not build it again.
#[derive(Debug)]
pub struct Stage {
    next: TempDir,
    target: PathBuf,
}

impl Stage {
    /// `nearby` is a folder on the same file system as `target`; what interrupted processes left there is removed, so
    /// that the caller holds the project's [`super::Guard`].
    pub fn new(nearby: &Path, target: &Path) -> Result<Self, FileError> {
        fs::create_dir_all(nearby).map_err(FileError::write(nearby))?;
        let displaced = nearby.join(DISPLACED);
        if displaced.exists() && !target.exists() {
            fs::rename(&displaced, target).map_err(FileError::write(target))?;
        }
        for entry in fs::read_dir(nearby).map_err(FileError::read(nearby))?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(PREFIX) {
                fs::remove_dir_all(entry.path()).map_err(FileError::write(entry.path()))?;
            }
        }
        let next = tempfile::Builder::new().prefix(PREFIX).tempdir_in(nearby).map_err(FileError::write(nearby))?;
        Ok(Self { next, target: target.to_owned() })
    }

    /// The folder that is filled.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.next.path()
    }

    /// Writes a file; `file` is relative, with `/`.
    pub fn write(&self, file: &str, content: &[u8]) -> Result<(), FileError> {
        let (next, present) = (self.next.path().join(file), self.target.join(file));
        let error = || FileError::write(self.target.join(file));
        if let Some(folder) = next.parent() {
            fs::create_dir_all(folder).map_err(error())?;
        }
        let same = fs::read(&present).is_ok_and(|present| present == content);
        if same && fs::hard_link(&present, &next).is_ok() {
            return Ok(());
        }
        fs::write(&next, content).map_err(error())
    }

    /// A folder for what is in the making, on the same file system.
    pub fn scratch(&self) -> Result<TempDir, FileError> {
        let nearby = self.next.path().parent().unwrap_or(&self.target);
        tempfile::Builder::new().prefix(PREFIX).tempdir_in(nearby).map_err(FileError::write(nearby))
    }

    /// Takes the place of the present folder.
    pub fn swap(self) -> Result<(), FileError> {
        swap(self.next.path(), &self.target).map_err(FileError::write(&self.target))
    }
}

/// Where the present folder waits when the two cannot be exchanged in one step; [`Stage::new`] brings it back.
const DISPLACED: &str = "stage.displaced";

fn swap(next: &Path, target: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, next, CWD, target, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            // There is nothing to exchange it with, or the file system cannot do it.
            Err(rustix::io::Errno::NOENT | rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let displaced = next.with_file_name(DISPLACED);
    match fs::rename(target, &displaced) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return fs::rename(next, target),
        Err(error) => return Err(error),
    }
    fs::rename(next, target).inspect_err(|_| {
        // What is there now is what was there before, or it is brought back the next time.
        let _ = fs::rename(&displaced, target);
    })?;
    fs::remove_dir_all(displaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(folder: &Path, file: &str) -> Option<String> {
        fs::read_to_string(folder.join(file)).ok()
    }

    #[test]
    fn the_whole_folder_changes_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let (nearby, target) = (folder.path().join("near"), folder.path().join("target"));
        for (round, text) in ["one", "two"].into_iter().enumerate() {
            let stage = Stage::new(&nearby, &target).unwrap();
            stage.write("a/b.txt", text.as_bytes()).unwrap();
            stage.write(&format!("only-{round}"), b"").unwrap();
            stage.swap().unwrap();
            assert_eq!(read(&target, "a/b.txt").unwrap(), text);
        }
        assert!(!target.join("only-0").exists() && target.join("only-1").exists());
        assert_eq!(fs::read_dir(&nearby).unwrap().count(), 0);
    }

    #[test]
    fn a_dropped_stage_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (nearby, target) = (folder.path().join("near"), folder.path().join("target"));
        fs::create_dir(&target).unwrap();
        fs::write(target.join("a"), "before").unwrap();
        let stage = Stage::new(&nearby, &target).unwrap();
        stage.write("a", b"after").unwrap();
        drop(stage);
        assert_eq!(read(&target, "a").unwrap(), "before");
        assert_eq!(fs::read_dir(&nearby).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_stays_keeps_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let (nearby, target) = (folder.path().join("near"), folder.path().join("target"));
        fs::create_dir(&target).unwrap();
        fs::write(target.join("a"), "same").unwrap();
        let time = fs::metadata(target.join("a")).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        let stage = Stage::new(&nearby, &target).unwrap();
        stage.write("a", b"same").unwrap();
        stage.swap().unwrap();
        assert_eq!(fs::metadata(target.join("a")).unwrap().modified().unwrap(), time);
    }

    #[test]
    fn what_an_interrupted_process_left_is_cleared_and_brought_back() {
        let folder = tempfile::tempdir().unwrap();
        let (nearby, target) = (folder.path().join("near"), folder.path().join("target"));
        fs::create_dir_all(nearby.join("stage-dead")).unwrap();
        fs::create_dir_all(nearby.join(DISPLACED)).unwrap();
        fs::write(nearby.join(DISPLACED).join("a"), "before").unwrap();
        let stage = Stage::new(&nearby, &target).unwrap();
        assert_eq!(read(&target, "a").unwrap(), "before");
        drop(stage);
        assert_eq!(fs::read_dir(&nearby).unwrap().count(), 0);
    }
}
