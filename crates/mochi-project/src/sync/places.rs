use std::{fs, path::PathBuf};

use crate::{Project, files::FileError};

/// Where a project keeps what is not for others to see.
#[derive(Clone, Debug)]
pub(super) struct Places {
    state: PathBuf,
}

impl Places {
    pub(super) fn of(project: &Project) -> Self {
        Self { state: project.root().join(".mochi") }
    }

    /// Makes the folder, and hides it from version control.
    pub(super) fn create(&self) -> Result<(), FileError> {
        let ignore = self.state.join(".gitignore");
        if ignore.exists() {
            return Ok(());
        }
        fs::create_dir_all(&self.state).map_err(FileError::write(&self.state))?;
        fs::write(&ignore, "*\n").map_err(FileError::write(&ignore))
    }

    pub(super) fn guard(&self) -> PathBuf {
        self.state.join("guard")
    }

    pub(super) fn stamp(&self) -> PathBuf {
        self.state.join("stamp")
    }

    pub(super) fn restore(&self) -> PathBuf {
        self.state.join("restore")
    }

    pub(super) fn crossgen(&self) -> PathBuf {
        self.state.join("crossgen")
    }

    pub(super) fn nativeaot(&self) -> PathBuf {
        self.state.join("nativeaot")
    }

    pub(super) fn stages(&self) -> PathBuf {
        self.state.join("stages")
    }
}
