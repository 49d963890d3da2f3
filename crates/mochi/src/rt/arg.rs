use std::{mem::ManuallyDrop, ops::Deref};

use super::{Class, Handle, Is};
use crate::Result;

/// An object for a parameter that cannot be null.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `{T}` takes",
    label = "no `{T}`",
    note = "an object is passed by reference; null is not possible",
    note = "`Managed<C>` is what the compiler calls the class `C`"
)]
pub trait Arg<T: ?Sized>: NullableArg<T> {}

/// An object for a parameter of class `T`, or null.
///
/// A reference to whatever is a `T`, `None`, and for a parameter of type `object` also text, numbers, `bool` and `char`,
/// which are boxed for the call.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `{T}` takes",
    label = "no `{T}`",
    note = "an object is passed by reference, null as `None`",
    note = "where a delegate may be null, a closure is made one first: `&Func::new(closure)?`",
    note = "`Managed<C>` is what the compiler calls the class `C`"
)]
pub trait NullableArg<T: ?Sized> {
    /// The handle to pass.
    fn lend(self) -> Result<Lent>;
}

/// A handle for the time of a call.
#[derive(Debug)]
pub struct Lent {
    /// The number to pass.
    pub raw: isize,
    boxed: Option<Handle>,
}

impl Lent {
    #[inline]
    fn borrowed(raw: isize) -> Self {
        Self { raw, boxed: None }
    }

    pub(crate) fn boxed(handle: Option<Handle>) -> Self {
        Self { raw: handle.as_ref().map_or(0, Handle::raw), boxed: handle }
    }

    /// A reference that outlives the call.
    pub(crate) fn into_handle(self) -> Option<Handle> {
        self.boxed.or_else(|| Handle::from_raw(self.raw).map(|lender| ManuallyDrop::new(lender).deref().clone()))
    }
}

/// An object that was made for the call.
pub fn lend_owned<T: Class>(object: T) -> Lent {
    Lent::boxed(Handle::from_raw(ManuallyDrop::new(object).handle().raw()))
}

/// The same, where null may have been made.
pub fn lend_made<T: Class>(object: impl Into<Option<T>>) -> Lent {
    object.into().map_or_else(|| Lent::borrowed(0), lend_owned)
}

/// Lends an object; the parameter's type says as what.
#[inline]
pub fn lend_object<T: Class>(object: impl NullableArg<T>) -> Result<Lent> {
    object.lend()
}

impl<T: Class, U: Is<T>> Arg<T> for &U {}
impl<T: Class, U: Is<T>> NullableArg<T> for &U {
    #[inline]
    fn lend(self) -> Result<Lent> {
        Ok(Lent::borrowed(self.handle().raw()))
    }
}

impl<T: Class> NullableArg<T> for Option<&T> {
    #[inline]
    fn lend(self) -> Result<Lent> {
        Ok(Lent::borrowed(self.map_or(0, |object| object.handle().raw())))
    }
}
