/// What sort of [`Error`](crate::Error) it is.
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
    /// What .NET was to read from, or write to, failed in Rust.
    Io,
    /// An object's handle is stale, or no handle is left.
    Handle,
    /// .NET is out of memory.
    OutOfMemory,
    /// .NET was not found or not started, or the shim is missing.
    Start,
    /// Bindings and shim were not made together.
    AbiMismatch,
    /// The border itself failed.
    Internal,
    /// It is the program's own: [`Error::other`](crate::Error::other).
    Other,
}
