use std::io;
use std::path::PathBuf;

/// Why the lock cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot read `{}`: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("cannot write `{}`: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    #[error("`{}` is damaged\n{message}", path.display())]
    Malformed { path: PathBuf, message: String },
}

impl Error {
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Unreadable { .. } | Self::Unwritable { .. } => None,
            Self::Malformed { .. } => Some("restore it from version control, or delete it and run `mochi pkg lock`"),
        }
    }
}
