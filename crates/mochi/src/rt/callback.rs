//! Closures that .NET calls: what `rt::wrap!` is made of.

use std::{
    any::{Any, TypeId},
    cmp::Ordering,
    ffi::c_void,
    mem::{self, ManuallyDrop},
    panic::{self, AssertUnwindSafe},
    ptr, slice, str,
};

use super::{Argument, Class, Handle, RawError, RawText, Value, class, exports, given, length};
use crate::{Error, Result};

/// What a closure may give where a `T` is wanted: it, or a [`Result`] of it, whose error is thrown.
#[diagnostic::on_unimplemented(
    message = "a closure gives `{Self}` where .NET wants `{T}`",
    label = "gives no `{T}`, nor a `mochi::Result` of one",
    note = "a task is made of a future by `mochi::spawn`"
)]
pub trait Answer<T> {
    /// The answer as a result.
    fn into_result(self) -> Result<T>;
}

impl<T> Answer<T> for T {
    #[inline]
    fn into_result(self) -> Result<T> {
        Ok(self)
    }
}

impl<T> Answer<T> for Result<T> {
    #[inline]
    fn into_result(self) -> Self {
        self
    }
}

impl<T> Answer<Option<T>> for T {
    #[inline]
    fn into_result(self) -> Result<Option<T>> {
        Ok(Some(self))
    }
}

impl<T> Answer<Option<T>> for Result<T> {
    #[inline]
    fn into_result(self) -> Result<Option<T>> {
        self.map(Some)
    }
}

/// What a comparison gives.
impl Answer<i32> for Ordering {
    #[inline]
    fn into_result(self) -> Result<i32> {
        Ok(self as i32)
    }
}

/// What a closure may give where nothing but it says which type that is: a type parameter of a method is what its closure gives.
#[diagnostic::on_unimplemented(
    message = "a closure cannot give .NET a `{Self}`",
    label = "no type that .NET has, nor a `mochi::Result` of one"
)]
pub trait Yields: Answer<Self::Value> {
    /// The type.
    type Value: Argument;
}

impl<T: Argument> Yields for T {
    type Value = T;
}

impl<T: Argument> Yields for Result<T> {
    type Value = T;
}

/// Makes a delegate of class `T`.
///
/// # Safety
/// The entry in this slot is the one of `T` that makes delegates. `function` may be called from every thread, with a pointer to
/// an `F` and what .NET passes to a `T`. What `as_fn` gives owns the delegate, and nothing else.
pub unsafe fn wrap<T: Class, F: Send + Sync + 'static, A: 'static>(
    slot: usize,
    function: *const c_void,
    closure: F,
    as_fn: fn(&T) -> A,
) -> Result<T> {
    // SAFETY: by this function's own contract.
    let closure = match unsafe { own_delegate(closure, as_fn) } {
        Ok(delegate) => return Ok(delegate),
        Err(closure) => closure,
    };
    // SAFETY: as above.
    unsafe { make(slot, function, closure) }
}

/// Makes an object of class `T` that owns a closure.
///
/// # Safety
/// The entry in this slot is the one of `T` that makes them. `function` may be called from every thread, with a pointer to an `F`
/// and what .NET passes to a `T`.
pub unsafe fn make<T: Class, F: Send + Sync + 'static>(slot: usize, function: *const c_void, closure: F) -> Result<T> {
    type Free = unsafe extern "C" fn(*mut c_void);
    type Wrap = unsafe extern "C" fn(*const c_void, *mut c_void, Free, *mut RawError) -> isize;

    let entry = T::TABLE.entry(slot)?;
    let context = Box::into_raw(Box::new(closure));
    given::give::<T, F>(context);
    let context = context.cast();
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature; it takes the context over, whatever it answers.
    let raw = unsafe { mem::transmute::<*const c_void, Wrap>(entry)(function, context, free::<F>, &raw mut error) };
    error.check()?;
    class::receive_object(raw).ok_or_else(Error::null)
}

/// Makes an object that implements `T`.
///
/// # Safety
/// The entry in this slot is the one of `T` that makes such objects. The functions are those that it wants, and may be called from
/// every thread, with a pointer to a `V` and what .NET passes.
pub unsafe fn implement<T: Class, V: Send + Sync + 'static>(
    slot: usize,
    functions: &[*const c_void],
    value: V,
) -> Result<T> {
    type Free = unsafe extern "C" fn(*mut c_void);
    type Implement = unsafe extern "C" fn(*const *const c_void, *mut c_void, Free, *mut RawError) -> isize;

    let entry = T::TABLE.entry(slot)?;
    let context = Box::into_raw(Box::new(value));
    given::give::<T, V>(context);
    let context = context.cast();
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature; it takes the context over, whatever it answers.
    let raw = unsafe {
        mem::transmute::<*const c_void, Implement>(entry)(functions.as_ptr(), context, free::<V>, &raw mut error)
    };
    error.check()?;
    class::receive_object(raw).ok_or_else(Error::null)
}

/// The delegate that `as_fn` made a closure of; any other closure as it is.
///
/// # Safety
/// What `as_fn` gives owns the delegate, and nothing else.
pub unsafe fn own_delegate<T: Class, F: 'static, A: 'static>(closure: F, _as_fn: fn(&T) -> A) -> Result<T, F> {
    if TypeId::of::<F>() != TypeId::of::<A>() {
        return Err(closure);
    }
    const { assert!(size_of::<T>() == size_of::<Handle>()) };
    assert_eq!(size_of::<F>(), size_of::<T>());
    // SAFETY: an `A` is a closure that owns a `T`, which takes all the room that there is in it.
    Ok(unsafe { mem::transmute_copy(&ManuallyDrop::new(closure)) })
}

/// # Safety
/// The context is an `F` in a box, and nobody's from now on.
pub(super) unsafe extern "C" fn free<F: 'static>(context: *mut c_void) {
    given::take::<F>(context.cast());
    // SAFETY: by this function's own contract.
    unsafe { drop_box(context.cast::<F>()) };
}

/// Drops what is in a box; a panic ends there.
///
/// # Safety
/// It is the pointer of a box, and nobody's from now on.
pub(super) unsafe fn drop_box<F>(owned: *mut F) {
    // SAFETY: by this function's own contract.
    let owned = unsafe { Box::from_raw(owned) };
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(|| drop(owned))) {
        // What panics when it is dropped may do so again.
        mem::forget(payload);
    }
}

/// Runs what a function that .NET called does, and reports how it failed; then there is no answer.
///
/// # Safety
/// `error` points to a cleared structure.
#[inline]
pub unsafe fn answer<T: Default>(error: *mut RawError, work: impl FnOnce() -> Result<T>) -> T {
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(answer)) => answer,
        Ok(Err(failure)) => {
            // SAFETY: by this function's own contract.
            unsafe { *error = thrown(&failure) };
            T::default()
        }
        Err(payload) => {
            // SAFETY: as above.
            unsafe { *error = said(&panicked(&*payload)) };
            mem::forget(payload);
            T::default()
        }
    }
}

#[cold]
fn thrown(failure: &Error) -> RawError {
    match failure.exception() {
        Some(exception) => {
            let exception = give_handle(exception.handle().clone());
            RawError { code: RawError::EXCEPTION, exception, ..RawError::NONE }
        }
        None if failure.is_base() => RawError { code: RawError::BASE, ..RawError::NONE },
        None => said(&failure.to_string()),
    }
}

#[cold]
fn panicked(payload: &(dyn Any + Send)) -> String {
    let said = payload.downcast_ref::<&str>().copied();
    let said = said.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    format!("a closure panicked: {}", said.unwrap_or("(its payload is no text)"))
}

fn said(message: &str) -> RawError {
    let (message, message_len) = allocate(message).unwrap_or((ptr::null_mut(), 0));
    RawError { code: RawError::EXCEPTION, message, message_len, ..RawError::NONE }
}

/// A text in memory that .NET gives back.
pub(super) fn allocate(text: &str) -> Result<(*mut u8, i32)> {
    let len = length(text.len())?;
    let memory: *mut u8 = allocate_bytes(text.len())?.cast();
    // SAFETY: there are so many bytes, and they are nobody else's.
    unsafe { text.as_ptr().copy_to_nonoverlapping(memory, text.len()) };
    Ok((memory, len))
}

/// Memory that .NET gives back; some, even for nothing.
pub(super) fn allocate_bytes(bytes: usize) -> Result<*mut c_void> {
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let memory = unsafe { (exports::get()?.memory_allocate)(length(bytes)?, &raw mut error) };
    error.check()?;
    Ok(memory)
}

/// An object that .NET passes, for the time of the call.
#[inline]
#[must_use]
pub fn lent<T: Class>(raw: isize) -> Option<ManuallyDrop<T>> {
    Handle::from_raw(raw).map(T::from_handle).map(ManuallyDrop::new)
}

/// The same object, for longer than the call.
#[inline]
#[must_use]
pub fn borrowed<T: Class>(lent: ManuallyDrop<T>) -> T {
    T::from_handle(lent.handle().clone())
}

/// A text that .NET passes, for the time of the call.
///
/// # Safety
/// A null pointer, or `len` bytes of UTF-8 that live for `'a`.
#[inline]
#[must_use]
pub unsafe fn lent_text<'a>(text: *const u8, len: i32) -> Option<&'a str> {
    // SAFETY: by this function's own contract.
    (!text.is_null()).then(|| unsafe { str::from_utf8_unchecked(slice::from_raw_parts(text, len as usize)) })
}

/// Gives an object away.
#[inline]
pub fn give<T: Class>(object: Option<T>) -> Result<isize> {
    Ok(object.map_or(0, |object| ManuallyDrop::new(object).handle().raw()))
}

fn give_handle(handle: Handle) -> isize {
    ManuallyDrop::new(handle).raw()
}

/// Gives a text away: into the caller's buffer where it fits.
///
/// # Safety
/// The structure names a buffer of the caller's.
pub unsafe fn give_text(text: Option<&str>, to: *mut RawText) -> Result<()> {
    // SAFETY: by this function's own contract.
    let to = unsafe { &mut *to };
    let Some(text) = text else {
        (to.ptr, to.len) = (ptr::null_mut(), 0);
        return Ok(());
    };
    if text.len() <= to.capacity as usize {
        // SAFETY: the buffer has room for it.
        unsafe { text.as_ptr().copy_to_nonoverlapping(to.ptr, text.len()) };
        to.len = text.len() as i32;
    } else {
        (to.ptr, to.len) = allocate(text)?;
    }
    Ok(())
}

/// Gives a value away, or none.
///
/// # Safety
/// The pointer is to a place for one.
#[inline]
pub unsafe fn give_optional<T: Value>(value: Option<T>, to: *mut T::C) -> Result<i32> {
    let (has, value) = super::lower_optional(value)?;
    // SAFETY: by this function's own contract.
    unsafe { *to = value };
    Ok(has)
}
