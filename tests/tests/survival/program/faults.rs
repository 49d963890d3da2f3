//! What the runtime makes an exception of, and what it ends the process for.

use dotnet::fixture::{Ends, Failures};
use mochi::{Exception, Result};
use std::sync::Barrier;
use std::thread;

/// What kills a process when signals are not where the runtime wants them.
pub fn all() -> Result<()> {
    let kinds = [
        (Failures::null_reference(None), "System.NullReferenceException"),
        (Failures::index_out_of_range(3), "System.IndexOutOfRangeException"),
        (Failures::divide(0), "System.DivideByZeroException"),
        (Failures::overflow(i32::MAX), "System.OverflowException"),
        (Failures::recurse(10_000_000), "System.InsufficientExecutionStackException"),
    ];
    for (result, expected) in kinds {
        let error = result.expect_err(expected);
        assert!(error.is::<Exception>());
        assert_eq!(error.type_name(), Some(expected));
    }
    assert!(Failures::cast("text").is_err());
    assert_eq!(Failures::divide(1)?, 1, "life goes on");
    Ok(())
}

pub fn on_main() -> Result<()> {
    (0..3).try_for_each(|_| all())
}

pub fn on_a_thread() -> Result<()> {
    thread::spawn(all).join().expect("no panic")
}

pub fn on_fifty_threads() -> Result<()> {
    let barrier = Barrier::new(50);
    thread::scope(|scope| {
        let work = || {
            barrier.wait();
            (0..3).try_for_each(|_| all())
        };
        let threads: Vec<_> = (0..50).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("no panic"))
    })
}

pub fn stack_overflow() -> Result<()> {
    Ends::recurse_forever(0).map(drop)
}

pub fn fail_fast() -> Result<()> {
    Ends::fail_fast("on purpose")
}

pub fn uncaught_on_a_managed_thread() -> Result<()> {
    Ends::throw_on_a_thread()
}
