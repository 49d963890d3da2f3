//! Calls of entries that start work, and what it gives.

use std::{marker::PhantomData, mem};

use super::{
    Args, Class, Handle, Places, RawError, RawList, RawText, Received, TextPlace, Type, Value, check, raise_optional,
    receive_object, required, take_list,
};
use crate::{Error, OptionalExt as _, Result, Task};

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

/// What a task of class `A` has come to.
pub(crate) fn task_result<A: Awaitable>(task: &Handle) -> Result<A::Output> {
    // SAFETY: a class is transparent over `Handle`.
    unsafe { &*std::ptr::from_ref(task).cast::<A>() }.result()
}

/// A class of tasks that can be made here.
pub trait Promise: Awaitable {
    /// A task that comes to what the closure gives, which is called once, when the task is completed.
    ///
    /// # Errors
    /// .NET cannot be started.
    fn promise<F>(closure: F) -> Result<Self>
    where
        F: Fn() -> Result<Self::Output> + Send + Sync + 'static;
}

/// Starts work.
///
/// # Safety
/// The entry in this slot has a signature of these arguments, this task and what it gives.
#[inline]
pub unsafe fn start<T: Type, K: Awaitable, G: Given<K>, A: Args>(slot: usize, args: A) -> Task<G::Rust> {
    // SAFETY: by this function's own contract.
    let started = unsafe { begin::<T, K, G, A, ()>(slot, args, ()) };
    Task::new(started, 0, G::later)
}

/// Starts work that can be cancelled.
///
/// # Safety
/// See [`start`].
#[inline]
pub unsafe fn start_cancellable<T: Type, K: Awaitable, G: Given<K>, A: Args>(slot: usize, args: A) -> Task<G::Rust> {
    let mut source = 0_isize;
    // SAFETY: by this function's own contract.
    let started = unsafe { begin::<T, K, G, A, _>(slot, args, &raw mut source) };
    Task::new(started, source, G::later)
}

/// What it gave, or that it goes on.
#[inline(always)]
unsafe fn begin<T: Type, K: Awaitable, G: Given<K>, A: Args, C: Places>(
    slot: usize,
    args: A,
    cancel: C,
) -> Result<Result<G::Rust, Handle>> {
    let entry = T::TABLE.entry(slot)?;
    let mut cell = G::cell();
    let place = G::place(&mut cell);
    let mut error = RawError::NONE;
    // SAFETY: by the contract of whoever calls.
    let task = unsafe { args.call_at::<_, isize>(entry, (cancel, place), &mut error) }?;
    check(&mut error)?;
    match Handle::from_raw(task) {
        Some(task) => Ok(Err(task)),
        // SAFETY: the work is over, and an entry that did not fail has put its result there.
        None => unsafe { G::take(&mut cell) }.map(Ok),
    }
}

/// What work gives whose tasks are of class `K`.
pub trait Given<K: Awaitable> {
    /// What it is in Rust.
    type Rust;
    /// Where an entry puts it.
    type Cell;
    /// What an entry is told of that.
    type Place: Places;

    /// Nothing yet.
    fn cell() -> Self::Cell;

    /// The cell stays where it is until its result is taken.
    fn place(cell: &mut Self::Cell) -> Self::Place;

    /// What was put there.
    ///
    /// # Safety
    /// An entry was given the place, and has put its result there, which nobody has taken.
    unsafe fn take(cell: &mut Self::Cell) -> Result<Self::Rust>;

    /// What a task has come to that was not over at once.
    fn later(task: &Handle) -> Result<Self::Rust>;
}

/// What gives null too.
pub trait Nullable<K: Awaitable>: Given<K> {
    /// What was put there; `None` is null.
    ///
    /// # Safety
    /// See [`Given::take`].
    unsafe fn take_or_null(cell: &mut Self::Cell) -> Result<Option<Self::Rust>>;
}

impl<K: Awaitable<Output = ()>> Given<K> for () {
    type Rust = ();
    type Cell = ();
    type Place = ();

    #[inline(always)]
    fn cell() {}

    #[inline(always)]
    fn place((): &mut ()) {}

    #[inline(always)]
    unsafe fn take((): &mut ()) -> Result<()> {
        Ok(())
    }

    fn later(task: &Handle) -> Result<()> {
        task_result::<K>(task)
    }
}

/// `value T`
#[derive(Debug)]
pub struct GivenValue<T>(PhantomData<T>);

impl<T: Value, K: Awaitable<Output = T>> Given<K> for GivenValue<T> {
    type Rust = T;
    type Cell = T::C;
    type Place = *mut T::C;

    #[inline(always)]
    fn cell() -> Self::Cell {
        T::C::default()
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<T> {
        T::raise(*cell)
    }

    fn later(task: &Handle) -> Result<T> {
        task_result::<K>(task)
    }
}

/// `optional T`
#[derive(Debug)]
pub struct GivenOptional<T>(PhantomData<T>);

impl<T: Value, K: Awaitable<Output = Option<T>>> Given<K> for GivenOptional<T> {
    type Rust = Option<T>;
    type Cell = (i32, T::C);
    type Place = (*mut i32, *mut T::C);

    #[inline(always)]
    fn cell() -> Self::Cell {
        (0, T::C::default())
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        (&raw mut cell.0, &raw mut cell.1)
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<Option<T>> {
        raise_optional(cell.0, cell.1)
    }

    fn later(task: &Handle) -> Result<Option<T>> {
        task_result::<K>(task)
    }
}

/// `text`
#[derive(Debug)]
pub struct GivenText;

impl<K: Awaitable<Output = String>> Given<K> for GivenText {
    type Rust = String;
    type Cell = TextPlace;
    type Place = *mut RawText;

    #[inline(always)]
    fn cell() -> Self::Cell {
        TextPlace::new()
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        cell.lend()
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<String> {
        // SAFETY: by this function's own contract.
        unsafe { cell.take() }.ok_or_else(Error::null)
    }

    fn later(task: &Handle) -> Result<String> {
        task_result::<K>(task)
    }
}

impl<K: Awaitable<Output = String>> Nullable<K> for GivenText {
    #[inline(always)]
    unsafe fn take_or_null(cell: &mut Self::Cell) -> Result<Option<String>> {
        // SAFETY: by this function's own contract.
        Ok(unsafe { cell.take() })
    }
}

/// `object T`
#[derive(Debug)]
pub struct GivenObject<T>(PhantomData<T>);

impl<T: Class, K: Awaitable<Output = T>> Given<K> for GivenObject<T> {
    type Rust = T;
    type Cell = isize;
    type Place = *mut isize;

    #[inline(always)]
    fn cell() -> Self::Cell {
        0
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<T> {
        required(receive_object(*cell))
    }

    fn later(task: &Handle) -> Result<T> {
        task_result::<K>(task)
    }
}

impl<T: Class, K: Awaitable<Output = T>> Nullable<K> for GivenObject<T> {
    #[inline(always)]
    unsafe fn take_or_null(cell: &mut Self::Cell) -> Result<Option<T>> {
        Ok(receive_object(*cell))
    }
}

/// `list E`
#[derive(Debug)]
pub struct GivenList<E>(PhantomData<E>);

impl<E: Received, K: Awaitable<Output = Vec<E>>> Given<K> for GivenList<E> {
    type Rust = Vec<E>;
    type Cell = RawList;
    type Place = *mut RawList;

    #[inline(always)]
    fn cell() -> Self::Cell {
        RawList::NONE
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<Vec<E>> {
        // SAFETY: by this function's own contract.
        unsafe { take_list(mem::replace(cell, RawList::NONE)) }.and_then(required)
    }

    fn later(task: &Handle) -> Result<Vec<E>> {
        task_result::<K>(task)
    }
}

impl<E: Received, K: Awaitable<Output = Vec<E>>> Nullable<K> for GivenList<E> {
    #[inline(always)]
    unsafe fn take_or_null(cell: &mut Self::Cell) -> Result<Option<Vec<E>>> {
        // SAFETY: by this function's own contract.
        unsafe { take_list(mem::replace(cell, RawList::NONE)) }
    }
}

/// `text?`, `object? T`, `list? E`
#[derive(Debug)]
pub struct OrNull<G>(PhantomData<G>);

impl<K: Awaitable, G: Nullable<K, Rust = K::Output>> Given<K> for OrNull<G> {
    type Rust = Option<G::Rust>;
    type Cell = G::Cell;
    type Place = G::Place;

    #[inline(always)]
    fn cell() -> Self::Cell {
        G::cell()
    }

    #[inline(always)]
    fn place(cell: &mut Self::Cell) -> Self::Place {
        G::place(cell)
    }

    #[inline(always)]
    unsafe fn take(cell: &mut Self::Cell) -> Result<Self::Rust> {
        // SAFETY: by this function's own contract.
        unsafe { G::take_or_null(cell) }
    }

    fn later(task: &Handle) -> Result<Self::Rust> {
        task_result::<K>(task).optional()
    }
}
