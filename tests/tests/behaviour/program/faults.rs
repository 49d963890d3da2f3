use dotnet::fixture::Failures;
use dotnet::system::Exception;
use mochi::Result;
use std::thread;

/// What kills a process when signals are not where the CLR wants them.
fn all() -> Result<()> {
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
    let threads: Vec<_> = (0..50).map(|_| thread::spawn(all)).collect();
    threads.into_iter().try_for_each(|thread| thread.join().expect("no panic"))
}
