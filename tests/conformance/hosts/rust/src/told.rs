//! What an error tells besides type and message.

use mochi::{Error, Result};

/// Whether the stack trace names a method.
pub fn trace<T>(result: Result<T>, method: &str) -> Result<bool> {
    Ok(thrown(result)?.stack_trace().is_some_and(|trace| trace.contains(method)))
}

pub fn hresult<T>(result: Result<T>) -> Result<i32> {
    Ok(thrown(result)?.hresult().expect("an exception has a number"))
}

/// Keys and values by turns.
pub fn data<T>(result: Result<T>) -> Result<Vec<Option<String>>> {
    Ok(thrown(result)?.data().into_iter().flat_map(|(key, value)| [Some(key), value]).collect())
}

/// The messages of all inner exceptions, each with that of its holder before it.
pub fn tree<T>(result: Result<T>) -> Result<Vec<Option<String>>> {
    let mut messages = Vec::new();
    inner(&thrown(result)?, &mut messages);
    Ok(messages)
}

fn inner(of: &Error, messages: &mut Vec<Option<String>>) {
    for error in of.inner_errors() {
        messages.extend([of, error].map(|error| Some(error.message().to_owned())));
        inner(error, messages);
    }
}

/// Has .NET throw, and gives what it throws.
pub fn throws<T>(message: &str) -> Result<T> {
    dotnet::conformance::Failures::throw(message)?;
    panic!("it throws")
}

pub fn panics<T>() -> T {
    panic!("on purpose")
}

/// What is an exception comes as the value, what is any other error stays one.
fn thrown<T>(result: Result<T>) -> Result<Error> {
    let error = result.err().expect("the call throws");
    if error.exception().is_some() { Ok(error) } else { Err(error) }
}
