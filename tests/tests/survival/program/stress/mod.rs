//! `survival stress <calls> <threads>`: calls of all kinds from many threads at once, which must leave nothing behind.
//!
//! Prints a line of samples every so often, as CSV; [`samples`] says what they are.

mod calls;
mod samples;

use crate::random::Random;
use calls::Caller;
use dotnet::fixture::{Door, Node, Objects};
use mochi::{Result, Runtime};
use samples::Samples;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Objects that threads hand to one another.
type Pool = Mutex<Vec<Node>>;

/// Calls between two looks at the counter.
const BATCH: u64 = 1_000;

pub fn run(calls: u64, threads: u64) -> Result<()> {
    let pool = Pool::default();
    let done = AtomicU64::new(0);
    Objects::collect()?;
    let mut samples = Samples::begin();
    thread::scope(|scope| {
        let callers: Vec<_> = (0..threads)
            .map(|number| {
                let (pool, done) = (&pool, &done);
                scope.spawn(move || -> Result<()> {
                    let mut caller = Caller::new(Random::new(number), pool);
                    while done.fetch_add(BATCH, Ordering::Relaxed) < calls {
                        caller.call(BATCH)?;
                    }
                    Ok(())
                })
            })
            .collect();
        while !callers.iter().all(|caller| caller.is_finished()) {
            samples.take(done.load(Ordering::Relaxed).min(calls));
        }
        callers.into_iter().try_for_each(|caller| caller.join().expect("no panic"))
    })?;

    pool.into_inner().expect("no panic").clear();
    Objects::collect()?;
    samples.take(calls);
    assert_eq!(Runtime::live_handles(), 0, "handles left behind: {}", Runtime::live_types());
    assert_eq!(Door::open()?, 0, "disposables that nobody disposed");
    samples.check();
    Ok(())
}
