//! Changes on disk that happen as a whole or not at all.

mod guard;
mod stage;

pub use guard::{Guard, GuardError};
pub use stage::Stage;

use std::{io, path::PathBuf};

use thiserror::Error;

/// A file or folder that could not be read or written.
#[derive(Debug, Error)]
#[error("`{}` cannot be {verb}: {source}", .path.display())]
pub struct FileError {
    path: PathBuf,
    verb: &'static str,
    source: io::Error,
}

impl FileError {
    pub(crate) fn read(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self { path, verb: "read", source }
    }

    pub(crate) fn write(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self { path, verb: "written", source }
    }
}
