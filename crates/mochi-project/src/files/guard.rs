use std::{
    fs::{self, File},
    path::Path,
    thread,
    time::Duration,
};

use fs4::fs_std::FileExt;

use super::FileError;
use crate::dotnet::{ProcessError, interrupted};

const POLL: Duration = Duration::from_millis(20);

/// Only one process at a time works on a project; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Guard {
    _file: File,
}

/// Why a [`Guard`] was not had.
#[derive(Debug, thiserror::Error)]
pub enum GuardError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Interrupted(#[from] ProcessError),
}

impl Guard {
    /// Waits for it; `waiting` is called once, when another process has it.
    pub fn take(file: &Path, waiting: impl FnOnce()) -> Result<Self, GuardError> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(FileError::write(folder))?;
        }
        let opened = File::options().create(true).truncate(false).write(true).open(file);
        let opened = opened.map_err(FileError::write(file))?;
        let mut waiting = Some(waiting);
        while let Err(error) = opened.try_lock_exclusive() {
            if error.kind() != fs4::lock_contended_error().kind() {
                return Err(FileError::write(file)(error).into());
            }
            if let Some(waiting) = waiting.take() {
                waiting();
            }
            if interrupted() {
                return Err(ProcessError::Interrupted.into());
            }
            thread::sleep(POLL);
        }
        Ok(Self { _file: opened })
    }
}
