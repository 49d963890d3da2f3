use std::iter;

use crate::{
    Object, Result,
    rt::{self, Class, Handle, RawError, RawList, Received, exports, received, text},
};

rt::class! {
    /// `System.Exception`: an exception as an object.
    ///
    /// What a call throws comes as an [`Error`](crate::Error), which has the same members; this is the class that generated
    /// exceptions deref to, and what [`Error::downcast`](crate::Error::downcast) gives.
    pub type Exception in __mochi_exception = "System.Exception, System.Runtime";
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
        rt::check(&mut error)?;
        Ok(Handle::from_raw(inner).map(Self::from_handle))
    }

    /// `HResult`
    ///
    /// # Errors
    /// None that an exception that is alive could cause.
    pub fn hresult(&self) -> Result<i32> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let hresult = unsafe { (exports.exception_hresult)(self.handle().raw(), &mut error) };
        rt::check(&mut error)?;
        Ok(hresult)
    }

    /// `Data`: its keys and values as text, the first 256 pairs of it. A value whose `ToString` throws says so.
    ///
    /// # Errors
    /// What the property throws.
    pub fn data(&self) -> Result<Vec<(String, Option<String>)>> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let texts = received::receive_list::<Option<String>>(|list, error| unsafe {
            (exports.exception_data)(self.handle().raw(), list, error);
        });
        let mut texts = texts?.into_iter().flatten();
        Ok(iter::from_fn(|| Some((texts.next()?.unwrap_or_default(), texts.next()?))).collect())
    }

    /// All inner exceptions, each after the one that holds it, and the positions of these; -1 is this one.
    pub(crate) fn tree(&self) -> Result<(Vec<Self>, Vec<i32>)> {
        let exports = exports::get()?;
        let mut parents = RawList::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let inner = received::receive_list(|list, error| unsafe {
            (exports.exception_tree)(self.handle().raw(), list, &mut parents, error);
        });
        let inner = inner?.unwrap_or_default();
        // SAFETY: the entry did not fail, so that it wrote a list of such elements, which is not null.
        Ok((inner, unsafe { i32::receive(parents) }?))
    }
}
