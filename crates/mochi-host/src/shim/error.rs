use std::{error::Error, fmt};

use crate::{FunctionError, RawError, StartError, error::Forked};

/// Why there are no entries.
#[derive(Debug)]
pub enum ShimError {
    /// .NET was not started.
    Start(StartError),
    /// The shim lacks an entry that it must have.
    Function(FunctionError),
    /// Bindings and shim were not made together; the text says how they differ.
    Mismatch(String),
    /// The shim itself reports an error, which the receiver owns.
    Reported(RawError),
}

impl fmt::Display for ShimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(error) => write!(f, "{error}"),
            Self::Function(error) => write!(f, "{error}"),
            Self::Mismatch(text) => f.write_str(text),
            Self::Reported(error) => write!(f, "the shim reports an error of code {}", error.code),
        }
    }
}

impl Error for ShimError {}

impl From<StartError> for ShimError {
    fn from(error: StartError) -> Self {
        Self::Start(error)
    }
}

impl From<FunctionError> for ShimError {
    fn from(error: FunctionError) -> Self {
        Self::Function(error)
    }
}

impl From<Forked> for ShimError {
    fn from(forked: Forked) -> Self {
        Self::Start(forked.into())
    }
}

impl From<RawError> for ShimError {
    fn from(error: RawError) -> Self {
        Self::Reported(error)
    }
}
