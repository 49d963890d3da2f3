//! The makings of an [`Error`].

use std::sync::OnceLock;

use mochi_host::{Forked, StartError, shim::ShimError};

use super::{Error, ErrorKind, Repr};
use crate::{
    Exception,
    rt::{Class, Handle, RawError, text},
};

/// What an entry reported.
impl From<RawError> for Error {
    #[cold]
    fn from(raw: RawError) -> Self {
        Self::from_raw(raw)
    }
}

impl Error {
    /// What an entry reported.
    #[cold]
    pub(crate) fn from_raw(raw: RawError) -> Self {
        // SAFETY: the shim filled the structure in, and it was moved here.
        let message = unsafe { text::take_memory(raw.message, raw.message_len) };
        let exception = Handle::from_raw(raw.exception).map(Exception::from_handle);
        let kind = match (raw.code, exception) {
            (RawError::EXCEPTION, Some(exception)) => return Self::thrown(message.unwrap_or_default(), exception),
            (RawError::INVALID_HANDLE, _) => ErrorKind::Handle,
            (RawError::WRONG_TYPE, _) => ErrorKind::Cast,
            (RawError::OUT_OF_MEMORY, _) => ErrorKind::OutOfMemory,
            (RawError::ABI_MISMATCH, _) => ErrorKind::AbiMismatch,
            _ => ErrorKind::Internal,
        };
        let unsaid = if kind == ErrorKind::OutOfMemory {
            ".NET is out of memory"
        } else {
            "the call failed, and .NET could not say why"
        };
        Self::other(kind, message.unwrap_or_else(|| unsaid.to_owned()))
    }

    fn thrown(message: String, exception: Exception) -> Self {
        Self(Box::new(Repr::Exception { message, exception, type_name: OnceLock::new(), inner: OnceLock::new() }))
    }

    fn other(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Repr::Other { kind, message: message.into() }))
    }

    #[cold]
    pub(crate) fn null() -> Self {
        Self::other(ErrorKind::Null, "null came back from .NET")
    }

    #[cold]
    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self::other(ErrorKind::Value, message)
    }

    pub(crate) fn cast(message: String) -> Self {
        Self::other(ErrorKind::Cast, message)
    }

    pub(crate) fn start(message: String) -> Self {
        Self::other(ErrorKind::Start, message)
    }

    pub(crate) fn abi(message: String) -> Self {
        Self::other(ErrorKind::AbiMismatch, message)
    }
}

/// An exception object as an error, as if it had been thrown.
impl From<Exception> for Error {
    fn from(exception: Exception) -> Self {
        Self::thrown(exception.message().unwrap_or_default(), exception)
    }
}

impl From<StartError> for Error {
    fn from(error: StartError) -> Self {
        Self::start(error.to_string())
    }
}

impl From<Forked> for Error {
    fn from(forked: Forked) -> Self {
        StartError::from(forked).into()
    }
}

impl From<ShimError> for Error {
    fn from(error: ShimError) -> Self {
        match error {
            ShimError::Start(error) => error.into(),
            ShimError::Function(error) => Self::start(error.to_string()),
            ShimError::Mismatch(text) => Self::abi(text),
            ShimError::Reported(raw) => raw.into(),
        }
    }
}
