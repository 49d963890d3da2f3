//! Events: what `rt::subscribe!` is made of.

use std::{ffi::c_void, mem};

use super::{Class, Handle, NullableArg, RawError, Type};
use crate::subscription::{Event, Subscription};
use crate::{Error, Result};

/// Adds a handler to an event.
///
/// # Safety
/// The entries in this slot and the next are those of one event of `T`, with a receiver where there is one, whose handlers are
/// objects like this one.
pub unsafe fn subscribe<T: Type>(slot: usize, receiver: Option<&Handle>, handler: Handle) -> Result<Subscription> {
    type Instance = unsafe extern "C" fn(isize, isize, *mut RawError);
    type Static = unsafe extern "C" fn(isize, *mut RawError);

    let (add, remove) = (T::TABLE.entry(slot)?, T::TABLE.entry(slot + 1)?);
    let mut error = RawError::NONE;
    // SAFETY: the entries have these signatures, and what is lent lives until they return.
    let event = unsafe {
        if let Some(receiver) = receiver {
            mem::transmute::<*const c_void, Instance>(add)(receiver.raw(), handler.raw(), &raw mut error);
            Event::Instance(mem::transmute::<*const c_void, Instance>(remove), receiver.clone())
        } else {
            mem::transmute::<*const c_void, Static>(add)(handler.raw(), &raw mut error);
            Event::Static(mem::transmute::<*const c_void, Static>(remove))
        }
    };
    error.check()?;
    // SAFETY: by this function's own contract.
    Ok(unsafe { Subscription::new(event, handler) })
}

/// The object that is passed, for longer than a call.
pub fn keep_object<T: Class>(object: impl NullableArg<T>) -> Result<Handle> {
    object.lend()?.into_handle().ok_or_else(Error::null)
}
