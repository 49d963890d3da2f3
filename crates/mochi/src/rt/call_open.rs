//! Calls of entries of what is generic, by what they give: a function for each result word of `rt::open!`, and those of `?` in [`or_null`].
//!
//! As those of [`call`](mod@super::call), they are generic and `#[inline]`: a generated method is one call of one of them.

use super::open::enter;
use super::{AnyArgs, Argument, Awaitable, Opened, Passes, RawAny, Received, Types, required, task_result};
use crate::{Result, Task};

/// `()`
///
/// # Safety
/// Of all functions here: the entry in this slot has a signature of these arguments and this result.
#[inline]
pub unsafe fn nothing<O: Opened, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { enter::<O, T, A>(slot, args, &mut RawAny { ..RawAny::NONE }) }
}

/// `any T`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn any<O: Opened, R: Argument, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<R> {
    // SAFETY: by this function's own contract.
    unsafe { passes::<O, R, T, A>(slot, args) }
}

/// What a delegate gives, or any other member: what `P` makes of it.
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn passes<O: Opened, P: Passes, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<P::Value> {
    let mut result = RawAny::NONE;
    // SAFETY: by this function's own contract.
    unsafe {
        enter::<O, T, A>(slot, args, &mut result)?;
        P::take(&result)
    }
}

/// `text`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn text<O: Opened, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<String> {
    // SAFETY: by this function's own contract.
    unsafe { or_null::text::<O, T, A>(slot, args) }.and_then(required)
}

/// `list E`
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn list<O: Opened, E: Received, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<Vec<E>> {
    // SAFETY: by this function's own contract.
    unsafe { or_null::list::<O, E, T, A>(slot, args) }.and_then(required)
}

/// `task K`: starts work by an entry that gives the task.
///
/// # Safety
/// See [`nothing`].
#[inline]
pub unsafe fn task<O: Opened, K: Awaitable, T: Types, A: AnyArgs>(slot: usize, args: A) -> Task<K::Output> {
    // SAFETY: by this function's own contract.
    let task = unsafe { any::<O, K, T, A>(slot, args) };
    Task::new(task.map(|task| Err(task.handle().clone())), 0, task_result::<K>)
}

/// What may be null.
pub mod or_null {
    use super::{AnyArgs, Argument, Awaitable, Opened, Received, Types, enter, passes};
    use crate::rt::argument::list_in;
    use crate::rt::{MaybeNull, RawAny, RawText, take_list, task_result, text as texts};
    use crate::{OptionalExt as _, Result, Task};
    use std::{mem::MaybeUninit, ptr};

    /// `any? T`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn any<O: Opened, R: Argument, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<Option<R>> {
        // SAFETY: by this function's own contract.
        unsafe { passes::<O, MaybeNull<R>, T, A>(slot, args) }
    }

    /// `text?`: a short one comes in a buffer on this stack.
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn text<O: Opened, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<Option<String>> {
        let mut buffer = [MaybeUninit::<u8>::uninit(); texts::CAPACITY];
        let own = buffer.as_mut_ptr().cast::<u8>();
        let mut result = RawAny::NONE;
        let place = ptr::from_mut(&mut result).cast::<RawText>();
        // SAFETY: a text is smaller than any value; the rest by this function's own contract.
        unsafe {
            place.write(RawText { ptr: own, len: 0, capacity: texts::CAPACITY as i32 });
            enter::<O, T, A>(slot, args, &mut result)?;
            Ok(texts::take(&place.read(), own))
        }
    }

    /// `list? E`
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn list<O: Opened, E: Received, T: Types, A: AnyArgs>(slot: usize, args: A) -> Result<Option<Vec<E>>> {
        let mut result = RawAny::NONE;
        // SAFETY: by this function's own contract.
        unsafe {
            enter::<O, T, A>(slot, args, &mut result)?;
            take_list(list_in(&result))
        }
    }

    /// `task? K`: the same of work that gives null too.
    ///
    /// # Safety
    /// See [`nothing`](super::nothing).
    #[inline]
    pub unsafe fn task<O: Opened, K: Awaitable, T: Types, A: AnyArgs>(slot: usize, args: A) -> Task<Option<K::Output>> {
        // SAFETY: by this function's own contract.
        let task = unsafe { super::any::<O, K, T, A>(slot, args) };
        Task::new(task.map(|task| Err(task.handle().clone())), 0, |task| task_result::<K>(task).optional())
    }
}
