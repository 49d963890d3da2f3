//! What a parameter takes whose type can be implemented in Rust: an object of it, or a value that an object is made of.

use super::arg::lend_owned;
use super::{Arg, Class, Lent, NullableArg};
use crate::Result;

/// A class whose objects can be made of a `V`.
pub trait Implementable<V>: Class {
    /// An object that owns the value.
    fn of(value: V) -> Result<Self>;
}

/// An argument is given as an object.
#[derive(Debug)]
pub struct AsObject;

/// An argument is given as a value of Rust.
#[derive(Debug)]
pub struct AsValue;

/// An object for a parameter that cannot be null, or a value that implements its type in Rust.
///
/// `K` says which of the two; the compiler finds it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{T}`",
    note = "an object of .NET is passed by reference; a value is passed as it is where it has the trait that implements `{T}`"
)]
pub trait Accepts<T: Class, K>: NullableAccepts<T, K> {}

/// The same where null is possible: `None`, too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{T}`",
    note = "an object of .NET is passed by reference; a value is passed as it is where it has the trait that implements `{T}`"
)]
pub trait NullableAccepts<T: Class, K> {
    /// The handle to pass.
    fn accept(self) -> Result<Lent>;
}

impl<T: Class, A: Arg<T>> Accepts<T, AsObject> for A {}
impl<T: Class, A: NullableArg<T>> NullableAccepts<T, AsObject> for A {
    #[inline]
    fn accept(self) -> Result<Lent> {
        self.lend()
    }
}

impl<T: Implementable<V>, V> Accepts<T, AsValue> for V {}
impl<T: Implementable<V>, V> NullableAccepts<T, AsValue> for V {
    #[inline]
    fn accept(self) -> Result<Lent> {
        T::of(self).map(lend_owned)
    }
}

/// Lends what is accepted; the parameter's type says as what.
#[inline]
pub fn lend_accepted<T: Class, K>(object: impl NullableAccepts<T, K>) -> Result<Lent> {
    object.accept()
}
