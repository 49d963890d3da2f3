//! Sequences of whatever objects: the collections that .NET had before it had generic ones.

use std::iter::FusedIterator;

use super::{Class, Is, iterate, upcast};
use crate::{Error, Object, Result};

/// A `System.Collections.IEnumerable`.
pub trait NonGeneric: Class {
    /// What moves forward: an `IEnumerator`.
    type Enumerator: Is<Object>;

    /// A new one, before the first item.
    fn begin(&self) -> Result<Self::Enumerator>;

    /// Moves to the next item; false when there is none.
    fn advance(enumerator: &Self::Enumerator) -> Result<bool>;

    /// The item that it is at.
    fn current(enumerator: &Self::Enumerator) -> Result<Object>;
}

/// The items of a collection of .NET that does not say of what type they are: [`Object::cast`] does.
///
/// Each is asked for when it is wanted, with two calls. An item is an error when .NET threw where it moved on (then nothing follows),
/// or when it is null; the enumerator is disposed at the end, or with the iterator.
#[derive(Debug)]
pub struct NonGenericIter<S: NonGeneric> {
    enumerator: Option<S::Enumerator>,
    failure: Option<Error>,
}

impl<S: NonGeneric> NonGenericIter<S> {
    /// Iterates from the start.
    pub fn new(source: &S) -> Self {
        match source.begin() {
            Ok(enumerator) => Self { enumerator: Some(enumerator), failure: None },
            Err(error) => Self { enumerator: None, failure: Some(error) },
        }
    }

    fn dispose(&mut self) {
        if let Some(enumerator) = self.enumerator.take() {
            iterate::dispose(upcast(&enumerator));
        }
    }
}

impl<S: NonGeneric> Iterator for NonGenericIter<S> {
    type Item = Result<Object>;

    fn next(&mut self) -> Option<Result<Object>> {
        let Some(enumerator) = &self.enumerator else { return self.failure.take().map(Err) };
        match S::advance(enumerator) {
            Ok(true) => Some(S::current(enumerator)),
            Ok(false) => {
                self.dispose();
                None
            }
            Err(error) => {
                self.dispose();
                Some(Err(error))
            }
        }
    }
}

impl<S: NonGeneric> FusedIterator for NonGenericIter<S> {}

impl<S: NonGeneric> Drop for NonGenericIter<S> {
    fn drop(&mut self) {
        self.dispose();
    }
}
