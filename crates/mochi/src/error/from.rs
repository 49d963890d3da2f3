//! The makings of an [`Error`].

use std::{backtrace::Backtrace, error, io, sync::OnceLock};

use mochi_host::{Forked, StartError, shim::ShimError};

use super::{Error, ErrorKind, Repr, Thrown};
use crate::{
    Exception,
    rt::{Class, Handle, Is, RawError, text},
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
        let (kind, unsaid) = match raw.code {
            RawError::EXCEPTION => (ErrorKind::Exception, "an exception was thrown, and .NET could not say which"),
            RawError::INVALID_HANDLE => (ErrorKind::Handle, "a handle is stale"),
            RawError::WRONG_TYPE => (ErrorKind::Cast, "an object is of another type"),
            RawError::OUT_OF_MEMORY => (ErrorKind::OutOfMemory, ".NET is out of memory"),
            RawError::ABI_MISMATCH => (ErrorKind::AbiMismatch, "the bindings were generated for another shim"),
            _ => (ErrorKind::Internal, "the call failed, and .NET could not say why"),
        };
        Self::new(kind, message.unwrap_or_else(|| unsaid.to_owned()), exception.map(Thrown::from))
    }

    fn new(kind: ErrorKind, message: String, thrown: Option<Thrown>) -> Self {
        Self(Box::new(Repr { kind, message: message.into(), thrown, own: None, frames: Backtrace::capture() }))
    }

    pub(super) fn own(kind: ErrorKind, own: Box<dyn error::Error + Send + Sync>) -> Self {
        let mut error = Self::plain(kind, own.to_string());
        error.0.own = Some(own);
        error
    }

    fn plain(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self::new(kind, message.into(), None)
    }

    /// One that another one holds, with what it holds itself.
    pub(super) fn inner(exception: Exception, inner: Vec<Self>) -> Self {
        let thrown = Thrown { inner: inner.into(), ..Thrown::from(exception) };
        Self(Box::new(Repr {
            kind: ErrorKind::Exception,
            message: OnceLock::new(),
            thrown: Some(thrown),
            own: None,
            frames: Backtrace::disabled(),
        }))
    }

    #[cold]
    pub(crate) fn null() -> Self {
        Self::plain(ErrorKind::Null, "null came back from .NET")
    }

    #[cold]
    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self::plain(ErrorKind::Value, message)
    }

    pub(crate) fn cast(message: String) -> Self {
        Self::plain(ErrorKind::Cast, message)
    }

    pub(crate) fn start(message: String) -> Self {
        Self::plain(ErrorKind::Start, message)
    }

    pub(crate) fn abi(message: String) -> Self {
        Self::plain(ErrorKind::AbiMismatch, message)
    }
}

/// An error of .NET's that came through [`std::io`] is itself again.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(|error| Self::own(ErrorKind::Io, error.into()))
    }
}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        Self::other(error)
    }
}

/// An exception object as an error, as if it had been thrown: a closure that gives it back throws it.
impl<T: Is<Exception>> From<T> for Error {
    fn from(exception: T) -> Self {
        let exception = Exception::from_handle(exception.handle().clone());
        let message = exception.message().unwrap_or_else(|error| format!("<Message failed: {error}>"));
        Self::new(ErrorKind::Exception, message, Some(exception.into()))
    }
}

impl From<Exception> for Thrown {
    fn from(exception: Exception) -> Self {
        Self { exception, type_name: OnceLock::new(), inner: OnceLock::new() }
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
