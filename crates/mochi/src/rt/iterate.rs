//! .NET's enumerators as iterators.

use std::iter::FusedIterator;

use super::{Class, Is, drop_hook, upcast};
use crate::{Error, Object, Result};

/// An `IEnumerable<T>`.
pub trait Enumerable: Class {
    /// What is enumerated.
    type Item;
    /// The `IEnumerator<T>`.
    type Enumerator: Enumerator<Item = Self::Item>;

    /// Begins at the first item.
    fn enumerator(&self) -> Result<Self::Enumerator>;
}

/// An `IEnumerator<T>`.
pub trait Enumerator: Is<Object> {
    /// What is enumerated.
    type Item;

    /// To the next item, the first one at the start; false behind the last one.
    fn advance(&self) -> Result<bool>;

    /// The item.
    fn item(&self) -> Result<Self::Item>;
}

/// The items of a collection of .NET, each a call.
///
/// An item is an error when .NET threw (then nothing follows), or when it is null and cannot be shown so; the enumerator is
/// disposed with the iterator.
#[derive(Debug)]
pub struct Iter<E: Enumerator> {
    state: State<E>,
}

#[derive(Debug)]
enum State<E> {
    Running(E),
    Failed(Error),
    Over,
}

impl<E: Enumerator> Iter<E> {
    /// Iterates from the start.
    pub fn new<S: Enumerable<Enumerator = E>>(source: &S) -> Self {
        Self { state: source.enumerator().map_or_else(State::Failed, State::Running) }
    }

    fn end(&mut self) -> State<E> {
        let state = std::mem::replace(&mut self.state, State::Over);
        if let State::Running(enumerator) = &state {
            if let Err(error) = upcast::<_, Object>(enumerator).dispose() {
                drop_hook::failed("an enumerator was dropped, and `Dispose` failed", &error);
            }
        }
        state
    }
}

impl<E: Enumerator> Iterator for Iter<E> {
    type Item = Result<E::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let failed = match &self.state {
            State::Running(enumerator) => match enumerator.advance() {
                Ok(true) => return Some(enumerator.item()),
                Ok(false) => None,
                Err(error) => Some(error),
            },
            State::Failed(_) | State::Over => None,
        };
        match (failed, self.end()) {
            (Some(error), _) | (None, State::Failed(error)) => Some(Err(error)),
            (None, State::Running(_) | State::Over) => None,
        }
    }
}

impl<E: Enumerator> FusedIterator for Iter<E> {}

impl<E: Enumerator> Drop for Iter<E> {
    fn drop(&mut self) {
        self.end();
    }
}
