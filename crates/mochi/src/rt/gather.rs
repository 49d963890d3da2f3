//! Vectors that .NET writes to as `IBufferWriter<T>`.

use std::{ffi::c_void, io};

use super::{Class, Collection, Handed, Number, drop_hook};
use crate::Result;

/// An `IBufferWriter<T>` of numbers, which can be made for the time of a call.
pub trait Gather: Class {
    /// What is written.
    type Item: Number;

    /// One that nothing is written to yet.
    ///
    /// # Errors
    /// What .NET threw.
    fn begin() -> Result<Self>;

    /// Ends it, and copies what was written to where `reserve` says.
    ///
    /// # Errors
    /// What .NET threw, or there is no memory.
    ///
    /// # Safety
    /// `reserve` can be called with the context, and gives room for as many as it is asked for.
    unsafe fn end(&self, reserve: usize, context: usize) -> Result<()>;
}

/// What .NET writes to, and the vector to which that is added when this goes.
///
/// ```compile_fail,E0505
/// fn keep<W: mochi::rt::Gather>(mut numbers: Vec<W::Item>) {
///     let lent = mochi::rt::Gathered::<W>::new(&mut numbers);
///     drop(numbers);
///     drop(lent);
/// }
/// ```
#[derive(Debug)]
pub struct Gathered<'a, W: Gather> {
    writer: W,
    into: &'a mut Vec<W::Item>,
}

impl<'a, W: Gather> Gathered<'a, W> {
    /// Nothing is written yet.
    ///
    /// # Errors
    /// What .NET threw.
    pub fn new(into: &'a mut Vec<W::Item>) -> Result<Self> {
        W::begin().map(|writer| Self { writer, into })
    }
}

impl<W: Gather> Handed for Gathered<'_, W> {
    #[inline]
    fn raw(&self) -> isize {
        self.writer.handle().raw()
    }
}

/// What was written until then is there also where the call failed.
impl<W: Gather> Drop for Gathered<'_, W> {
    fn drop(&mut self) {
        let into: *mut Vec<W::Item> = self.into;
        // SAFETY: this is what such an entry calls, and the context that goes with it.
        let end = unsafe { self.writer.end(more::<W::Item> as *const () as usize, into as usize) };
        if let Err(error) = end {
            drop_hook::failed("what was written could not be copied back", &error);
        }
    }
}

/// Gives room for so many items behind the others, which .NET fills at once: the vector has them from now on. Null without memory.
///
/// # Safety
/// The context is a vector of these, which is nobody else's.
unsafe extern "C" fn more<T: Number>(context: *mut c_void, count: isize) -> *mut c_void {
    // SAFETY: by this function's own contract.
    let items = unsafe { &mut *context.cast::<Vec<T>>() };
    let (len, count) = (items.len(), count as usize);
    if items.try_reserve(count).is_err() {
        return std::ptr::null_mut();
    }
    // SAFETY: there is room, every content is a number, and the copy that follows cannot fail.
    unsafe {
        items.set_len(len + count);
        items.as_mut_ptr().add(len).cast()
    }
}

/// Writes to an `IBufferWriter<byte>`.
pub fn append_bytes<W: Collection<Item = u8>>(writer: &W, bytes: &[u8]) -> io::Result<usize> {
    let bytes = &bytes[..bytes.len().min(super::bytes::LONGEST)];
    super::extend_from_slice(writer, bytes)?;
    Ok(bytes.len())
}
