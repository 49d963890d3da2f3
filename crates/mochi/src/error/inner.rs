//! The inner exceptions of an [`Error`].

use std::mem;

use super::{Error, Repr};
use crate::Exception;

/// The inner exceptions of an exception, with all that are in them: fetched in one call, so that a circle ends.
pub(super) fn tree(exception: &Exception) -> Vec<Error> {
    let (exceptions, parents) = exception.tree().unwrap_or_default();
    let mut children: Vec<Vec<Error>> = exceptions.iter().map(|_| Vec::new()).collect();
    let mut first = Vec::new();
    // Each comes after the one that holds it: from the back, everyone's own are complete.
    for (position, (exception, parent)) in exceptions.into_iter().zip(parents).enumerate().rev() {
        let mut inner = mem::take(&mut children[position]);
        inner.reverse();
        let siblings = usize::try_from(parent).ok().and_then(|parent| children.get_mut(parent)).unwrap_or(&mut first);
        siblings.push(Error::inner(exception, inner));
    }
    first.reverse();
    first
}

/// A chain of inner exceptions can be longer than the stack is deep.
impl Drop for Repr {
    fn drop(&mut self) {
        let mut pending = self.take_inner();
        while let Some(mut error) = pending.pop() {
            pending.append(&mut error.0.take_inner());
        }
    }
}

impl Repr {
    fn take_inner(&mut self) -> Vec<Error> {
        self.thrown.as_mut().and_then(|thrown| thrown.inner.take()).unwrap_or_default()
    }
}
