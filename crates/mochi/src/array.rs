use std::{
    fmt::{self, Debug},
    mem,
    ops::Deref,
    ptr::{self, NonNull},
    slice,
    sync::atomic::{AtomicBool, AtomicU8, AtomicU16, AtomicU32, AtomicU64, Ordering::Relaxed},
};

use crate::{
    Error, Object, Result,
    rt::{self, Handle, Number, RawError, check, exports},
};

/// An array of numbers, `T[]`, that both sides use where it is: no call copies it.
///
/// A parameter of type `double[]` takes `&[f64]`, which is copied; `&mut [f64]`, which is copied there and back; and `&Array<f64>`,
/// which .NET gets itself, and may keep.
///
/// ```no_run
/// use mochi::Array;
///
/// let mut wave = Array::<f64>::new(1024)?;
/// if let Some(wave) = wave.get_mut() {
///     wave[3] = 1.0; // a slice, until .NET has seen it
/// }
/// let cells = wave.cells(); // and then cells
/// cells[4].set(cells[3].get() * 2.0);
/// # Ok::<(), mochi::Error>(())
/// ```
///
/// Code of .NET may write to an array at any time, on any thread, so there is no `&[T]` of it once .NET could have a reference to it. What it
/// [derefs](Deref) to is the array as an object.
pub struct Array<T: Number> {
    object: Object,
    /// On the heap of what is never moved: it stays for as long as `object` does.
    data: NonNull<T>,
    len: usize,
    /// Whether anyone but this has a reference to it, or had one.
    shared: AtomicBool,
}

// SAFETY: the elements are numbers, which are read and written as atomics wherever they are shared; an object may be used on any thread.
unsafe impl<T: Number> Send for Array<T> {}
// SAFETY: as above.
unsafe impl<T: Number> Sync for Array<T> {}

impl<T: Number> Array<T> {
    /// Zeros.
    ///
    /// # Errors
    /// .NET cannot be started, has no memory for it, or has no arrays that long: they have at most `i32::MAX` elements.
    pub fn new(len: usize) -> Result<Self> {
        let exports = exports::get()?;
        let (mut data, mut error) = (ptr::null_mut(), RawError::NONE);
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let array = unsafe { (exports.array_new)(T::TYPE, rt::length(len)?, &raw mut data, &raw mut error) };
        check(&mut error)?;
        let object = rt::required(Handle::from_raw(array).map(rt::Class::from_handle))?;
        let data = NonNull::new(data.cast()).ok_or_else(Error::null)?;
        Ok(Self { object, data, len, shared: AtomicBool::new(false) })
    }

    /// A copy.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn from_slice(values: &[T]) -> Result<Self> {
        let mut array = Self::new(values.len())?;
        array.own().copy_from_slice(values);
        Ok(array)
    }

    /// What this gives for each index.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn from_fn(len: usize, of: impl FnMut(usize) -> T) -> Result<Self> {
        let mut array = Self::new(len)?;
        array.own().iter_mut().zip((0..len).map(of)).for_each(|(element, value)| *element = value);
        Ok(array)
    }

    /// Elements.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The elements, each to be read and written by itself; others may do so at the same time.
    #[inline]
    #[must_use]
    pub fn cells(&self) -> &[ArrayCell<T>] {
        // SAFETY: a cell is as its number is, and as many are there; what is borrowed keeps them.
        unsafe { slice::from_raw_parts(self.data.as_ptr().cast(), self.len) }
    }

    /// The elements as they are now, one after another.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = T> + DoubleEndedIterator + '_ {
        self.cells().iter().map(ArrayCell::get)
    }

    /// The elements as they are now.
    #[must_use]
    pub fn to_vec(&self) -> Vec<T> {
        let mut values = Vec::with_capacity(self.len);
        self.copy_out(values.as_mut_ptr());
        // SAFETY: so many have been written.
        unsafe { values.set_len(self.len) };
        values
    }

    /// Copies the elements to a slice of the same length.
    ///
    /// # Panics
    /// The lengths differ.
    pub fn copy_to_slice(&self, values: &mut [T]) {
        assert_eq!(values.len(), self.len, "the lengths of the array and of the slice");
        self.copy_out(values.as_mut_ptr());
    }

    /// Copies a slice of the same length to the elements.
    ///
    /// # Panics
    /// The lengths differ.
    pub fn copy_from_slice(&self, values: &[T]) {
        assert_eq!(values.len(), self.len, "the lengths of the array and of the slice");
        copy(self.data.as_ptr(), values.as_ptr(), self.len);
    }

    /// The elements, where .NET has not seen the array yet: no call was given it, nobody has cloned it, or asked for it as an object.
    #[must_use]
    pub fn get_mut(&mut self) -> Option<&mut [T]> {
        if *self.shared.get_mut() { None } else { Some(self.own()) }
    }

    /// The elements.
    ///
    /// # Safety
    /// Nobody, in .NET or in Rust, writes to the array while the slice is there.
    #[inline]
    #[must_use]
    pub unsafe fn as_slice(&self) -> &[T] {
        // SAFETY: as many are there, and what is borrowed keeps them; by this function's own contract they stay as they are.
        unsafe { slice::from_raw_parts(self.data.as_ptr(), self.len) }
    }

    /// The elements.
    ///
    /// # Safety
    /// Nobody, in .NET or in Rust, reads the array or writes to it while the slice is there.
    #[inline]
    #[must_use]
    pub unsafe fn as_mut_slice(&mut self) -> &mut [T] {
        self.own()
    }

    /// The elements, which nobody else may use meanwhile.
    fn own(&mut self) -> &mut [T] {
        // SAFETY: as many are there, and what is borrowed keeps them; the caller knows that they are ours.
        unsafe { slice::from_raw_parts_mut(self.data.as_ptr(), self.len) }
    }

    /// The array as an object, for somebody else.
    #[inline]
    pub(crate) fn share(&self) -> &Object {
        self.shared.store(true, Relaxed);
        &self.object
    }

    fn copy_out(&self, to: *mut T) {
        copy(to, self.data.as_ptr(), self.len);
    }
}

/// Copies what others may write to meanwhile: .NET does it, whose business that is.
fn copy<T>(to: *mut T, from: *const T, len: usize) {
    // There is an array, so there are entries.
    if let Some(exports) = exports::started() {
        // SAFETY: the entry has this signature (`MochiExports.cs`); so many are there at both ends. They fit an `i32` of elements.
        unsafe { (exports.memory_copy)(to.cast(), from.cast(), (len * size_of::<T>()) as isize) };
    }
}

/// The array as an object.
impl<T: Number> Deref for Array<T> {
    type Target = Object;

    #[inline]
    fn deref(&self) -> &Object {
        self.share()
    }
}

/// The same array.
impl<T: Number> Clone for Array<T> {
    fn clone(&self) -> Self {
        Self { object: self.share().clone(), data: self.data, len: self.len, shared: AtomicBool::new(true) }
    }
}

impl<T: Number + Debug> Debug for Array<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// An element of an [`Array`]: a number that others may read and write at the same time, as an atomic of relaxed order.
#[repr(transparent)]
pub struct ArrayCell<T>(std::cell::UnsafeCell<T>);

// SAFETY: it is only used as an atomic is.
unsafe impl<T: Number> Sync for ArrayCell<T> {}

impl<T: Number> ArrayCell<T> {
    /// The number as it is now.
    #[inline]
    #[must_use]
    pub fn get(&self) -> T {
        let at = self.0.get();
        // SAFETY: it is valid and aligned, for it is an element of an array; every content is a number.
        unsafe {
            match size_of::<T>() {
                1 => mem::transmute_copy(&AtomicU8::from_ptr(at.cast()).load(Relaxed)),
                2 => mem::transmute_copy(&AtomicU16::from_ptr(at.cast()).load(Relaxed)),
                4 => mem::transmute_copy(&AtomicU32::from_ptr(at.cast()).load(Relaxed)),
                _ => mem::transmute_copy(&AtomicU64::from_ptr(at.cast()).load(Relaxed)),
            }
        }
    }

    /// Writes the number.
    #[inline]
    pub fn set(&self, value: T) {
        const { assert!(matches!(size_of::<T>(), 1 | 2 | 4 | 8)) };
        let at = self.0.get();
        // SAFETY: as above.
        unsafe {
            match size_of::<T>() {
                1 => AtomicU8::from_ptr(at.cast()).store(mem::transmute_copy(&value), Relaxed),
                2 => AtomicU16::from_ptr(at.cast()).store(mem::transmute_copy(&value), Relaxed),
                4 => AtomicU32::from_ptr(at.cast()).store(mem::transmute_copy(&value), Relaxed),
                _ => AtomicU64::from_ptr(at.cast()).store(mem::transmute_copy(&value), Relaxed),
            }
        }
    }
}

impl<T: Number + Debug> Debug for ArrayCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}
