use std::fmt::{self, Debug, Display};

use crate::{
    Result,
    rt::{self, About, Class, Handle, Is, RawError, Type, Unbox, exports, text},
};

/// `System.Object`: a reference to any object of .NET.
///
/// Every class derefs to its base, and in the end to this one. A reference is counted: `clone` makes a second one to the
/// same object, and the object is let go with the last of them. Who constructed a disposable object (`X::new(..)`) owns
/// it: it is disposed with the last reference. What a method or a property gave is borrowed, and never disposed unasked.
///
/// `==`, hashing and `{}` are the object's own `Equals`, `GetHashCode` and `ToString`. References can be sent to and
/// shared among threads; as in C#, that makes no object safe that is not.
#[derive(Clone, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Object(Handle);

impl Object {
    /// A text, number, `bool`, `char` or enumeration as an object.
    ///
    /// ```no_run
    /// # use mochi::Object;
    /// let object = Object::from_value(42)?;
    /// assert_eq!(object.unbox::<i32>()?, 42);
    /// # Ok::<(), mochi::Error>(())
    /// ```
    ///
    /// # Errors
    /// .NET cannot be started, or the value has no form there.
    pub fn from_value(value: impl rt::Arg<Self>) -> Result<Self> {
        rt::required(value.lend()?.into_handle().map(Self))
    }

    /// The value that was boxed, as the very type that it has there.
    ///
    /// # Errors
    /// Of kind [`Cast`](crate::ErrorKind::Cast), when it is of another type.
    pub fn unbox<T: Unbox>(&self) -> Result<T> {
        T::unbox(&self.0)
    }

    /// Whether the object is of this class, one derived from it, or implements this interface.
    #[must_use]
    pub fn is<T: Class>(&self) -> bool {
        T::is_instance(&self.0).unwrap_or(false)
    }

    /// The same object as another class: checked, and the only way down.
    ///
    /// # Errors
    /// Of kind [`Cast`](crate::ErrorKind::Cast), when it is not of this class.
    pub fn cast<T: Class>(&self) -> Result<T> {
        rt::cast(self)
    }

    /// The same object, as one of its bases or interfaces.
    #[inline]
    pub fn upcast<B: Class>(&self) -> &B
    where
        Self: Is<B>,
    {
        rt::upcast(self)
    }

    /// The same object as no more than that: where a class has a `get`, `set` or `invoke` of its own, this has those by name.
    #[inline]
    #[must_use]
    pub fn as_object(&self) -> &Self {
        self
    }

    /// Disposes the object now, where it is disposable.
    ///
    /// # Errors
    /// What `Dispose` throws.
    pub fn dispose(&self) -> Result<()> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        unsafe { (exports.handle_dispose)(self.0.raw(), &mut error) };
        rt::check(&mut error)
    }

    /// Gives the object away: who constructed it owns it no longer, and no drop disposes of it, neither this reference's nor that of a
    /// clone. So what is put into something that disposes of it lives as long as that does.
    ///
    /// ```ignore
    /// let handler = HttpClientHandler::new()?;
    /// handler.disown()?;
    /// let client = HttpClient::new_handler(&handler)?;            // disposes of the handler with itself
    /// ```
    ///
    /// # Errors
    /// None that an object that is alive could cause.
    pub fn disown(&self) -> Result<()> {
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        unsafe { (exports.handle_disown)(self.0.raw(), &mut error) };
        rt::check(&mut error)
    }

    /// The full name of the object's own type, `System.Text.StringBuilder`.
    ///
    /// # Errors
    /// None that an object that is alive could cause.
    pub fn type_name(&self) -> Result<String> {
        let exports = exports::get()?;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        text::required(text::receive(|text, error| unsafe { (exports.object_type)(self.0.raw(), text, error) })?)
    }

    /// `ToString()`; null is empty. `{}` shows the same, and where this fails, how.
    ///
    /// # Errors
    /// What `ToString` throws.
    pub fn try_to_string(&self) -> Result<String> {
        self.0.to_text()
    }
}

impl Type for Object {
    const ABOUT: About = About::named("System.Object, System.Runtime");
}

// SAFETY: it is transparent over `Handle`.
unsafe impl Class for Object {
    fn is_instance(_: &Handle) -> Result<bool> {
        Ok(true)
    }
}

// SAFETY: it is one.
unsafe impl Is<Self> for Object {}

impl Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.display(f)
    }
}

impl Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug("Object", f)
    }
}
