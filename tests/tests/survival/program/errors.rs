//! Exceptions that bring down whoever reports them carelessly.

use dotnet::fixture::{BadText, Exceptions, Failures, MuteException, SilentException};
use mochi::{Error, Result};
use std::error::Error as _;
use std::iter;
use std::sync::Barrier;
use std::thread;

fn failed<T>(result: Result<T>) -> Error {
    match result {
        Ok(_) => panic!("it should have failed"),
        Err(error) => error,
    }
}

/// All that a program does with an error it does not know.
fn tell(error: &Error) -> usize {
    let told = [error.to_string(), format!("{error:?}"), format!("{error:#?}"), error.message().to_owned()];
    assert!(!told[0].is_empty() && !told[1].is_empty());
    let _ = (error.kind(), error.type_name(), error.stack_trace());
    told.iter().map(String::len).sum()
}

fn depth(error: &Error) -> usize {
    iter::successors(error.source(), |inner| (**inner).source()).take(1_000_000).count() + 1
}

pub fn cyclic_data() -> Result<()> {
    let error = failed(Failures::throw_cyclic_data());
    assert_eq!(error.message(), "cyclic");
    tell(&error);
    Ok(())
}

pub fn chain() -> Result<()> {
    let error = failed(Failures::throw_chain(10_000));
    assert_eq!(error.message(), "link");
    assert_eq!(depth(&error), 10_000);
    assert!(tell(&error) < 1 << 20, "the whole chain is not shown");
    Ok(())
}

pub fn endless_chain() -> Result<()> {
    let error = failed(Exceptions::throw_endless());
    assert!(tell(&error) < 1 << 20);
    let depth = depth(&error);
    assert!(depth < 1_000_000, "the chain must end");
    Ok(())
}

pub fn many() -> Result<()> {
    let error = failed(Exceptions::throw_many(1_000));
    assert_eq!(error.type_name(), Some("System.AggregateException"));
    assert!(tell(&error) < 4 << 20);
    assert_eq!(depth(&error), 3, "the first of them, and its own");
    Ok(())
}

pub fn silent() -> Result<()> {
    let error = failed(Failures::throw_silent());
    assert!(error.is::<SilentException>());
    tell(&error);
    let bad = BadText::new()?;
    assert!(!bad.to_string().is_empty() && !format!("{bad:?}").is_empty());
    assert_eq!(bad, bad.clone());
    Ok(())
}

pub fn mute() -> Result<()> {
    let error = failed(Exceptions::throw_mute());
    tell(&error);
    let mute = error.downcast::<MuteException>()?;
    assert!(!mute.to_string().is_empty(), "what ToString throws throws in ToString");
    Ok(())
}

pub fn long_message() -> Result<()> {
    const LENGTH: usize = 16 << 20;
    let error = failed(Exceptions::throw_long(LENGTH as i32));
    assert_eq!(error.message().len(), LENGTH);
    Ok(())
}

/// Errors that are told on many threads at once, while others come.
pub fn while_reporting() -> Result<()> {
    let barrier = Barrier::new(16);
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                barrier.wait();
                for _ in 0..50 {
                    tell(&failed(Exceptions::throw_mute()));
                    tell(&failed(Failures::throw_inner()));
                    tell(&failed(Failures::throw_cyclic_data()));
                }
            });
        }
    });
    Ok(())
}
