use std::{
    fmt::{self, Debug},
    hash::{Hash, Hasher},
    num::NonZeroIsize,
    ptr,
};

use super::{RawError, drop_hook, exports, text, trace};
use crate::Result;

/// One counted reference to an object of .NET; what every class is made of.
#[repr(transparent)]
pub struct Handle(NonZeroIsize);

impl Handle {
    /// Takes over a handle that an entry gave; `None` is null.
    #[inline]
    #[must_use]
    pub fn from_raw(raw: isize) -> Option<Self> {
        let handle = NonZeroIsize::new(raw)?;
        if trace::is_on() {
            trace::made(raw);
        }
        Some(Self(handle))
    }

    /// The number to pass; it stays this handle's.
    #[inline]
    #[must_use]
    pub fn raw(&self) -> isize {
        self.0.get()
    }

    /// `Object.ToString()`, where null is empty.
    pub(crate) fn to_text(&self) -> Result<String> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let text = text::receive(|text, error| unsafe { (exports.object_to_string)(self.raw(), text, error) })?;
        Ok(text.unwrap_or_default())
    }

    fn try_eq(&self, other: &Self) -> Result<bool> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let equal = unsafe { (exports.object_equals)(self.raw(), other.raw(), &mut error) };
        error.check()?;
        Ok(equal != 0)
    }

    fn try_hash(&self) -> Result<i32> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let hash = unsafe { (exports.object_hash)(self.raw(), &mut error) };
        error.check()?;
        Ok(hash)
    }

    /// For `Display` of the classes, which cannot fail: a `ToString` that throws is shown as such.
    pub fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_text() {
            Ok(text) => f.pad(&text),
            Err(error) => write!(f, "<ToString failed: {error}>"),
        }
    }

    /// For `Debug` of the classes.
    pub fn debug(&self, class: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_text() {
            Ok(text) => f.debug_tuple(class).field(&text).finish(),
            Err(error) => f.debug_tuple(class).field(&format_args!("<ToString failed: {error}>")).finish(),
        }
    }
}

impl Clone for Handle {
    fn clone(&self) -> Self {
        if let Some(exports) = exports::started() {
            // SAFETY: the entry has this signature (`MochiExports.cs`); a null error is allowed. It only counts, and
            // cannot fail for a live handle.
            unsafe { (exports.handle_clone)(self.raw(), ptr::null_mut()) };
        }
        Self(self.0)
    }
}

impl Drop for Handle {
    #[inline]
    fn drop(&mut self) {
        if let Some(exports) = exports::started() {
            let mut error = RawError::NONE;
            // SAFETY: the entry has this signature (`MochiExports.cs`).
            unsafe { (exports.handle_free)(self.raw(), &mut error) };
            if let Err(error) = error.check() {
                drop_hook::failed("the last reference to an object was dropped, and `Dispose` failed", &error.into());
            }
        }
    }
}

/// `Object.Equals`; false when it throws.
impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.try_eq(other).unwrap_or(false)
    }
}

impl Eq for Handle {}

/// `Object.GetHashCode`; the same for all objects whose own throws.
impl Hash for Handle {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.try_hash().unwrap_or(0).hash(state);
    }
}

impl Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.debug("Handle", f)
    }
}
