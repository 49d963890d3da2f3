//! .NET's tasks on the executor that most programs have.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use dotnet::fixture::Worker;
use mochi::{Result, Runtime};
use tokio::runtime::{Builder, Runtime as Tokio};
use tokio::time::{sleep, timeout};

fn current() -> Tokio {
    Builder::new_current_thread().enable_time().build().expect("a runtime")
}

fn multi() -> Tokio {
    Builder::new_multi_thread().worker_threads(4).enable_time().build().expect("a runtime")
}

/// A task that was dropped counts until .NET has ended it.
#[track_caller]
fn nothing_is_left() {
    let begin = Instant::now();
    while Runtime::live_tasks() > 0 {
        assert!(begin.elapsed() < Duration::from_secs(20), "{} tasks", Runtime::live_tasks());
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::leak_report());
}

/// One thread makes progress with all: what .NET ends on its own threads wakes it.
pub fn current_thread() -> Result<()> {
    let begin = Instant::now();
    current().block_on(async {
        let worker = Worker::new()?;
        let later = |text| {
            let worker = worker.clone();
            async move { worker.later(text, 300).await }
        };
        let (one, two, three) = tokio::join!(later("one"), later("two"), later("three"));
        assert_eq!((one?.as_str(), two?.as_str(), three?.as_str()), ("one", "two", "three"));
        assert_eq!(worker.at_once(3).await?, 3);
        Ok::<_, mochi::Error>(())
    })?;
    assert!(begin.elapsed() >= Duration::from_millis(290));
    nothing_is_left();
    Ok(())
}

/// A future is polled by whatever thread is free, and spawned ones by several at once.
pub fn multi_thread() -> Result<()> {
    const MANY: i32 = 1000;
    let sum = Arc::new(AtomicUsize::new(0));
    multi().block_on(async {
        let worker = Worker::new()?;
        let spawned: Vec<_> = (0..MANY)
            .map(|number| {
                let (worker, sum) = (worker.clone(), Arc::clone(&sum));
                tokio::spawn(async move {
                    let text = worker.later(&number.to_string(), number % 7).await?;
                    tokio::task::yield_now().await;
                    worker.later_nothing().await?;
                    sum.fetch_add(text.parse().expect("a number"), Ordering::SeqCst);
                    Ok::<_, mochi::Error>(())
                })
            })
            .collect();
        for one in spawned {
            one.await.expect("no panic")?;
        }
        Ok::<_, mochi::Error>(())
    })?;
    assert_eq!(sum.load(Ordering::SeqCst), (0..MANY as usize).sum());
    nothing_is_left();
    Ok(())
}

/// The branch of `select!` that comes too late is dropped, and its work cancelled.
pub fn raced() -> Result<()> {
    for tokio in [current(), multi()] {
        tokio.block_on(async {
            let worker = Worker::new()?;
            for _ in 0..100 {
                tokio::select! {
                    _ = worker.endless() => panic!("it has no end"),
                    text = worker.later("first", 1) => assert_eq!(text?, "first"),
                }
            }
            while worker.cancelled()? < 100 {
                sleep(Duration::from_millis(1)).await;
            }
            // a future that is polled in one place and awaited in another is none that is lost
            let mut kept = worker.later("kept", 50);
            tokio::select! {
                biased;
                _ = &mut kept => panic!("it takes longer"),
                () = sleep(Duration::from_millis(1)) => {}
            }
            assert_eq!(kept.await?, "kept");
            Ok::<_, mochi::Error>(())
        })?;
        nothing_is_left();
    }
    Ok(())
}

/// A timeout is a drop; so is the end of a runtime, for what was spawned on it.
pub fn timed_out() -> Result<()> {
    let worker = Worker::new()?;
    for tokio in [current(), multi()] {
        let before = worker.cancelled()?;
        tokio.block_on(async {
            assert!(timeout(Duration::from_millis(5), worker.endless()).await.is_err());
            assert_eq!(timeout(Duration::from_secs(20), worker.later("in time", 1)).await.expect("in time")?, "in time");
            let (endless, aborted) = (worker.endless(), worker.endless());
            tokio::spawn(endless);
            let aborted = tokio::spawn(aborted);
            tokio::task::yield_now().await;
            aborted.abort();
            assert!(aborted.await.expect_err("it is aborted").is_cancelled());
            Ok::<_, mochi::Error>(())
        })?;
        drop(tokio);
        let begin = Instant::now();
        while worker.cancelled()? < before + 3 {
            assert!(begin.elapsed() < Duration::from_secs(20), "{}", worker.cancelled()?);
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    drop(worker);
    nothing_is_left();
    Ok(())
}
