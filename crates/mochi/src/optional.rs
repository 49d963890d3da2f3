use crate::{ErrorKind, Result};

/// Null as `None`.
pub trait OptionalExt<T> {
    /// Makes the error that null is a `None`.
    ///
    /// A library without annotations does not say whether a reference can be null. Its methods give `T`, where null is an
    /// error of kind [`Null`](ErrorKind::Null); who expects null asks for it:
    ///
    /// ```no_run
    /// # fn find() -> mochi::Result<String> { Ok(String::new()) }
    /// use mochi::OptionalExt;
    ///
    /// if let Some(found) = find().optional()? {
    ///     println!("{found}");
    /// }
    /// # Ok::<(), mochi::Error>(())
    /// ```
    ///
    /// # Errors
    /// Every other one.
    fn optional(self) -> Result<Option<T>>;
}

impl<T> OptionalExt<T> for Result<T> {
    fn optional(self) -> Result<Option<T>> {
        match self {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.kind() == ErrorKind::Null => Ok(None),
            Err(error) => Err(error),
        }
    }
}
