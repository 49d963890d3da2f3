use std::{
    future::{Future, IntoFuture, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    task::{Context, Poll, Wake, Waker},
    thread,
    time::{Duration, Instant},
};

use dotnet::fixture::{Caller, Connection, Doubling, FixtureException, Labelled, Length, Parting, Point, Worker};
use dotnet::system::{
    DayOfWeek, Progress,
    threading::{CancellationToken, CancellationTokenSource, ThreadStart,
        tasks::{self, Task1}},
};
use mochi::{ErrorKind, IntoStream, Result, Runtime, Task};

/// The smallest executor: the thread sleeps until it is woken.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(thread::Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// An executor with a queue and two threads, as a bigger one has.
fn spawn_all(futures: Vec<Pin<Box<dyn Future<Output = ()> + Send>>>) {
    struct Job {
        future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
        queue: mpsc::Sender<Arc<Job>>,
    }

    impl Wake for Job {
        fn wake(self: Arc<Self>) {
            let queue = self.queue.clone();
            let _ = queue.send(self);
        }
    }

    let (queue, jobs) = mpsc::channel::<Arc<Job>>();
    for future in futures {
        let job = Arc::new(Job { future: Mutex::new(Some(future)), queue: queue.clone() });
        queue.send(job).unwrap();
    }
    drop(queue);
    let jobs = Mutex::new(jobs);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let job = jobs.lock().unwrap().recv();
                    let Ok(job) = job else { return };
                    let mut place = job.future.lock().unwrap();
                    let waker = Waker::from(Arc::clone(&job));
                    let Some(future) = place.as_mut() else { continue };
                    if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
                        *place = None;
                    }
                }
            });
        }
    });
}

/// What .NET still knows is known to nobody else.
#[track_caller]
pub(crate) fn nothing_is_left() -> Result<()> {
    let begin = Instant::now();
    while Runtime::live_tasks() > 0 {
        assert!(begin.elapsed() < Duration::from_secs(20), "{} are left", Runtime::live_tasks());
        Caller::collect()?;
        thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

pub fn results() -> Result<()> {
    let worker = Worker::new()?;
    block_on(async {
        worker.nothing().await?;
        worker.later_nothing().await?;
        assert_eq!(worker.at_once(3).await?, 3);
        assert_eq!(worker.later("late", 5).await?, "late");
        assert_eq!(worker.later(&"long ".repeat(1000), 1).await?.len(), 5000);
        assert_eq!(worker.later_null(true).await?, None);
        assert_eq!(worker.later_null(false).await?.as_deref(), Some("not null"));
        assert_eq!(worker.null_at_once().await?, None);
        assert_eq!(worker.later_maybe(true).await?, Some(7));
        assert_eq!(worker.later_maybe(false).await?, None);
        for label in [Some("two"), None] {
            for labelled in [worker.labelled_at_once(label).await?, worker.later_labelled(label).await?] {
                assert_eq!(labelled.map(|of| of.label()).transpose()?.as_deref(), label);
            }
        }
        assert_eq!(worker.maybe_at_once(true).await?, Some(7));
        assert_eq!(worker.maybe_at_once(false).await?, None);
        assert_eq!(worker.later_bytes(1000).await?, [0; 1000]);
        let read = worker.reads(Point { x: 1, y: 2 }, 3, "four", Some(&Labelled::new("five", &Length::new(2.0)?)?)).await?;
        assert_eq!(read, "1,2 3 four five");
        assert_eq!(worker.reads(Point::default(), 0, "", None).await?, "0,0 0  -");
        assert_eq!(worker.reads_at_once(7).await?, 7);
        assert_eq!(worker.words_at_once().await?, ["one", "two"]);
        assert_eq!(worker.later_itself().await?, worker);
        assert_eq!(worker.itself_at_once().await?, worker);
        assert_eq!(worker.later_list().await?.to_array()?, ["a", "b"]);
        assert_eq!(worker.later_day().await?, DayOfWeek::Friday);
        assert_eq!(worker.value_later(4).await?, 4);
        assert_eq!(worker.value_at_once(5).await?, 5);
        worker.value().await?;
        assert_eq!(Doubling::new()?.run(21).await?, 42);
        Ok(())
    })
}

pub fn waiting() -> Result<()> {
    let worker = Worker::new()?;
    worker.nothing().wait()?;
    assert_eq!(worker.at_once(3).wait()?, 3);
    assert_eq!(worker.later("late", 5).wait()?, "late");
    assert_eq!(worker.later_null(true).wait()?, None);
    assert_eq!(worker.value_later(4).wait()?, 4);
    assert_eq!(worker.fails_later().wait().unwrap_err().message(), "later");
    assert!(worker.ends("x").wait()?, "the token is one that can be cancelled");
    worker.cancellable().wait()
}

pub fn failures() -> Result<()> {
    let worker = Worker::new()?;
    let failed = |task: Task<i32>| {
        let error = block_on(task).unwrap_err();
        assert!(error.is::<FixtureException>());
        error.message().to_owned()
    };
    assert_eq!(failed(worker.fails_at_once()), "at once");
    assert_eq!(failed(worker.faulted()), "faulted");
    assert_eq!(failed(worker.fails_later()), "later");
    let cancelled = block_on(worker.cancelled_at_once()).unwrap_err();
    assert_eq!(cancelled.type_name(), Some("System.Threading.Tasks.TaskCanceledException"));
    assert_eq!(cancelled.kind(), ErrorKind::Exception);
    let unobserved = worker.fails_at_once();
    drop(unobserved);
    Ok(())
}

pub fn objects() -> Result<()> {
    let worker = Worker::new()?;
    let gate = worker.gate()?;
    assert!(!gate.is_completed()?);
    let future = (&gate).into_future();
    worker.open("open")?;
    assert_eq!(block_on(future)?, "open");
    assert_eq!(gate.clone().into_future().wait()?, "open");
    assert_eq!(block_on(async { gate.await })?, "open");
    for task in worker.finished()? {
        task.into_future().wait()?;
    }
    let (later, ok) = match worker.try_later("x")? {
        Some(task) => (task, true),
        None => panic!("it is there"),
    };
    assert!(ok);
    assert_eq!(block_on(later.into_future())?, "x");
    Ok(())
}

pub fn dropped_is_cancelled() -> Result<()> {
    let worker = Worker::new()?;
    drop(worker.endless());
    let mut polled = Box::pin(worker.endless());
    block_on(poll_fn(|context| {
        assert!(polled.as_mut().poll(context).is_pending());
        Poll::Ready(())
    }));
    drop(polled);
    worker.cancellable().detach();
    let begin = Instant::now();
    while worker.cancelled()? < 2 {
        assert!(begin.elapsed() < Duration::from_secs(20));
        thread::sleep(Duration::from_millis(1));
    }
    nothing_is_left()?;
    let source = CancellationTokenSource::new()?;
    assert!(!worker.is_over(&CancellationToken::none()?, &source)?);
    assert!(worker.is_over(&source.token()?, &source)?);
    Ok(())
}

pub fn dropped_in_flight() -> Result<()> {
    const MANY: i32 = 100_000;
    let worker = Worker::new()?;
    let waker = Waker::noop();
    let mut context = Context::from_waker(waker);
    for _ in 0..MANY {
        let mut task = worker.endless();
        assert!(Pin::new(&mut task).poll(&mut context).is_pending());
    }
    for _ in 0..MANY {
        let mut task = worker.forgotten();
        assert!(Pin::new(&mut task).poll(&mut context).is_pending());
    }
    nothing_is_left()?;
    assert_eq!(worker.cancelled()?, MANY);
    assert_eq!(Runtime::live_handles(), 1, "{}", Runtime::live_types());
    Ok(())
}

pub fn many_pending() -> Result<()> {
    const MANY: usize = 100_000;
    let worker = Worker::new()?;
    let sum = Arc::new(AtomicUsize::new(0));
    let mut futures: Vec<Pin<Box<dyn Future<Output = ()> + Send>>> = Vec::new();
    for _ in 0..MANY {
        let (task, sum) = (worker.one_of_many(), Arc::clone(&sum));
        futures.push(Box::pin(async move {
            sum.fetch_add(task.await.unwrap() as usize, Ordering::Relaxed);
        }));
    }
    let end = {
        let worker = worker.clone();
        thread::spawn(move || {
            while Runtime::live_tasks() < MANY {
                thread::sleep(Duration::from_millis(1));
            }
            let threads = Worker::thread_count().unwrap();
            worker.end_all().unwrap();
            threads
        })
    };
    spawn_all(futures);
    assert!(end.join().unwrap() < 100, "no thread is blocked");
    assert_eq!(sum.load(Ordering::Relaxed), MANY * (MANY - 1) / 2);
    nothing_is_left()
}

pub fn in_a_context() -> Result<()> {
    let work = ThreadStart::new(|| {
        let worker = Worker::new()?;
        assert_eq!(worker.captures().wait()?, "none");
        assert_eq!(block_on(worker.captures())?, "none");
        assert_eq!(worker.at_once(1).wait()?, 1);
        Ok(())
    })?;
    Worker::in_context(work.as_fn())
}

pub fn streams() -> Result<()> {
    let worker = Worker::new()?;
    block_on(async {
        let mut all = Vec::new();
        let numbers = worker.count(5)?;
        let mut stream = numbers.stream();
        while let Some(number) = stream.next().await {
            all.push(number?);
        }
        assert_eq!(all, [0, 1, 2, 3, 4]);
        assert!(stream.next().await.is_none());
        assert_eq!(worker.disposed()?, 1);

        let mut words = worker.words(true)?.stream();
        assert_eq!(words.next().await.unwrap()?, "one");
        assert_eq!(words.next().await.unwrap()?, "two");
        assert_eq!(words.next().await.unwrap().unwrap_err().message(), "no more words");
        assert!(words.next().await.is_none());
        Ok(())
    })
}

/// What is dropped between two items, within a step, and before the first one.
pub fn streams_dropped() -> Result<()> {
    let worker = Worker::new()?;
    block_on(async {
        let mut stream = worker.count(5)?.stream();
        assert_eq!(stream.next().await.unwrap()?, 0);
        drop(stream);

        let mut stream = worker.stuck()?.stream();
        assert_eq!(stream.next().await.unwrap()?, 1);
        let mut step = Box::pin(stream.next());
        poll_fn(|context| {
            assert!(step.as_mut().poll(context).is_pending());
            Poll::Ready(())
        })
        .await;
        drop(step);
        drop(stream);
        drop(worker.stuck()?.stream());
        Ok::<_, mochi::Error>(())
    })?;
    let begin = Instant::now();
    while worker.disposed()? < 2 {
        assert!(begin.elapsed() < Duration::from_secs(20), "{}", worker.disposed()?);
        thread::sleep(Duration::from_millis(1));
    }
    drop(worker);
    no_handle_is_left()
}

pub fn disposing() -> Result<()> {
    let connection = Connection::new()?;
    assert!(!connection.is_closed()?);
    block_on(connection.dispose_async())?;
    assert!(connection.is_closed()?);
    Ok(())
}

/// Futures of Rust that are tasks of .NET.
pub fn spawned() -> Result<()> {
    let worker = Arc::new(Worker::new()?);
    let of = Arc::clone(&worker);
    let task: Task1<i32> = mochi::spawn(async move { Ok(of.value_later(20).await? + of.at_once(1).await?) })?;
    assert_eq!(block_on(worker.twice(&task))?, 42);
    assert_eq!(block_on(task.into_future())?, 21);

    let of = Arc::clone(&worker);
    let work = move |number| {
        let of = Arc::clone(&of);
        mochi::spawn::<Task1<String>>(async move { of.later(&format!("number {number}"), 1).await })
    };
    assert_eq!(block_on(worker.call_later(work, 3))?, "number 3!");

    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let count = move |token: &CancellationToken| -> Result<tasks::Task> {
        assert!(token.can_be_canceled()?);
        counted.fetch_add(1, Ordering::SeqCst);
        mochi::spawn::<tasks::Task>(async { Ok(()) })
    };
    worker.call_twice(count).wait()?;
    assert_eq!(calls.load(Ordering::SeqCst), 2);
    drop(worker);
    no_handle_is_left()
}

/// A closure that has nothing to await gives no task: what wants one has it completed.
pub fn handlers_at_once() -> Result<()> {
    let worker = Worker::new()?;
    let (sender, receiver) = mpsc::channel();
    let heard = sender.clone();
    let plain = worker.on_heard_async(move |text| heard.send(format!("plain {text}")).unwrap())?;
    let heard = sender.clone();
    let fallible = worker.on_heard_async(move |text| {
        if text.is_empty() {
            return Err("x".parse::<mochi::Guid>().expect_err("nothing was said"));
        }
        heard.send(format!("fallible {text}")).unwrap();
        Ok(())
    })?;
    let heard = sender.clone();
    let task = worker.on_heard_async(move |text| {
        heard.send(format!("task {text}")).unwrap();
        tasks::Task::completed_task()
    })?;
    let heard = sender.clone();
    let old = worker.on_heard_long_ago_async(move |text| heard.send(format!("old {}", text.unwrap())).unwrap())?;
    let old_fallible = worker.on_heard_long_ago_async(move |text| {
        sender.send(format!("old and fallible {}", text.unwrap())).unwrap();
        Ok(())
    })?;
    worker.say("yes").wait()?;
    let all: Vec<_> = receiver.try_iter().collect();
    assert_eq!(all, ["plain yes", "fallible yes", "task yes", "old yes", "old and fallible yes"]);

    let (sender, receiver) = mpsc::channel();
    let of_value = sender.clone();
    worker.call_value(move |text| of_value.send(text.to_owned()).unwrap()).wait()?;
    worker.call_value(move |text| Ok(sender.send(format!("{text}, fallibly")).unwrap())).wait()?;
    assert_eq!(receiver.try_iter().collect::<Vec<_>>(), ["value", "value, fallibly"]);

    let refused = worker.say("").wait().unwrap_err();
    assert_eq!(refused.type_name(), Some("Mochi.MochiCallbackException"));
    drop((plain, fallible, task, old, old_fallible, refused, worker));
    no_handle_is_left()
}

pub fn progress() -> Result<()> {
    let (sender, receiver) = mpsc::channel();
    let sender = Mutex::new(sender);
    let worker = Worker::new()?;
    let progress = Progress::<i32>::new_handler(move |number| {
        sender.lock().unwrap().send(number).unwrap();
    })?;
    assert_eq!(block_on(worker.count_up(3, &progress))?, 3);
    let mut numbers = [(); 3].map(|()| receiver.recv_timeout(Duration::from_secs(20)).unwrap());
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3]);
    drop((worker, progress));
    no_handle_is_left()
}

/// What fails, panics, or is never woken.
pub fn spawned_in_vain() -> Result<()> {
    let worker = Arc::new(Worker::new()?);
    let of = Arc::clone(&worker);
    let failed: Task1<i32> = mochi::spawn(async move { of.fails_later().await })?;
    let message = |task: Task1<i32>| block_on(task.into_future()).unwrap_err().message().to_owned();
    assert_eq!(message(failed), "later");

    let panicked: Task1<i32> = mochi::spawn(async { panic!("no number") })?;
    assert!(message(panicked).contains("no number"));

    let dropped: Task1<i32> = mochi::spawn(std::future::pending())?;
    assert!(message(dropped).contains("dropped before its end"));

    let of = Arc::clone(&worker);
    let cancelled: Task1<i32> = mochi::spawn(async move { of.cancelled_at_once().await })?;
    assert!(block_on((&cancelled).into_future()).is_err());
    assert!(cancelled.is_canceled()?);
    drop((worker, cancelled));
    no_handle_is_left()
}

#[track_caller]
pub(crate) fn no_handle_is_left() -> Result<()> {
    nothing_is_left()?;
    let begin = Instant::now();
    while Runtime::live_handles() > 0 || Runtime::live_callbacks() > 0 {
        let types = (Runtime::live_types(), Runtime::live_callback_types());
        assert!(begin.elapsed() < Duration::from_secs(20), "{types:?}");
        Caller::collect()?;
    }
    Ok(())
}

/// The process ends while .NET still has somebody to tell.
pub fn pending_at_the_end() -> Result<()> {
    let worker = Worker::new()?;
    let mut context = Context::from_waker(Waker::noop());
    for number in 0..2000 {
        let mut task = worker.later("too late", 1 + number % 400);
        let _ = Pin::new(&mut task).poll(&mut context);
    }
    let mut never = worker.one_of_many();
    assert!(Pin::new(&mut never).poll(&mut context).is_pending());
    let _spawned: Task1<i32> = mochi::spawn(async move { worker.forgotten().await })?;
    assert!(Runtime::live_tasks() > 0);
    println!("tasks::pending_at_the_end: done");
    std::process::exit(0)
}

pub fn wakers_change() -> Result<()> {
    let worker = Worker::new()?;
    let mut task = worker.one_of_many();
    let wakers = [(); 3].map(|()| Arc::new(Counting(AtomicUsize::new(0))));
    for waker in &wakers {
        let waker = Waker::from(Arc::clone(waker));
        assert!(Pin::new(&mut task).poll(&mut Context::from_waker(&waker)).is_pending());
    }
    assert_eq!(Runtime::live_tasks(), 1);
    worker.end_all()?;
    assert_eq!(block_on(task)?, 0);
    nothing_is_left()?;
    let woken = wakers.map(|waker| waker.0.load(Ordering::SeqCst));
    assert!(woken[..2] == [0, 0] && woken[2] <= 1, "only the last one counts: {woken:?}");
    Ok(())
}

/// Finalizers run in no order: a library's may complete a task whose waiter was told already that nobody will.
pub fn ended_by_finalizers() -> Result<()> {
    const MANY: usize = 1000;
    let counted = Arc::new(Counting(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&counted));
    let mut context = Context::from_waker(&waker);
    let mut kept = Vec::new();
    for number in 0..MANY {
        let mut task = Parting::new()?.gone();
        assert!(Pin::new(&mut task).poll(&mut context).is_pending());
        // of every other one the task goes with what ends it
        if number % 2 == 0 {
            kept.push(task);
        }
    }
    nothing_is_left()?;
    assert_eq!(counted.0.load(Ordering::SeqCst), kept.len());
    for task in kept {
        task.wait()?;
    }
    no_handle_is_left()
}

struct Counting(AtomicUsize);

impl Wake for Counting {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
