//! Exceptions as errors.

use std::error::Error as _;

use mochi::{Error, ErrorKind, Exception, Object, Runtime, rt};

use crate::{
    Scenario, Shim,
    bindings::{Faults, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("an_exception_is_an_error", Shim::Proper, exception),
    ("an_odd_exception_is_an_error", Shim::Proper, odd),
    ("a_long_chain_is_no_deep_recursion", Shim::Proper, || on_a_small_stack(chain)),
    ("memory_can_end", Shim::Proper, out_of_memory),
];

rt::class! {
    struct ArgumentException = "System.ArgumentException, System.Runtime";
    base Exception;
    is Exception, Object;
}

rt::class! {
    struct FormatException = "System.FormatException, System.Runtime";
    base Exception;
    is Exception, Object;
}

fn exception() {
    let error = Faults::cause(6, None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Exception);
    assert_eq!(error.type_name(), Some("System.ArgumentException"));
    assert_eq!(error.message(), "first line\nsecond line");
    assert_eq!(error.to_string(), "System.ArgumentException: first line second line");
    assert!(error.stack_trace().unwrap().contains("at Fixture.Faults.Cause(Int32 kind, Object argument)"));
    assert!(error.is::<ArgumentException>() && error.is::<Exception>() && !error.is::<FormatException>());
    assert_eq!(size_of_val(&error), size_of::<usize>());

    let inner = error.source().unwrap();
    assert_eq!(inner.to_string(), "System.FormatException: inner");
    assert!(inner.downcast_ref::<Error>().unwrap().is::<FormatException>());
    assert_eq!(inner.source().unwrap().to_string(), "System.TimeoutException: innermost");
    assert!(inner.source().unwrap().source().is_none());

    let shown = format!("{error:?}");
    for part in [
        "System.ArgumentException (0x80070057): first line\nsecond line\n   at ",
        "\n ---> System.FormatException (0x80131537): inner",
    ] {
        assert!(shown.contains(part), "{shown}");
    }

    let error = error.downcast::<FormatException>().unwrap_err();
    let exception = error.downcast::<ArgumentException>().unwrap();
    assert_eq!(exception.message().unwrap(), "first line\nsecond line");
    assert_eq!(exception.inner_exception().unwrap().unwrap().type_name().unwrap(), "System.FormatException");
    assert_eq!(
        Error::from(exception.upcast::<Exception>().clone()).to_string(),
        "System.ArgumentException: first line second line"
    );

    let null = Node::new("n").unwrap().next().unwrap_err();
    assert!(!null.is::<Exception>() && !null.is::<Object>());
    assert_eq!((null.type_name(), null.stack_trace()), (None, None));
    assert_eq!(null.downcast::<Object>().unwrap_err().kind(), ErrorKind::Null);
    drop(exception);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn odd() {
    let error = Faults::cause(5, None).unwrap_err();
    assert_eq!(error.to_string(), "Fixture.OddException: <Message failed: System.InvalidOperationException>");
    assert_eq!(error.exception().unwrap().message().unwrap_err().message(), "no message");
    assert!(error.source().is_none());
}

fn chain() {
    let error = Faults::cause(10_000, None).unwrap_err();
    let mut length = 1;
    let mut next = error.source();
    while let Some(inner) = next {
        length += 1;
        next = inner.source();
    }
    assert_eq!(length, 10_000);
    assert!(format!("{error:?}").ends_with("\n ---> 9967 more inner exceptions"));
    drop(error);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn on_a_small_stack(body: fn()) {
    std::thread::Builder::new().stack_size(512 << 10).spawn(body).unwrap().join().unwrap();
}

fn out_of_memory() {
    let error = Faults::cause(4, None).unwrap_err();
    assert_eq!((error.kind(), error.to_string()), (ErrorKind::OutOfMemory, ".NET is out of memory".into()));
}
