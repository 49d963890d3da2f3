use dotnet::fixture::{BadText, Failures, FixtureException, SilentException, Stillborn};
use dotnet::system::InvalidOperationException;
use mochi::{Error, Result};
use std::error::Error as _;

fn failed<T>(result: Result<T>) -> Error {
    match result {
        Ok(_) => panic!("it should have failed"),
        Err(error) => error,
    }
}

pub fn typed() -> Result<()> {
    let error = failed(Failures::throw("größe\0!", 42));
    assert!(error.is::<FixtureException>());
    assert!(error.is::<InvalidOperationException>(), "a base");
    assert!(!error.is::<SilentException>());
    assert_eq!(error.type_name(), Some("Fixture.FixtureException"));
    assert_eq!(error.message(), "größe\0!");
    assert!(error.to_string().contains("größe"));
    assert!(error.stack_trace().expect("it was thrown").contains("Throw"));
    let exception = error.downcast::<FixtureException>()?;
    assert_eq!(exception.number()?, 42);
    Ok(())
}

pub fn inner() -> Result<()> {
    let error = failed(Failures::throw_inner());
    assert_eq!(error.message(), "outside");
    let inner = error.source().expect("an inner exception");
    assert!(inner.to_string().contains("inside"));
    let inner = inner.downcast_ref::<Error>().expect("an error of ours");
    let exception = inner.exception().expect("an exception").cast::<FixtureException>()?;
    assert_eq!(exception.number()?, 1);
    Ok(())
}

pub fn silent() -> Result<()> {
    let error = failed(Failures::throw_silent());
    assert!(error.is::<SilentException>());
    Ok(())
}

pub fn in_constructor() -> Result<()> {
    assert_eq!(failed(Stillborn::new()).downcast::<FixtureException>()?.number()?, 4);
    Ok(())
}

pub fn bad_text() -> Result<()> {
    let bad = BadText::new()?;
    assert!(!bad.to_string().is_empty(), "Display cannot fail");
    assert!(!format!("{bad:?}").is_empty());
    Ok(())
}

pub fn cyclic_data() -> Result<()> {
    let error = failed(Failures::throw_cyclic_data());
    assert_eq!(error.message(), "cyclic");
    assert!(!format!("{error:?}").is_empty());
    Ok(())
}

pub fn chain() -> Result<()> {
    let error = failed(Failures::throw_chain(10_000));
    assert_eq!(error.message(), "link");
    let mut depth = 1;
    let mut source = error.source();
    while let Some(inner) = source {
        depth += 1;
        source = inner.source();
    }
    assert_eq!(depth, 10_000);
    Ok(())
}

pub fn kinds() -> Result<()> {
    let exception = failed(Failures::divide(0));
    assert_eq!(exception.kind(), mochi::ErrorKind::Exception);
    let null = failed(dotnet::fixture::Objects::broken());
    assert_eq!(null.kind(), mochi::ErrorKind::Null);
    Ok(())
}
