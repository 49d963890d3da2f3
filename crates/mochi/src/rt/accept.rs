//! What a parameter takes whose objects can be made of values of Rust: an object of it, a value that implements its type, or a vector
//! that .NET writes to.

use std::ffi::c_void;

use super::arg::lend_owned;
use super::{Arg, Class, Gather, Gathered, Lent, NullableArg};
use crate::Result;

/// A class whose objects can be made of a `V`.
pub trait Implementable<V>: Class {
    /// An object that owns the value.
    fn of(value: V) -> Result<Self>;
}

/// An interface whose members call a `V`. The functions are a trait's, as rustc looks for a method in all classes.
pub trait Functions<V> {
    /// What calls its own members, behind those of other interfaces.
    fn extend(functions: &mut Vec<*const c_void>);
}

/// An argument is given as an object.
#[derive(Debug)]
pub struct AsObject;

/// An argument is given as a value of Rust.
#[derive(Debug)]
pub struct AsValue;

/// An argument is given as a vector, to which what .NET writes is added.
#[derive(Debug)]
pub struct AsBuffer;

/// An object for a parameter that cannot be null, or a value of Rust in the place of one.
///
/// `K` says how it is given; the compiler finds it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `{T}` takes",
    note = "an object of .NET is passed by reference; a value is passed as it is where it has the trait that implements `{T}`"
)]
pub trait Accepts<T: ?Sized, K: ?Sized>: NullableAccepts<T, K> {}

/// The same where null is possible: `None`, too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `{T}` takes",
    note = "an object of .NET is passed by reference; a value is passed as it is where it has the trait that implements `{T}`"
)]
pub trait NullableAccepts<T: ?Sized, K: ?Sized> {
    /// What lives until the call returns.
    type Lent: Handed;

    /// Makes it into an object.
    fn accept(self) -> Result<Self::Lent>;
}

/// What has a handle to pass.
pub trait Handed {
    /// The handle.
    fn raw(&self) -> isize;
}

impl Handed for Lent {
    #[inline]
    fn raw(&self) -> isize {
        self.raw
    }
}

impl<T: Class, A: Arg<T>> Accepts<T, AsObject> for A {}
impl<T: Class, A: NullableArg<T>> NullableAccepts<T, AsObject> for A {
    type Lent = Lent;

    #[inline]
    fn accept(self) -> Result<Lent> {
        self.lend()
    }
}

impl<T: Implementable<V>, V> Accepts<T, AsValue> for V {}
impl<T: Implementable<V>, V> NullableAccepts<T, AsValue> for V {
    type Lent = Lent;

    #[inline]
    fn accept(self) -> Result<Lent> {
        T::of(self).map(lend_owned)
    }
}

impl<T: Gather> Accepts<T, AsBuffer> for &mut Vec<T::Item> {}
impl<'a, T: Gather> NullableAccepts<T, AsBuffer> for &'a mut Vec<T::Item> {
    type Lent = Gathered<'a, T>;

    #[inline]
    fn accept(self) -> Result<Gathered<'a, T>> {
        Gathered::new(self)
    }
}

/// Lends what is accepted; the parameter's type says as what.
#[inline]
pub fn lend_accepted<T: Class, K, A: NullableAccepts<T, K>>(object: A) -> Result<A::Lent> {
    object.accept()
}
