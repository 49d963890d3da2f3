use std::{
    any::Any,
    ffi::c_void,
    future::Future,
    mem,
    panic::{self, AssertUnwindSafe},
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use crate::{
    Error, Result,
    rt::{Handle, Promise, RawError, check, complete, drop_hook, exports},
};

/// Hands a future to .NET as a task, `Task` or `Task<T>`, which .NET's thread pool drives. It begins at once.
///
/// ```ignore
/// let task: Task1<i32> = mochi::spawn(async { Ok(42) })?;
/// ```
///
/// An `Err` is what the task failed with, and a panic too; a `TaskCanceledException` cancels it. Nobody in .NET can drop the future.
///
/// # Errors
/// .NET cannot be started.
pub fn spawn<T: Promise>(future: impl Future<Output = Result<T::Output>> + Send + 'static) -> Result<T>
where
    T::Output: Send + 'static,
{
    let place = Arc::new(Place(Mutex::new(None)));
    let outcome = Arc::clone(&place);
    let task = T::promise(move || match outcome.lock().take() {
        Some(Ok(result)) => result,
        Some(Err(payload)) => panic::resume_unwind(payload),
        None => Err(Error::value("a future was dropped before its end".to_owned())),
    })?;
    let end = End(task.handle().clone());
    let mut future = Box::pin(future);
    let all = async move {
        let _end = end;
        let outcome = std::future::poll_fn(|context| {
            match panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
                Ok(polled) => polled.map(Ok),
                Err(payload) => Poll::Ready(Err(payload)),
            }
        });
        let outcome = outcome.await;
        *place.lock() = Some(outcome);
    };
    Arc::new(Job { future: Mutex::new(Some(Box::pin(all))), state: AtomicU8::new(QUEUED) }).queue()?;
    Ok(task)
}

/// What a future came to.
struct Place<T>(Mutex<Option<Result<T, Box<dyn Any + Send>>>>);

impl<T> Place<T> {
    fn lock(&self) -> MutexGuard<'_, Option<Result<T, Box<dyn Any + Send>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Completes a task, whatever becomes of its future.
struct End(Handle);

impl Drop for End {
    fn drop(&mut self) {
        let Some(exports) = exports::started() else { return };
        if let Err(error) = complete(exports, &self.0) {
            drop_hook::failed("a task could not be completed", &error);
        }
    }
}

type Erased = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A future on the pool.
struct Job {
    /// None when it is over.
    future: Mutex<Option<Erased>>,
    state: AtomicU8,
}

const IDLE: u8 = 0;
const QUEUED: u8 = 1;
const RUNNING: u8 = 2;
/// Woken while it runs.
const WOKEN: u8 = 3;

impl Job {
    /// Gives it to the pool.
    fn queue(self: Arc<Self>) -> Result<()> {
        let exports = exports::get()?;
        let context = Arc::into_raw(self).cast_mut().cast::<c_void>();
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`); it calls the function once, or fails.
        unsafe { (exports.pool_run)(run, context, &raw mut error) };
        check(&mut error).inspect_err(|_| {
            // SAFETY: .NET has not taken it over.
            drop(unsafe { Arc::from_raw(context.cast::<Self>()) });
        })
    }

    fn poll(self: Arc<Self>) {
        self.state.store(RUNNING, Ordering::Release);
        let waker = Waker::from(Arc::clone(&self));
        let mut place = self.future.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(future) = place.as_mut() else { return };
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            *place = None;
            return;
        }
        drop(place);
        if self.state.compare_exchange(RUNNING, IDLE, Ordering::AcqRel, Ordering::Acquire).is_err() {
            self.state.store(QUEUED, Ordering::Release);
            self.queue_or_tell();
        }
    }

    fn queue_or_tell(self: Arc<Self>) {
        if let Err(error) = self.queue() {
            drop_hook::failed("a future could not be woken", &error);
        }
    }
}

impl Wake for Job {
    fn wake(self: Arc<Self>) {
        let next = |state| match state {
            IDLE => Some(QUEUED),
            RUNNING => Some(WOKEN),
            _ => None,
        };
        if self.state.fetch_update(Ordering::AcqRel, Ordering::Acquire, next) == Ok(IDLE) {
            self.queue_or_tell();
        }
    }
}

/// What .NET calls on a thread of its pool.
///
/// # Safety
/// The context is what [`Job::queue`] gave away, and nobody's from now on.
unsafe extern "C" fn run(context: *mut c_void) {
    // SAFETY: by this function's own contract.
    let job = unsafe { Arc::from_raw(context.cast::<Job>()) };
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(|| job.poll())) {
        // What panics when it is dropped may do so again.
        mem::forget(payload);
    }
}
