use std::{backtrace::Backtrace, error, sync::OnceLock};

use crate::{Exception, Result, rt::Class};

pub(crate) mod frames;
mod from;
mod inner;
mod kind;
mod show;

pub use kind::ErrorKind;

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
/// `{e}` is one line, but for a mismatch of versions, which needs more; `{e:?}` has the stack traces, the data and the inner
/// exceptions too. [`source`](error::Error::source) is the inner exception, [`inner_errors`](Self::inner_errors) are the
/// many of an `AggregateException`.
///
/// # What it costs
///
/// The message comes with the call that failed; all else is asked for when it is wanted. An `Error` is one pointer wide. It
/// keeps the exception object alive, and knows the frames of Rust that led to the call where `RUST_BACKTRACE` or
/// `RUST_LIB_BACKTRACE` asks for them.
///
/// # Exceptions that misbehave
///
/// No exception is lost, and none does harm here. One whose `Message` throws has a message that says so. Inner exceptions
/// end after 10,000, and where one comes back that was there before; `Data` ends after 256 pairs, and texts in it after
/// 4,096 characters. When memory ends, .NET has none to tell more with: the error has the kind
/// [`OutOfMemory`](ErrorKind::OutOfMemory), and the exception object where it could be kept. A stack overflow is none: .NET
/// ends the process, in C# too, and nobody can catch it.
pub struct Error(Box<Repr>);

struct Repr {
    kind: ErrorKind,
    message: OnceLock<String>,
    thrown: Option<Thrown>,
    /// What the program made the error of.
    own: Option<Box<dyn error::Error + Send + Sync>>,
    /// The way to the call.
    frames: Backtrace,
}

/// What else there is about an exception, asked for when it is wanted.
struct Thrown {
    exception: Exception,
    type_name: OnceLock<String>,
    inner: OnceLock<Vec<Error>>,
}

impl Error {
    /// An error of the program's own, for what .NET calls to give back: text, or any error.
    ///
    /// .NET is thrown a `Mochi.MochiCallbackException` with its message. Who wants to throw an exception of a certain class makes that,
    /// and an error of it by `From`.
    ///
    /// ```no_run
    /// use mochi::Error;
    ///
    /// let read = |path: &str| std::fs::read_to_string(path).map_err(Error::other);
    /// let check = |count: i32| if count > 0 { Ok(count) } else { Err(Error::other("nothing is left")) };
    /// # let _ = (read("a"), check(0));
    /// ```
    pub fn other(error: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        Self::own(ErrorKind::Other, error.into())
    }

    /// The error that this one was made of, by [`other`](Self::other) or from [`std::io`].
    #[must_use]
    pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        self.0.own.as_deref()
    }

    /// What sort of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The exception's `Message`, or what is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message.get_or_init(|| self.ask(Exception::message).unwrap_or_default())
    }

    /// The exception's full type name, `System.FormatException`; `None` for what is no exception.
    #[must_use]
    pub fn type_name(&self) -> Option<&str> {
        let Thrown { exception, type_name, .. } = self.0.thrown.as_ref()?;
        Some(type_name.get_or_init(|| exception.type_name().unwrap_or_else(|_| "System.Exception".to_owned())))
    }

    /// Where the exception was thrown, and below it the frames of Rust that led to the call, a line each, where
    /// `RUST_BACKTRACE` or `RUST_LIB_BACKTRACE` asks for these; `None` where nothing is known.
    #[must_use]
    pub fn stack_trace(&self) -> Option<String> {
        let managed = self.exception().and_then(|exception| {
            exception.stack_trace().unwrap_or_else(|error| Some(format!("   <StackTrace failed: {error}>")))
        });
        frames::join(managed, &self.0.frames)
    }

    /// The exception's `HResult`; `None` for what is no exception.
    #[must_use]
    pub fn hresult(&self) -> Option<i32> {
        self.ask(Exception::hresult)
    }

    /// The exception's `Data`, as text; empty where there is none, or where it cannot be read.
    #[must_use]
    pub fn data(&self) -> Vec<(String, Option<String>)> {
        self.ask(Exception::data).unwrap_or_default()
    }

    /// The inner exceptions: all of an `AggregateException`, the one of any other, or none.
    #[must_use]
    pub fn inner_errors(&self) -> &[Self] {
        self.0.thrown.as_ref().map_or(&[], |thrown| thrown.inner.get_or_init(|| inner::tree(&thrown.exception)))
    }

    /// The exception object; `None` for what is no exception.
    #[must_use]
    pub fn exception(&self) -> Option<&Exception> {
        self.0.thrown.as_ref().map(|thrown| &thrown.exception)
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

    fn ask<T>(&self, question: impl FnOnce(&Exception) -> Result<T>) -> Option<T> {
        question(self.exception()?).ok()
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.0.own {
            Some(own) => own.source(),
            None => self.inner_errors().first().map(|inner| inner as _),
        }
    }
}
