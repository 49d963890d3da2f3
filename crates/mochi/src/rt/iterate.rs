//! .NET's sequences as iterators, many items with one call.

use std::{
    iter::FusedIterator,
    marker::PhantomData,
    mem::{self, MaybeUninit},
    ptr,
};

use super::{Argument, Class, RawAny, RawError, drop_hook, required};
use crate::{Error, Object, Result};

/// Some items of a sequence (`MochiBatch.cs`).
#[derive(Debug)]
#[repr(C)]
pub struct RawBatch {
    enumerator: isize,
    values: *mut RawAny,
    text: *mut u8,
    text_capacity: i32,
    capacity: i32,
    count: i32,
    is_ahead: i32,
    total: i32,
    rows: [i32; 2],
    failure: RawError,
}

/// What is read item by item: an `IEnumerable<T>`, or the pairs of a dictionary.
pub trait Sequence {
    /// An item.
    type Item;

    /// For how many values an item has room.
    const VALUES: usize;

    /// [`Argument::ROW`] of an item, or of a key and of a value.
    const ROWS: [usize; 2];

    /// [`Argument::ready`] of them.
    fn ready() -> Result<()>;

    /// The next items.
    ///
    /// # Safety
    /// `source` is a handle of such a sequence, or the batch has begun.
    unsafe fn next(source: isize, batch: &mut RawBatch) -> Result<()>;

    /// The item that begins at a value.
    ///
    /// # Safety
    /// .NET has put one there, and nobody has taken it before.
    unsafe fn take(values: *const RawAny) -> Result<Self::Item>;
}

/// An `IEnumerable<T>`.
pub trait Enumerable: Class {
    /// What is enumerated.
    type Item: Argument;

    /// The next items.
    ///
    /// # Safety
    /// As for [`Sequence::next`].
    unsafe fn items(source: isize, batch: &mut RawBatch) -> Result<()>;

    /// All items at once, where they are [plain](Argument::PLAIN).
    ///
    /// # Safety
    /// `reserve` is called with the context.
    unsafe fn copy(&self, reserve: usize, context: usize) -> Result<()>;
}

impl<S: Enumerable> Sequence for S {
    type Item = S::Item;
    const VALUES: usize = values(S::Item::ROW);
    const ROWS: [usize; 2] = [S::Item::ROW, 0];

    #[inline]
    fn ready() -> Result<()> {
        S::Item::ready()
    }

    #[inline]
    unsafe fn next(source: isize, batch: &mut RawBatch) -> Result<()> {
        // SAFETY: by the trait's own contract.
        unsafe { S::items(source, batch) }
    }

    #[inline]
    unsafe fn take(value: *const RawAny) -> Result<S::Item> {
        // SAFETY: by the trait's own contract.
        unsafe { S::Item::take_row(value) }.and_then(required)
    }
}

/// Disposes an enumerator that is over, or that nobody asks any more.
pub(super) fn dispose(enumerator: &Object) {
    if let Err(error) = enumerator.dispose() {
        drop_hook::failed("an enumerator was dropped, and `Dispose` failed", &error);
    }
}

/// For how many values something of this [`Argument::ROW`] needs room.
pub(super) const fn values(row: usize) -> usize {
    if row == 0 { 1 } else { row.div_ceil(size_of::<RawAny>()) }
}

/// Values for a hundred items or so, and their texts.
const VALUES: usize = 128;
const TEXT: usize = 8192;
/// What is read before anybody has asked for the second item.
const FIRST: usize = 16;

struct Buffer {
    values: [MaybeUninit<RawAny>; VALUES],
    text: [MaybeUninit<u8>; TEXT],
}

/// The items of a collection of .NET.
///
/// What is in memory already (whatever is an `ICollection<T>` or `IReadOnlyCollection<T>`) is read some items ahead, so that most of
/// them cost no call; what is made on the way is made item by item, when it is asked for.
///
/// An item is an error when .NET threw (then nothing follows), or when it is null and cannot be shown so; the enumerator is
/// disposed at the end, or with the iterator.
pub struct Iter<S: Sequence> {
    enumerator: Option<Object>,
    buffer: Box<Buffer>,
    next: usize,
    count: usize,
    total: i32,
    is_ahead: bool,
    failure: Option<Error>,
    of: PhantomData<fn() -> S>,
}

impl<S: Sequence> std::fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Iter").field("enumerator", &self.enumerator).finish_non_exhaustive()
    }
}

impl<S: Sequence> Iter<S> {
    /// Iterates from the start.
    pub fn new(source: &S) -> Self
    where
        S: Class,
    {
        Self::begin(source.handle().raw(), false)
    }

    /// The same, where all that is there is wanted.
    pub(super) fn begin(source: isize, is_ahead: bool) -> Self {
        // SAFETY: nothing of it needs to be initialized.
        let buffer = unsafe { Box::<Buffer>::new_uninit().assume_init() };
        let mut iter =
            Self { enumerator: None, buffer, next: 0, count: 0, total: -1, is_ahead, failure: None, of: PhantomData };
        match S::ready() {
            Ok(()) => iter.read(source, if is_ahead { VALUES } else { FIRST }),
            Err(error) => iter.failure = Some(error),
        }
        iter
    }

    /// How many items there are, where that was known at the start.
    pub(super) fn total(&self) -> usize {
        usize::try_from(self.total).unwrap_or(0)
    }

    #[cold]
    fn read(&mut self, source: isize, capacity: usize) {
        let enumerator = self.enumerator.as_ref().map_or(0, |of| of.handle().raw());
        let mut batch = RawBatch {
            enumerator,
            values: self.buffer.values.as_mut_ptr().cast(),
            text: self.buffer.text.as_mut_ptr().cast(),
            text_capacity: TEXT as i32,
            capacity: capacity as i32,
            count: 0,
            is_ahead: self.is_ahead.into(),
            total: self.total,
            rows: S::ROWS.map(|row| row as i32),
            failure: RawError::NONE,
        };
        // SAFETY: the source is one when nothing has begun.
        let called = unsafe { S::next(source, &mut batch) };
        if batch.enumerator != enumerator {
            // .NET has let go of what it says is no more.
            mem::forget(mem::replace(&mut self.enumerator, super::receive_object(batch.enumerator)));
        }
        self.next = 0;
        self.count = batch.count as usize;
        self.total = batch.total;
        self.is_ahead = batch.is_ahead != 0;
        self.failure = batch.failure.check().map_err(Error::from).and(called).err();
        if self.failure.is_some() {
            self.dispose();
        }
    }

    fn end(&mut self) {
        while self.next < self.count {
            drop(self.take());
        }
        self.dispose();
    }

    fn dispose(&mut self) {
        if let Some(enumerator) = self.enumerator.take() {
            dispose(&enumerator);
        }
    }

    #[inline]
    fn take(&mut self) -> Result<S::Item> {
        let at = ptr::from_ref(&self.buffer.values[self.next]).cast();
        self.next += S::VALUES;
        // SAFETY: .NET has put so many values there, and each is passed by once.
        unsafe { S::take(at) }
    }
}

impl<S: Sequence> Iterator for Iter<S> {
    type Item = Result<S::Item>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.count {
            if self.enumerator.is_some() {
                self.read(0, VALUES);
            }
            if self.next >= self.count {
                return self.failure.take().map(Err);
            }
        }
        Some(self.take())
    }
}

impl<S: Sequence> FusedIterator for Iter<S> {}

impl<S: Sequence> Drop for Iter<S> {
    fn drop(&mut self) {
        self.end();
    }
}
