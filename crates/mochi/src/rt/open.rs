//! Entries of what is generic, which are found for given types when they are first called.

use std::{
    any::TypeId,
    ffi::c_void,
    mem::{self, MaybeUninit},
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::thread;

use super::argument::list_in;
use super::{Argument, Identity, RawAny, RawError, RawSlice, RawText, Received, exports, take_list, text};
use crate::Result;

/// What one call in the program has found, for each choice of types.
///
/// It grows by a few words for each of them, and is never freed.
#[derive(Debug)]
pub struct Closed {
    first: AtomicPtr<Node>,
}

#[derive(Debug)]
struct Node {
    types: TypeId,
    function: isize,
    next: *const Node,
}

impl Closed {
    /// Nothing yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it is for statics")]
    pub const fn new() -> Self {
        Self { first: AtomicPtr::new(ptr::null_mut()) }
    }

    /// The function for the types that `T` is a tuple of, on a thread that is ready to call it.
    ///
    /// `close` is asked for it with the slot and the identities of the same types.
    #[inline]
    pub fn function<T: 'static>(
        &self,
        close: impl FnOnce() -> Result<*const c_void>,
        slot: usize,
        identities: &[&'static Identity],
    ) -> Result<isize> {
        let types = TypeId::of::<T>();
        let mut node = self.first.load(Ordering::Acquire).cast_const();
        // SAFETY: a node that is linked stays as it is, for ever.
        while let Some(of) = unsafe { node.as_ref() } {
            if of.types == types {
                thread::prepare()?;
                return Ok(of.function);
            }
            node = of.next;
        }
        self.find(types, close()?, slot, identities)
    }

    #[cold]
    fn find(&self, types: TypeId, close: *const c_void, slot: usize, identities: &[&Identity]) -> Result<isize> {
        type Close = unsafe extern "C" fn(i32, *const RawSlice, i32, *mut RawError) -> isize;

        let texts: Vec<_> = identities.iter().map(|identity| identity.text()).collect();
        let slices: Vec<_> = texts.iter().map(|text| RawSlice { ptr: text.as_ptr(), len: text.len() as i32 }).collect();
        let mut error = RawError::NONE;
        // SAFETY: the slot of such an entry has a function of this signature, as the equal fingerprints say.
        let function = unsafe {
            let close = mem::transmute::<*const c_void, Close>(close);
            close(slot as i32, slices.as_ptr(), slices.len() as i32, &raw mut error)
        };
        super::check(&mut error)?;
        let node = Box::into_raw(Box::new(Node { types, function, next: ptr::null() }));
        let mut first = self.first.load(Ordering::Acquire);
        loop {
            // SAFETY: it is not linked yet, and nobody else's.
            unsafe { (*node).next = first };
            match self.first.compare_exchange_weak(first, node, Ordering::AcqRel, Ordering::Acquire) {
                Ok(_) => return Ok(function),
                Err(other) => first = other,
            }
        }
    }
}

/// A call that gives nothing.
///
/// # Safety
/// The function was found for arguments of these types.
#[inline]
pub unsafe fn invoke(function: isize, arguments: &mut [RawAny]) -> Result<()> {
    // SAFETY: by this function's own contract.
    unsafe { enter(function, arguments, &mut RawAny { ..RawAny::NONE }) }
}

/// A call that gives a `T`; `None` is null.
///
/// # Safety
/// As for [`invoke`], and this is the type of its result.
#[inline]
pub unsafe fn invoke_any<T: Argument>(function: isize, arguments: &mut [RawAny]) -> Result<Option<T>> {
    let mut result = RawAny::NONE;
    // SAFETY: by this function's own contract.
    unsafe {
        enter(function, arguments, &mut result)?;
        T::take(&result)
    }
}

/// A call that gives a text: a short one comes in a buffer on this stack.
///
/// # Safety
/// As for [`invoke_any`].
pub unsafe fn invoke_text(function: isize, arguments: &mut [RawAny]) -> Result<Option<String>> {
    let mut buffer = [MaybeUninit::<u8>::uninit(); text::CAPACITY];
    let own = buffer.as_mut_ptr().cast::<u8>();
    let mut result = RawAny::NONE;
    let place = ptr::from_mut(&mut result).cast::<RawText>();
    // SAFETY: a text is smaller than any value; the rest by this function's own contract.
    unsafe {
        place.write(RawText { ptr: own, len: 0, capacity: text::CAPACITY as i32 });
        enter(function, arguments, &mut result)?;
        Ok(text::take(&place.read(), own))
    }
}

/// A call that gives a list; `None` is null.
///
/// # Safety
/// As for [`invoke_any`].
pub unsafe fn invoke_list<T: Received>(function: isize, arguments: &mut [RawAny]) -> Result<Option<Vec<T>>> {
    let mut result = RawAny::NONE;
    // SAFETY: by this function's own contract.
    unsafe {
        enter(function, arguments, &mut result)?;
        take_list(list_in(&result))
    }
}

/// # Safety
/// As for [`invoke`].
#[inline]
unsafe fn enter(function: isize, arguments: &mut [RawAny], result: &mut RawAny) -> Result<()> {
    let exports = exports::get()?;
    let mut error = RawError::NONE;
    // SAFETY: by this function's own contract.
    unsafe { (exports.invoke)(function, arguments.as_mut_ptr(), result, &raw mut error) };
    super::check(&mut error)
}
