use std::{
    future::{Future, poll_fn},
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

use crate::{
    Error, Object, Result, Task,
    rt::{AsyncEnumerable, AsyncEnumerator, Class as _, RawError, drop_hook, exports, upcast},
};

/// What gives its items one after another, each to be awaited: an `IAsyncEnumerable<T>`.
pub trait IntoStream {
    /// The `IAsyncEnumerator<T>`.
    type Enumerator: AsyncEnumerator;

    /// Begins at the first item.
    fn stream(&self) -> Stream<Self::Enumerator>;
}

/// The items of an `IAsyncEnumerable<T>`.
///
/// ```ignore
/// let mut rows = reader.rows()?.stream();
/// while let Some(row) = rows.next().await {
///     println!("{}", row?);
/// }
/// ```
///
/// An item is an error when .NET threw (then nothing follows), or when it is null and cannot be shown so. The enumerator is disposed
/// behind the last item, and awaited; dropping the stream before that cancels what goes on and lets .NET dispose it afterwards.
///
/// `futures::stream::poll_fn(move |context| stream.poll_next(context))` is a `Stream` of that crate.
#[derive(Debug)]
#[must_use = "nothing is enumerated until an item is awaited"]
pub struct Stream<E: AsyncEnumerator> {
    state: State<E>,
}

#[derive(Debug)]
enum State<E: AsyncEnumerator> {
    Running(Running<E>),
    /// What is left is to be disposed, and then told.
    Ending(Task<()>, Option<Error>),
    Failed(Error),
    Over,
}

#[derive(Debug)]
struct Running<E: AsyncEnumerator> {
    enumerator: E,
    /// The `CancellationTokenSource` of its token; none when the enumerator ends otherwise.
    source: Option<Object>,
    /// To the next item.
    step: Option<Task<bool>>,
}

impl<E: AsyncEnumerator> Stream<E> {
    #[doc(hidden)]
    pub fn new<S: AsyncEnumerable<Enumerator = E>>(source: &S) -> Self {
        let state = match source.enumerator() {
            Ok((source, enumerator)) => State::Running(Running { enumerator, source: Some(source), step: None }),
            Err(error) => State::Failed(error),
        };
        Self { state }
    }

    #[expect(clippy::should_implement_trait, reason = "it is awaited, and called as streams have it")]
    /// The next item; `None` behind the last one. Who drops the future before its end can ask again, and misses nothing.
    pub fn next(&mut self) -> impl Future<Output = Option<Result<E::Item>>> + '_ {
        poll_fn(|context| self.poll_next(context))
    }

    /// The next item, where it is there.
    pub fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<E::Item>>> {
        if let State::Running(running) = &mut self.state {
            let step = running.step.get_or_insert_with(|| running.enumerator.advance());
            let moved = ready!(Pin::new(step).poll(context));
            running.step = None;
            let failed = match moved {
                Ok(true) => return Poll::Ready(Some(running.enumerator.item())),
                Ok(false) => None,
                Err(error) => Some(error),
            };
            running.source = None;
            self.state = State::Ending(running.enumerator.end(), failed);
        }
        if let State::Ending(end, _) = &mut self.state {
            let ended = ready!(Pin::new(end).poll(context));
            let State::Ending(_, failed) = mem::replace(&mut self.state, State::Over) else { return Poll::Ready(None) };
            return Poll::Ready(failed.or(ended.err()).map(Err));
        }
        match mem::replace(&mut self.state, State::Over) {
            State::Failed(error) => Poll::Ready(Some(Err(error))),
            State::Running(_) | State::Ending(..) | State::Over => Poll::Ready(None),
        }
    }
}

// Nothing in it is pinned.
impl<E: AsyncEnumerator> Unpin for Stream<E> {}

/// What was not enumerated to its end: the step that goes on is cancelled, and the enumerator disposed behind it.
impl<E: AsyncEnumerator> Drop for Running<E> {
    fn drop(&mut self) {
        let (Some(source), Some(exports)) = (self.source.take(), exports::started()) else { return };
        let step = self.step.as_ref().and_then(Task::raw).unwrap_or(0);
        let enumerator = upcast::<_, Object>(&self.enumerator);
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`), and takes the source over.
        unsafe { (exports.stream_end)(enumerator.handle().raw(), step, source.handle().raw(), &raw mut error) };
        match error.check() {
            Ok(()) => mem::forget(source),
            Err(error) => drop_hook::failed("a stream was dropped, and could not be disposed", &error.into()),
        }
    }
}
