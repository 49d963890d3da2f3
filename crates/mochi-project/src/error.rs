use std::path::PathBuf;

use crate::capability::CapabilityRefused;
use crate::compile::CompileError;
use crate::demand::Demand;
use crate::dotnet::{NoSdk, ProcessError};
use crate::files::{FileError, GuardError};
use crate::nativeaot::NativeAotError;
use crate::restore::RestoreError;
use crate::{lock, manifest};

/// Why something could not be done. `Display` is the message; what would help is [`Error::hint`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no `mochi.toml` in `{}` or a folder above it", folder.display())]
    NoProject { folder: PathBuf },
    #[error(transparent)]
    Manifest(#[from] manifest::Error),
    #[error(transparent)]
    Lock(#[from] lock::Error),
    #[error(transparent)]
    NoSdk(#[from] NoSdk),
    #[error(transparent)]
    Restore(#[from] RestoreError),
    #[error(transparent)]
    Capability(#[from] CapabilityRefused),
    #[error(transparent)]
    Demand(#[from] Demand),
    #[error(transparent)]
    Compile(#[from] CompileError),
    #[error(transparent)]
    NativeAot(#[from] NativeAotError),
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error(transparent)]
    Guard(#[from] GuardError),
    #[error(transparent)]
    File(#[from] FileError),
}

impl Error {
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NoProject { .. } => {
                Some("`mochi pkg add dotnet <Id>` in a cargo package makes it a project".to_owned())
            }
            Self::Manifest(error) => error.hint().map(str::to_owned),
            Self::Lock(error) => error.hint().map(str::to_owned),
            Self::NoSdk(error) => Some(error.hint().to_owned()),
            Self::Restore(error) => error.hint(),
            Self::Capability(refused) => Some(format!("add `{} = true` to [dotnet.capabilities]", refused.capability)),
            Self::Demand(demand) => demand.hint(),
            Self::Compile(error) => error.hint().map(str::to_owned),
            Self::NativeAot(error) => error.hint(),
            Self::Process(_) | Self::Guard(_) | Self::File(_) => None,
        }
    }
}
