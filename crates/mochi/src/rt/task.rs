//! Calls of entries that start work, and what it gives.

use std::{marker::PhantomData, mem};

use mochi_host::shim::Exports;

use super::{
    Answer, Args, Class, Handle, Places, RawError, RawList, RawText, Received, TextPlace, Type, Value, check, exports,
    raise_optional, receive_object, required, take_list,
};
use crate::{OptionalExt as _, Result, Task};

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

/// What .NET awaits that comes to nothing, and that is made here as it is when it is over.
pub trait Over: Sized {
    /// One that went well.
    ///
    /// # Errors
    /// .NET cannot be started.
    fn over() -> Result<Self>;
}

impl<T: Promise<Output = ()>> Over for T {
    fn over() -> Result<Self> {
        let task = T::promise(|| Ok(()))?;
        complete(exports::get()?, task.handle())?;
        Ok(task)
    }
}

/// Ends a task that [`Promise`] made: what it comes to is asked for now.
///
/// # Errors
/// The task is over already.
pub(crate) fn complete(exports: &Exports, task: &Handle) -> Result<()> {
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    unsafe { (exports.task_complete)(task.raw(), &raw mut error) };
    check(&mut error)
}

/// A closure whose work is over when it returns.
impl<T: Over> Answer<T> for () {
    fn into_result(self) -> Result<T> {
        T::over()
    }
}

impl<T: Over> Answer<T> for Result<()> {
    fn into_result(self) -> Result<T> {
        self.and_then(|()| T::over())
    }
}

impl<T: Over> Answer<Option<T>> for () {
    fn into_result(self) -> Result<Option<T>> {
        T::over().map(Some)
    }
}

impl<T: Over> Answer<Option<T>> for Result<()> {
    fn into_result(self) -> Result<Option<T>> {
        self.and_then(|()| T::over()).map(Some)
    }
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
    let mut cell = G::Put::cell();
    let place = G::Put::place(&mut cell);
    let mut error = RawError::NONE;
    // SAFETY: by the contract of whoever calls.
    let task = unsafe { args.call::<_, _, isize>((), entry, (cancel, place), &mut error) }?;
    check(&mut error)?;
    match Handle::from_raw(task) {
        Some(task) => Ok(Err(task)),
        // SAFETY: the work is over, and an entry that did not fail has put its result there.
        None => unsafe { G::Put::take(&mut cell) }.and_then(G::at_once).map(Ok),
    }
}

/// What work gives whose tasks are of class `K`.
pub trait Given<K: Awaitable> {
    /// How an entry puts it.
    type Put: Put;
    /// What it is in Rust.
    type Rust;

    /// What was put; `None` is null.
    fn at_once(put: Option<<Self::Put as Put>::Rust>) -> Result<Self::Rust>;

    /// What a task has come to that was not over at once.
    fn later(task: &Handle) -> Result<Self::Rust>;
}

/// How an entry puts what work gives.
pub trait Put {
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

    /// What was put there; `None` is null.
    ///
    /// # Safety
    /// An entry was given the place, and has put its result there, which nobody has taken.
    unsafe fn take(cell: &mut Self::Cell) -> Result<Option<Self::Rust>>;
}

impl<K: Awaitable<Output = P::Rust>, P: Put> Given<K> for P {
    type Put = P;
    type Rust = P::Rust;

    #[inline(always)]
    fn at_once(put: Option<P::Rust>) -> Result<P::Rust> {
        required(put)
    }

    fn later(task: &Handle) -> Result<P::Rust> {
        task_result::<K>(task)
    }
}

/// `text?`, `object? T`, `list? E`
#[derive(Debug)]
pub struct OrNull<P>(PhantomData<P>);

impl<K: Awaitable<Output: ToNullable<P::Rust>>, P: Put> Given<K> for OrNull<P> {
    type Put = P;
    type Rust = Option<P::Rust>;

    #[inline(always)]
    fn at_once(put: Option<P::Rust>) -> Result<Option<P::Rust>> {
        Ok(put)
    }

    fn later(task: &Handle) -> Result<Option<P::Rust>> {
        K::Output::to_nullable(task_result::<K>(task))
    }
}

/// What a task comes to that may come to null: a reference type, of which null is an error otherwise, or `Nullable<T>`.
pub trait ToNullable<T>: Sized {
    /// Null is none.
    fn to_nullable(result: Result<Self>) -> Result<Option<T>>;
}

impl<T> ToNullable<T> for T {
    fn to_nullable(result: Result<T>) -> Result<Option<T>> {
        result.optional()
    }
}

impl<T> ToNullable<T> for Option<T> {
    fn to_nullable(result: Result<Option<T>>) -> Result<Option<T>> {
        result
    }
}

impl Put for () {
    type Rust = ();
    type Cell = ();
    type Place = ();

    #[inline(always)]
    fn cell() {}

    #[inline(always)]
    fn place((): &mut ()) {}

    #[inline(always)]
    unsafe fn take((): &mut ()) -> Result<Option<()>> {
        Ok(Some(()))
    }
}

/// `value T`
#[derive(Debug)]
pub struct GivenValue<T>(PhantomData<T>);

impl<T: Value> Put for GivenValue<T> {
    type Rust = T;
    type Cell = T::C;
    type Place = *mut T::C;

    #[inline(always)]
    fn cell() -> T::C {
        T::C::default()
    }

    #[inline(always)]
    fn place(cell: &mut T::C) -> *mut T::C {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut T::C) -> Result<Option<T>> {
        T::raise(*cell).map(Some)
    }
}

/// `optional T`
#[derive(Debug)]
pub struct GivenOptional<T>(PhantomData<T>);

impl<T: Value> Put for GivenOptional<T> {
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
    unsafe fn take(cell: &mut Self::Cell) -> Result<Option<Option<T>>> {
        raise_optional(cell.0, cell.1).map(Some)
    }
}

/// `text`
#[derive(Debug)]
pub struct GivenText;

impl Put for GivenText {
    type Rust = String;
    type Cell = TextPlace;
    type Place = *mut RawText;

    #[inline(always)]
    fn cell() -> TextPlace {
        TextPlace::new()
    }

    #[inline(always)]
    fn place(cell: &mut TextPlace) -> *mut RawText {
        cell.lend()
    }

    #[inline(always)]
    unsafe fn take(cell: &mut TextPlace) -> Result<Option<String>> {
        // SAFETY: by this function's own contract.
        Ok(unsafe { cell.take() })
    }
}

/// `object T`
#[derive(Debug)]
pub struct GivenObject<T>(PhantomData<T>);

impl<T: Class> Put for GivenObject<T> {
    type Rust = T;
    type Cell = isize;
    type Place = *mut isize;

    #[inline(always)]
    fn cell() -> isize {
        0
    }

    #[inline(always)]
    fn place(cell: &mut isize) -> *mut isize {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut isize) -> Result<Option<T>> {
        Ok(receive_object(*cell))
    }
}

/// `list E`
#[derive(Debug)]
pub struct GivenList<E>(PhantomData<E>);

impl<E: Received> Put for GivenList<E> {
    type Rust = Vec<E>;
    type Cell = RawList;
    type Place = *mut RawList;

    #[inline(always)]
    fn cell() -> RawList {
        RawList::NONE
    }

    #[inline(always)]
    fn place(cell: &mut RawList) -> *mut RawList {
        cell
    }

    #[inline(always)]
    unsafe fn take(cell: &mut RawList) -> Result<Option<Vec<E>>> {
        // SAFETY: by this function's own contract.
        unsafe { take_list(mem::replace(cell, RawList::NONE)) }
    }
}
