//! What macros make futures of.

use super::{Class, Handle};
use crate::{OptionalExt as _, Result};

/// A class of tasks.
pub trait Awaitable: Class {
    /// What one comes to.
    type Output;

    /// What it has come to; waits where it has not yet.
    ///
    /// # Errors
    /// What the work threw, or null.
    fn result(&self) -> Result<Self::Output>;
}

/// What an entry gave that starts work.
#[derive(Debug)]
pub enum Started<T> {
    /// It is over.
    Done(T),
    /// It goes on.
    Running(Handle),
}

/// What an entry gave: the handle of a task, or else what the work came to.
#[inline]
pub fn started<T>(task: isize, done: impl FnOnce() -> Result<T>) -> Result<Started<T>> {
    match Handle::from_raw(task) {
        Some(task) => Ok(Started::Running(task)),
        None => done().map(Started::Done),
    }
}

/// What a task of class `A` has come to.
pub fn task_result<A: Awaitable>(task: &Handle) -> Result<A::Output> {
    // SAFETY: a class is transparent over `Handle`.
    unsafe { &*std::ptr::from_ref(task).cast::<A>() }.result()
}

/// What a task of class `A` has come to, which may be null.
pub fn task_result_or_null<A: Awaitable>(task: &Handle) -> Result<Option<A::Output>> {
    task_result::<A>(task).optional()
}
