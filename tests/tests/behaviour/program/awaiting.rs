//! What is awaited by an awaiter of its own.

use std::{
    future::{Future, IntoFuture},
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
    thread,
    time::Duration,
};

use dotnet::fixture::{Awaiting, Bell, FixtureException, Never, NotAwaited, PromisedText, Worker};
use dotnet::system::threading::ThreadStart;
use mochi::{Result, Runtime};

use crate::tasks::{block_on, no_handle_is_left, nothing_is_left};

struct Counting(AtomicUsize);

impl Wake for Counting {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Classes and structures, with awaiters of either kind; at once, and later.
pub fn results() -> Result<()> {
    block_on(async {
        Awaiting::r#for(0)?.await?;
        Awaiting::r#for(2)?.await?;
        assert_eq!(Awaiting::number(3, false)?.await?, 3);
        let number = Awaiting::number(4, true)?;
        assert!(number.is_late()?);
        assert_eq!((&number).await? + number.await?, 8);
        assert_eq!(PromisedText::new("text")?.await?, "text");
        assert_eq!(Awaiting::maybe(Some("there"))?.await?, "there");
        assert!(Awaiting::maybe(None)?.await.is_err());
        assert_eq!(Awaiting::soon(5)?.await?, 5);
        Ok::<_, mochi::Error>(())
    })?;
    assert_eq!(NotAwaited::new()?.get_awaiter()?, 3);
    no_handle_is_left()
}

/// What the framework has of it.
pub fn of_the_framework() -> Result<()> {
    block_on(async {
        Awaiting::r#yield()?.await?;
        assert_eq!(Awaiting::configured(7)?.await?, 7);
        assert_eq!(Awaiting::value()?.await?, 11);
        Ok(())
    })
}

pub fn waiting() -> Result<()> {
    let bell = Bell::new()?;
    let of = bell.clone();
    let ringing = thread::spawn(move || {
        while of.waiting()? == 0 {
            thread::sleep(Duration::from_millis(1));
        }
        of.ring("dong")
    });
    assert_eq!(bell.to_task().wait()?, "dong");
    ringing.join().unwrap()?;
    assert_eq!(bell.to_task().wait()?, "dong");
    Awaiting::r#for(2)?.into_future().wait()
}

/// An exception is the very one, wherever it is thrown.
pub fn failures() -> Result<()> {
    for is_late in [false, true] {
        let bell = Bell::new()?;
        let failed = |sound: &'static str| {
            let bell = bell.clone();
            let ringing = is_late.then(|| {
                let bell = bell.clone();
                thread::spawn(move || {
                    while bell.waiting().unwrap() == 0 {
                        thread::sleep(Duration::from_millis(1));
                    }
                    bell.ring(sound).unwrap();
                })
            });
            if !is_late {
                bell.ring(sound).unwrap();
            }
            let error = block_on(bell.into_future()).unwrap_err();
            ringing.map(|thread| thread.join().unwrap());
            error
        };
        let error = failed("crack");
        assert!(error.is::<FixtureException>(), "{error}");
        assert_eq!(error.message(), "it cracked");
        let bell = Bell::new()?;
        bell.ring("quiet")?;
        let error = bell.to_task().wait().unwrap_err();
        assert_eq!(error.type_name(), Some("System.OperationCanceledException"));
        assert_eq!(error.message(), "it is quiet");
    }
    no_handle_is_left()
}

/// An awaiter that calls again and again is heard once.
pub fn heard_once() -> Result<()> {
    let bell = Bell::new()?;
    let counted = Arc::new(Counting(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&counted));
    let mut future = pin!((&bell).into_future());
    assert!(future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    assert_eq!((bell.waiting()?, Runtime::live_tasks()), (1, 1));
    bell.ring_with("dong", dotnet::fixture::bell::RingOptions { times: 3, ..Default::default() })?;
    assert_eq!(counted.0.load(Ordering::SeqCst), 1);
    match future.as_mut().poll(&mut Context::from_waker(&waker)) {
        Poll::Ready(sound) => assert_eq!(sound?, "dong"),
        Poll::Pending => panic!("it has rung"),
    }
    assert_eq!(Runtime::live_tasks(), 0);
    Ok(())
}

/// What never ends leaves nothing when nobody waits for it any more, nor does what ends with nobody there.
pub fn dropped() -> Result<()> {
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        assert!(pin!(Never::new()?.into_future()).poll(&mut context).is_pending());
    }
    let bell = Bell::new()?;
    assert!(pin!((&bell).into_future()).poll(&mut context).is_pending());
    drop(bell.to_task());
    bell.ring("crack")?;
    drop(bell);
    nothing_is_left()?;
    no_handle_is_left()
}

/// No awaiter sees the context of the thread that waits, and blocking that is no deadlock.
pub fn in_a_context() -> Result<()> {
    let saw = Arc::new(Mutex::new(Vec::new()));
    let of = Arc::clone(&saw);
    let work = ThreadStart::new(move || {
        let watched = Awaiting::in_context()?;
        of.lock().unwrap().push(watched.to_task().wait()?);
        of.lock().unwrap().push(block_on(watched.into_future())?);
        Awaiting::r#yield()?.to_task().wait()
    })?;
    Worker::in_context(work.as_fn())?;
    assert_eq!(*saw.lock().unwrap(), [false, false]);
    Ok(())
}
