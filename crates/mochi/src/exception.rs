use crate::{
    Object, Result,
    rt::{self, Class, Handle, RawError, exports, text},
};

rt::class! {
    /// `System.Exception`: an exception as an object.
    ///
    /// What a call throws comes as an [`Error`](crate::Error), which has the same members; this is the class that generated
    /// exceptions deref to, and what [`Error::downcast`](crate::Error::downcast) gives.
    pub struct Exception = "System.Exception, System.Runtime";
    base Object;
    is Object;
}

impl Exception {
    /// `Message`
    ///
    /// # Errors
    /// What the property throws.
    pub fn message(&self) -> Result<String> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let message =
            text::receive(|text, error| unsafe { (exports.exception_message)(self.handle().raw(), text, error) })?;
        Ok(message.unwrap_or_default())
    }

    /// `StackTrace`; `None` for one that was never thrown.
    ///
    /// # Errors
    /// What the property throws.
    pub fn stack_trace(&self) -> Result<Option<String>> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        text::receive(|text, error| unsafe { (exports.exception_stack_trace)(self.handle().raw(), text, error) })
    }

    /// `InnerException`
    ///
    /// # Errors
    /// None that an exception that is alive could cause.
    pub fn inner_exception(&self) -> Result<Option<Self>> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let inner = unsafe { (exports.exception_inner)(self.handle().raw(), &mut error) };
        error.check()?;
        Ok(Handle::from_raw(inner).map(Self::from_handle))
    }
}
