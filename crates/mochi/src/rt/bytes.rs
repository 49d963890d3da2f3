//! `System.IO.Stream` as what reads and writes in Rust, and the other way.

use std::{
    ffi::c_void,
    io::{self, Read, Seek, SeekFrom, Write},
    ptr, slice,
    sync::{Mutex, PoisonError},
};

use super::{Class, Package, RawError, abi, callback, exports, given, receive_object};
use crate::{Error, Result};

/// The most that one call moves.
pub(super) const LONGEST: usize = 1 << 30;

/// Reads from a stream.
pub fn read_bytes<T: Class>(stream: &T, buffer: &mut [u8]) -> io::Result<usize> {
    let capacity = buffer.len().min(LONGEST) as i32;
    let mut error = RawError::NONE;
    let exports = exports::get()?;
    // SAFETY: the entry has this signature (`MochiExports.cs`), and writes no more than there is room for.
    let read = unsafe { (exports.bytes_read)(stream.handle().raw(), buffer.as_mut_ptr(), capacity, &raw mut error) };
    abi::check(&mut error)?;
    Ok(read.clamp(0, capacity) as usize)
}

/// Writes to a stream.
pub fn write_bytes<T: Class>(stream: &T, bytes: &[u8]) -> io::Result<usize> {
    let len = bytes.len().min(LONGEST);
    let mut error = RawError::NONE;
    let exports = exports::get()?;
    // SAFETY: the entry has this signature (`MochiExports.cs`), and only reads.
    unsafe { (exports.bytes_write)(stream.handle().raw(), bytes.as_ptr(), len as i32, &raw mut error) };
    abi::check(&mut error)?;
    Ok(len)
}

/// Flushes a stream.
pub fn flush_bytes<T: Class>(stream: &T) -> io::Result<()> {
    let mut error = RawError::NONE;
    let exports = exports::get()?;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    unsafe { (exports.bytes_flush)(stream.handle().raw(), &raw mut error) };
    Ok(abi::check(&mut error)?)
}

/// Moves the position of a stream.
pub fn seek_bytes<T: Class>(stream: &T, to: SeekFrom) -> io::Result<u64> {
    let (offset, origin) = match to {
        SeekFrom::Start(offset) => (i64::try_from(offset).map_err(io::Error::other)?, 0),
        SeekFrom::Current(offset) => (offset, 1),
        SeekFrom::End(offset) => (offset, 2),
    };
    let mut error = RawError::NONE;
    let exports = exports::get()?;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let position = unsafe { (exports.bytes_seek)(stream.handle().raw(), offset, origin, &raw mut error) };
    abi::check(&mut error)?;
    u64::try_from(position).map_err(io::Error::other)
}

/// What .NET calls of a stream that Rust made (`MochiNativeStream.cs`).
#[derive(Debug)]
#[repr(C)]
pub struct StreamFunctions {
    read: *const c_void,
    write: *const c_void,
    flush: *const c_void,
    seek: *const c_void,
    close: *const c_void,
}

/// Nothing when the stream is closed.
type Shared<T> = Mutex<Option<T>>;

impl StreamFunctions {
    /// Of what can do nothing yet.
    #[must_use]
    pub fn new<T>(_: &T) -> Self {
        let close: unsafe extern "C" fn(*const Shared<T>, *mut RawError) -> i32 = close::<T>;
        Self { read: ptr::null(), write: ptr::null(), flush: ptr::null(), seek: ptr::null(), close: close as _ }
    }

    /// Of what can be read.
    #[must_use]
    pub fn read<T: Read>(self, _: &T) -> Self {
        let read: unsafe extern "C" fn(*const Shared<T>, *mut u8, i32, *mut RawError) -> i32 = read::<T>;
        Self { read: read as _, ..self }
    }

    /// Of what can be written.
    #[must_use]
    pub fn write<T: Write>(self, _: &T) -> Self {
        let write: unsafe extern "C" fn(*const Shared<T>, *const u8, i32, *mut RawError) -> i32 = write::<T>;
        let flush: unsafe extern "C" fn(*const Shared<T>, *mut RawError) -> i32 = flush::<T>;
        Self { write: write as _, flush: flush as _, ..self }
    }

    /// Of what has a position.
    #[must_use]
    pub fn seek<T: Seek>(self, _: &T) -> Self {
        let seek: unsafe extern "C" fn(*const Shared<T>, i64, i32, *mut RawError) -> i64 = seek::<T>;
        Self { seek: seek as _, ..self }
    }
}

/// Makes a stream, which owns the value.
///
/// # Safety
/// The functions are those of a `V`, and a `System.IO.Stream` is an `S`.
pub unsafe fn make_stream<S: Class, V: Send + 'static>(
    package: &Package,
    functions: &StreamFunctions,
    value: V,
) -> Result<S> {
    let exports = package.exports()?;
    let context = Box::into_raw(Box::new(Mutex::new(Some(value))));
    given::give::<S, Shared<V>>(context);
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature; it takes the context over, whatever it answers.
    let raw = unsafe {
        let functions = ptr::from_ref(functions).cast();
        (exports.bytes_make)(functions, context.cast(), callback::free::<Shared<V>>, &raw mut error)
    };
    error.check()?;
    receive_object(raw).ok_or_else(Error::null)
}

/// Runs what .NET wants of the value, which nobody else uses meanwhile.
///
/// # Safety
/// The context is alive, and `error` a cleared structure.
unsafe fn with<T, R: Default>(
    context: *const Shared<T>,
    error: *mut RawError,
    work: impl FnOnce(&mut T) -> io::Result<R>,
) -> R {
    // SAFETY: by this function's own contract.
    unsafe {
        callback::answer(error, || {
            let mut value = (*context).lock().unwrap_or_else(PoisonError::into_inner);
            let value = value.as_mut().ok_or_else(|| Error::value("the stream is closed"))?;
            Ok(work(value)?)
        })
    }
}

unsafe extern "C" fn read<T: Read>(
    context: *const Shared<T>,
    buffer: *mut u8,
    capacity: i32,
    error: *mut RawError,
) -> i32 {
    // SAFETY: .NET passes its context, an error, and a buffer with room for so many bytes, which have values.
    unsafe {
        with(context, error, |value| {
            let buffer = if capacity == 0 { &mut [] } else { slice::from_raw_parts_mut(buffer, capacity as usize) };
            loop {
                match value.read(buffer) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    read => return Ok(read?.min(capacity as usize) as i32),
                }
            }
        })
    }
}

unsafe extern "C" fn write<T: Write>(
    context: *const Shared<T>,
    bytes: *const u8,
    len: i32,
    error: *mut RawError,
) -> i32 {
    // SAFETY: .NET passes its context, an error, and so many bytes.
    unsafe {
        with(context, error, |value| {
            let bytes = if len == 0 { &[] } else { slice::from_raw_parts(bytes, len as usize) };
            value.write_all(bytes).map(|()| len)
        })
    }
}

unsafe extern "C" fn flush<T: Write>(context: *const Shared<T>, error: *mut RawError) -> i32 {
    // SAFETY: .NET passes its context and an error.
    unsafe { with(context, error, |value| value.flush().map(|()| 0)) }
}

unsafe extern "C" fn seek<T: Seek>(context: *const Shared<T>, offset: i64, origin: i32, error: *mut RawError) -> i64 {
    // SAFETY: .NET passes its context and an error.
    unsafe {
        with(context, error, |value| {
            let to = match origin {
                0 => SeekFrom::Start(u64::try_from(offset).map_err(io::Error::other)?),
                1 => SeekFrom::Current(offset),
                _ => SeekFrom::End(offset),
            };
            i64::try_from(value.seek(to)?).map_err(io::Error::other)
        })
    }
}

unsafe extern "C" fn close<T>(context: *const Shared<T>, error: *mut RawError) -> i32 {
    // SAFETY: .NET passes its context and an error.
    unsafe {
        callback::answer(error, || {
            // What it drops may call .NET, which may call this.
            let value = (*context).lock().unwrap_or_else(PoisonError::into_inner).take();
            drop(value);
            Ok(0)
        })
    }
}
