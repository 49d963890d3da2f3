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
    ("many_exceptions_are_a_tree", Shim::Proper, many),
    ("a_circle_of_exceptions_ends", Shim::Proper, circle),
    ("data_is_text", Shim::Proper, data),
    ("an_exception_that_says_nothing_is_an_error", Shim::Proper, mute),
    ("memory_can_end", Shim::Proper, out_of_memory),
    ("memory_ends_for_real", Shim::Proper, hard_limit),
    ("frames_of_both_sides_are_in_order", Shim::Proper, frames),
];

rt::class! {
    type ArgumentException in __mochi_argument_exception = "System.ArgumentException, System.Runtime";
    base Exception;
    is Exception, Object;
}

rt::class! {
    type FormatException in __mochi_format_exception = "System.FormatException, System.Runtime";
    base Exception;
    is Exception, Object;
}

fn exception() {
    let error = Faults::cause(6, None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Exception);
    assert_eq!(error.type_name(), Some("System.ArgumentException"));
    assert_eq!(error.message(), "first line\nsecond line");
    assert_eq!(error.to_string(), "System.ArgumentException: first line second line");
    assert!(error.stack_trace().unwrap().contains("at Fixture.Faults.Cause(Int32"));
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

fn many() {
    let error = Faults::cause(7, None).unwrap_err();
    let [first, second] = error.inner_errors() else { panic!("{error:?}") };
    assert_eq!((first.to_string(), second.message()), ("System.FormatException: a".to_owned(), "c"));
    assert_eq!(first.inner_errors()[0].type_name(), Some("System.TimeoutException"));
    assert_eq!(error.source().unwrap().to_string(), first.to_string());
    assert!(second.inner_errors().is_empty() && second.is::<ArgumentException>());
    let shown = format!("{error:?}");
    let places = [
        "(inner exception 0) System.FormatException",
        "---> System.TimeoutException",
        "(inner exception 1) System.Arg",
    ];
    assert!(places.map(|part| shown.find(part).expect(part)).is_sorted(), "{shown}");
    drop(error);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn circle() {
    let error = Faults::cause(8, None).unwrap_err();
    let inner = &error.inner_errors()[0];
    assert_eq!((inner.message(), inner.inner_errors().len()), ("inner", 0));
    assert_eq!(format!("{error:?}").matches("--->").count(), 1);
}

fn data() {
    let error = Faults::cause(9, None).unwrap_err();
    assert_eq!(error.hresult(), Some(0x8123_4567_u32 as i32));
    let data = error.data();
    assert_eq!(data.len(), 256);
    assert_eq!(data[0], ("text".into(), Some("value".into())));
    assert_eq!(data[1], ("7".into(), None));
    assert_eq!(data[2], ("itself".into(), Some("<ToString failed: System.InvalidOperationException>".into())));
    assert_eq!(data[3].1.as_ref().map(String::len), Some(4099));
    assert!(format!("{error:?}").contains("(0x81234567): with data\n   text = value\n   7 = null\n"));
    let null = Node::new("n").unwrap().next().unwrap_err();
    assert_eq!((null.hresult(), null.data()), (None, Vec::new()));
}

fn mute() {
    let error = Faults::cause(10, None).unwrap_err();
    assert_eq!(error.to_string(), "Fixture.MuteException: <Message failed: System.InvalidOperationException>");
    assert!(
        error.stack_trace().unwrap().contains("<StackTrace failed: System.InvalidOperationException: no stack trace>")
    );
    assert!(error.data().is_empty() && format!("{error:?}").contains("Fixture.MuteException"));
    assert!(error.exception().unwrap().data().unwrap_err().is::<Exception>());
    assert!(error.exception().unwrap().try_to_string().is_err());
    drop(error);
    assert_eq!((Runtime::live_handles(), Runtime::live_buffers()), (0, 0), "{}", Runtime::live_types());
}

/// A heap that may have no more than 128 MiB, which is said in hex.
fn hard_limit() {
    // SAFETY: no other thread runs yet.
    unsafe { std::env::set_var("DOTNET_GCHeapHardLimit", "8000000") };
    drop(Node::new("takes a slot").unwrap());
    for _ in 0..3 {
        let error = Faults::cause(11, None).unwrap_err();
        assert_eq!((error.kind(), error.message()), (ErrorKind::OutOfMemory, ".NET is out of memory"));
        assert_eq!(error.type_name(), Some("System.OutOfMemoryException"));
    }
    assert_eq!(Node::new("goes on").unwrap().name().unwrap(), "goes on");
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn frames() {
    // SAFETY: no other thread runs yet.
    unsafe { std::env::set_var("RUST_LIB_BACKTRACE", "1") };
    let trace = Faults::cause(6, None).unwrap_err().stack_trace().unwrap();
    let places = ["at Fixture.Faults.Cause(Int32", "calls/errors.rs:"];
    assert!(places.map(|part| trace.find(part).expect(&trace)).is_sorted(), "{trace}");
    assert!(!trace.contains("mochi::error") && !trace.contains("lang_start"), "{trace}");
}

fn out_of_memory() {
    let error = Faults::cause(4, None).unwrap_err();
    assert_eq!((error.kind(), error.to_string()), (ErrorKind::OutOfMemory, ".NET is out of memory".into()));
}
