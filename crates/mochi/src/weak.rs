use std::{
    fmt::{self, Debug},
    marker::PhantomData,
};

use crate::{
    Result,
    rt::{self, Class, Handle, RawError, check, drop_hook, exports},
};

/// A reference that does not keep its object alive.
///
/// A closure or a value that .NET keeps, and that holds an object which keeps it in turn, is a cycle across the border, which neither side
/// can collect. One of these in place of the object breaks it.
///
/// ```ignore
/// let weak = mochi::Weak::new(&watcher)?;
/// watcher.keep(move || weak.upgrade().map_or(Ok(()), |watcher| watcher.look()))?;
/// ```
///
/// It is of the object, not of the reference that it was made of: while .NET has not collected the object, there is something to upgrade to,
/// which then owns nothing: a disposable object may have been disposed. It is a handle itself, and [`Runtime::live_handles`](crate::Runtime::live_handles) counts it.
pub struct Weak<T> {
    /// Of an object of .NET that is such a reference.
    handle: Handle,
    of: PhantomData<fn() -> T>,
}

impl<T: Class> Weak<T> {
    /// A reference to the same object.
    ///
    /// # Errors
    /// .NET has no memory for it.
    pub fn new(object: &T) -> Result<Self> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let weak = unsafe { (exports.weak_new)(object.handle().raw(), &raw mut error) };
        check(&mut error)?;
        Ok(Self { handle: rt::required(Handle::from_raw(weak))?, of: PhantomData })
    }

    /// The object, where it is still there.
    #[must_use]
    pub fn upgrade(&self) -> Option<T> {
        let exports = exports::started()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let raw = unsafe { (exports.weak_get)(self.handle.raw(), &raw mut error) };
        if let Err(error) = check(&mut error) {
            drop_hook::failed("a weak reference could not be upgraded", &error);
        }
        Handle::from_raw(raw).map(rt::Class::from_handle)
    }
}

impl<T> Clone for Weak<T> {
    fn clone(&self) -> Self {
        Self { handle: self.handle.clone(), of: PhantomData }
    }
}

impl<T> Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}
