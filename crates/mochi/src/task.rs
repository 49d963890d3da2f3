use std::{
    ffi::c_void,
    fmt::{self, Debug},
    future::Future,
    mem,
    panic::{self, AssertUnwindSafe},
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
};

use crate::{
    Error, Result,
    rt::{Awaitable, Handle, RawError, check, exports, task_result},
};

/// Work of .NET that was started, and gives a `T`: a future for any executor, and [`wait`](Self::wait) for who has none.
///
/// It was started when the method returned it, whether it is awaited or not. What the method itself threw is given when it is
/// awaited, as everything else that goes wrong.
///
/// Where the method of .NET takes a `CancellationToken`, dropping the task before its end cancels it, so that `select!` and
/// timeouts do what they look like; [`detach`](Self::detach) lets it go on. Other work goes on, and nobody learns what it comes to.
#[must_use = "work that is neither awaited nor waited for is cancelled where that is possible; `detach` lets it go on"]
pub struct Task<T> {
    state: State<T>,
}

enum State<T> {
    /// It was over when the method returned.
    Done(Result<T>),
    Running(Running, fn(&Handle) -> Result<T>),
    Taken,
}

/// Work that goes on, in a place of its own and dropped out of the way: who awaits what was over at once has a state that stays in
/// registers.
struct Running(Option<Box<Work>>);

struct Work {
    task: Handle,
    /// What it is cancelled by.
    source: Option<Handle>,
    /// What .NET tells that it is over, where somebody waits.
    waiter: Option<Arc<Waiter>>,
}

/// Who waits, shared with .NET.
#[derive(Default)]
struct Waiter(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    is_over: bool,
    waker: Option<Waker>,
}

/// How many of them .NET has.
static LIVE: AtomicUsize = AtomicUsize::new(0);

pub(crate) fn live() -> usize {
    LIVE.load(Ordering::Acquire)
}

impl<T> Task<T> {
    #[doc(hidden)]
    pub fn of<A: Awaitable<Output = T>>(task: A) -> Self {
        Self::new(Ok(Err(task.handle().clone())), 0, task_result::<A>)
    }

    /// What work gave that was started, or the handle of what goes on.
    #[inline]
    pub(crate) fn new(started: Result<Result<T, Handle>>, source: isize, result: fn(&Handle) -> Result<T>) -> Self {
        let state = match started {
            Ok(Ok(value)) => State::Done(Ok(value)),
            Ok(Err(task)) => State::Running(Running::new(task, source), result),
            Err(error) => State::Done(Err(error)),
        };
        Self { state }
    }

    /// The handle of work that goes on.
    pub(crate) fn raw(&self) -> Option<isize> {
        match &self.state {
            State::Running(running, _) => running.0.as_ref().map(|work| work.task.raw()),
            State::Done(_) | State::Taken => None,
        }
    }

    /// What the work comes to, with this thread waiting for it.
    ///
    /// # Errors
    /// What the work threw.
    ///
    /// # Panics
    /// When it was awaited before, and had come to its end.
    #[inline]
    pub fn wait(self) -> Result<T> {
        match self.state {
            State::Done(result) => result,
            State::Running(running, result) => running.finish(result),
            State::Taken => taken(),
        }
    }

    /// Lets the work go on, with nobody who would learn what it comes to.
    pub fn detach(mut self) {
        if let State::Running(Running(Some(work)), _) = &mut self.state {
            work.source = None;
        }
    }
}

#[cold]
fn taken() -> ! {
    panic!("what a task has come to was taken before")
}

impl Running {
    #[cold]
    fn new(task: Handle, source: isize) -> Self {
        Self(Some(Box::new(Work { task, source: Handle::from_raw(source), waiter: None })))
    }

    /// What the work comes to, with this thread waiting for it.
    #[cold]
    fn finish<T>(mut self, result: fn(&Handle) -> Result<T>) -> Result<T> {
        let Some(work) = &mut self.0 else { taken() };
        let given = result(&work.task);
        work.source = None;
        given
    }

    /// What the work has come to, or itself again where it goes on.
    #[cold]
    fn poll<T>(mut self, result: fn(&Handle) -> Result<T>, waker: &Waker) -> (State<T>, Poll<Result<T>>) {
        let Some(work) = &mut self.0 else { taken() };
        match work.is_over(waker) {
            Ok(true) => (State::Taken, Poll::Ready(self.finish(result))),
            Ok(false) => (State::Running(self, result), Poll::Pending),
            Err(error) => (State::Taken, Poll::Ready(Err(error))),
        }
    }
}

impl Drop for Running {
    #[inline]
    fn drop(&mut self) {
        if let Some(work) = self.0.take() {
            abandon(work);
        }
    }
}

#[cold]
#[inline(never)]
fn abandon(work: Box<Work>) {
    drop(work);
}

impl Work {
    /// Whether the work is over; if not, the waker will be woken when it is.
    fn is_over(&mut self, waker: &Waker) -> Result<bool> {
        if let Some(waiter) = &self.waiter {
            return Ok(waiter.is_over(waker));
        }
        let waiter = Arc::new(Waiter::default());
        waiter.is_over(waker);
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        LIVE.fetch_add(1, Ordering::Relaxed);
        let context = Arc::into_raw(Arc::clone(&waiter)).cast_mut().cast::<c_void>();
        // SAFETY: the entry has this signature (`MochiExports.cs`); it calls the function once, or not where it answers 0.
        let is_running = unsafe { (exports.task_then)(self.task.raw(), over, context, &raw mut error) } != 0;
        if !is_running {
            // SAFETY: .NET has not taken it over.
            drop(unsafe { Arc::from_raw(context.cast::<Waiter>()) });
            LIVE.fetch_sub(1, Ordering::Release);
        }
        check(&mut error)?;
        self.waiter = is_running.then_some(waiter);
        Ok(!is_running)
    }
}

impl Waiter {
    fn is_over(&self, waker: &Waker) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !waiting.is_over && !waiting.waker.as_ref().is_some_and(|of| of.will_wake(waker)) {
            waiting.waker = Some(waker.clone());
        }
        waiting.is_over
    }
}

/// What .NET calls on whatever thread ended the work.
///
/// # Safety
/// The context is what [`Work::is_over`] gave away, and nobody's from now on.
unsafe extern "C" fn over(context: *mut c_void) {
    // SAFETY: by this function's own contract.
    let waiter = unsafe { Arc::from_raw(context.cast::<Waiter>()) };
    let waker = {
        let mut waiting = waiter.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.is_over = true;
        waiting.waker.take()
    };
    drop(waiter);
    LIVE.fetch_sub(1, Ordering::Release);
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(|| waker.map(Waker::wake))) {
        // What panics when it is dropped may do so again.
        mem::forget(payload);
    }
}

/// Work that nobody waits for any more.
impl Drop for Work {
    fn drop(&mut self) {
        if let Some(waiter) = &self.waiter {
            let waker = waiter.0.lock().unwrap_or_else(PoisonError::into_inner).waker.take();
            drop(waker);
        }
        let Some(source) = self.source.take() else { return };
        if let Some(exports) = exports::started() {
            let mut error = RawError::NONE;
            // SAFETY: the entry has this signature (`MochiExports.cs`), and takes the handle.
            unsafe { (exports.task_cancel)(source.raw(), &raw mut error) };
            if error.check().is_ok() {
                mem::forget(source);
            }
        }
    }
}

impl<T> Future for Task<T> {
    type Output = Result<T>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T>> {
        match mem::replace(&mut self.state, State::Taken) {
            State::Done(result) => Poll::Ready(result),
            State::Running(running, result) => {
                let (state, polled) = running.poll(result, context.waker());
                self.state = state;
                polled
            }
            State::Taken => taken(),
        }
    }
}

// Nothing in it is pinned.
impl<T> Unpin for Task<T> {}

impl<T> Debug for Task<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.state {
            State::Done(Ok(_)) => "done",
            State::Done(Err(_)) => "failed",
            State::Running(..) => "running",
            State::Taken => "taken",
        };
        f.debug_tuple("Task").field(&format_args!("{state}")).finish()
    }
}

/// Work that failed before it began.
impl<T> From<Error> for Task<T> {
    fn from(error: Error) -> Self {
        Self { state: State::Done(Err(error)) }
    }
}
