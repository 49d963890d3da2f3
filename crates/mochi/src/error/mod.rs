use std::{error, sync::OnceLock};

use crate::{Exception, Result, rt::Class};

mod from;
mod show;

/// Why a call failed: an exception of .NET, or that there was no proper call.
///
/// ```no_run
/// # fn call() -> mochi::Result<()> { Ok(()) }
/// use mochi::{ErrorKind, Exception};
///
/// match call() {
///     Err(error) if error.is::<Exception>() => {
///         println!("{error}"); // System.FormatException: 'x' is no number.
///         let exception = error.downcast::<Exception>()?; // the object itself, typed
///         println!("{:?}", exception.stack_trace()?);
///     }
///     Err(error) if error.kind() == ErrorKind::Start => println!("no .NET here: {error}"),
///     other => other?,
/// }
/// # Ok::<(), mochi::Error>(())
/// ```
///
/// `{e}` is one line, but for a mismatch of versions, which needs more; `{e:?}` has the stack trace and every inner
/// exception too. [`source`](error::Error::source) is the inner exception.
///
/// An `Error` is one pointer wide. It keeps the exception object alive.
pub struct Error(Box<Repr>);

enum Repr {
    Exception {
        message: String,
        exception: Exception,
        /// Asked for when it is wanted.
        type_name: OnceLock<String>,
        inner: OnceLock<Option<Error>>,
    },
    Other {
        kind: ErrorKind,
        message: String,
    },
}

/// What sort of [`Error`] it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// .NET threw an exception.
    Exception,
    /// Null came back where a value was to be; [`optional`](crate::OptionalExt::optional) makes it a `None`.
    Null,
    /// An object is not of the class that it was cast to or unboxed as.
    Cast,
    /// A value does not fit what it should become on the other side.
    Value,
    /// An object's handle is stale.
    Handle,
    /// .NET is out of memory.
    OutOfMemory,
    /// .NET was not found or not started, or the shim is missing.
    Start,
    /// Bindings and shim were not made together.
    AbiMismatch,
    /// The border itself failed.
    Internal,
}

impl Error {
    /// What sort of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Repr::Exception { .. } => ErrorKind::Exception,
            Repr::Other { kind, .. } => *kind,
        }
    }

    /// The exception's `Message`, or what is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        match &*self.0 {
            Repr::Exception { message, .. } | Repr::Other { message, .. } => message,
        }
    }

    /// The exception's full type name, `System.FormatException`; `None` for what is no exception.
    #[must_use]
    pub fn type_name(&self) -> Option<&str> {
        match &*self.0 {
            Repr::Exception { exception, type_name, .. } => {
                Some(type_name.get_or_init(|| exception.type_name().unwrap_or_else(|_| "System.Exception".to_owned())))
            }
            Repr::Other { .. } => None,
        }
    }

    /// Where the exception was thrown; `None` for what is no exception.
    #[must_use]
    pub fn stack_trace(&self) -> Option<String> {
        self.exception()?.stack_trace().ok()?
    }

    /// The exception object; `None` for what is no exception.
    #[must_use]
    pub fn exception(&self) -> Option<&Exception> {
        match &*self.0 {
            Repr::Exception { exception, .. } => Some(exception),
            Repr::Other { .. } => None,
        }
    }

    /// Whether it is an exception of this class or one derived from it.
    #[must_use]
    pub fn is<T: Class>(&self) -> bool {
        self.exception().is_some_and(|exception| exception.is::<T>())
    }

    /// The exception object as its own class.
    ///
    /// # Errors
    /// The error itself, when it is no exception of this class.
    pub fn downcast<T: Class>(self) -> Result<T> {
        match self.exception().map(|exception| exception.cast::<T>()) {
            Some(Ok(exception)) => Ok(exception),
            Some(Err(_)) | None => Err(self),
        }
    }

    fn inner(&self) -> Option<&Self> {
        match &*self.0 {
            Repr::Exception { exception, inner, .. } => {
                inner.get_or_init(|| exception.inner_exception().ok()?.map(Self::from)).as_ref()
            }
            Repr::Other { .. } => None,
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.inner().map(|inner| inner as _)
    }
}

/// A chain of inner exceptions can be longer than the stack is deep.
impl Drop for Repr {
    fn drop(&mut self) {
        let mut next = self.take_inner();
        while let Some(mut error) = next {
            next = error.0.take_inner();
        }
    }
}

impl Repr {
    fn take_inner(&mut self) -> Option<Error> {
        match self {
            Self::Exception { inner, .. } => inner.take().flatten(),
            Self::Other { .. } => None,
        }
    }
}
