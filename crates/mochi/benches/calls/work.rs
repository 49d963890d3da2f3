//! Hot calls.

use std::{
    future::Future as _,
    pin::pin,
    task::{Context, Poll, Waker},
};

use mochi::{Runtime, rt};

use crate::{compare::compare, reference::Reference};

rt::package! {
    pub(crate) static PACKAGE = "Bench";
    shim "Mochi.Shim.Bench", "bench";
    fingerprint "0000000000000000000000000000000000000000000000000000000000000000";
    abi b"";
    tables 7, 1000, 8, 3;
}

rt::class! {
    type Thing in __mochi_thing = "Bench.Thing, Mochi.Shim.Bench";
    base rt::Object;
    is rt::Object;
}

rt::class! {
    type Later in __mochi_later = "System.Threading.Tasks.Task`1[[System.Int32, System.Runtime]], System.Runtime";
    base rt::Object;
    is rt::Object;
    table PACKAGE[3];
}

rt::task! { Later[2] => i32: value i32 }

rt::static_class! {
    enum Work = "Bench.Work, Mochi.Shim.Bench";
    table PACKAGE[0];
}

impl Work {
    #[inline]
    fn add(left: i32, right: i32) -> rt::Result<i32> {
        rt::call!(Work[0](value left, value right) -> value i32)
    }

    #[inline]
    fn length(text: &str) -> rt::Result<i32> {
        rt::call!(Work[1](text text) -> value i32)
    }

    #[inline]
    fn text() -> rt::Result<String> {
        rt::call!(Work[2]() -> text)
    }

    #[inline]
    fn thing() -> rt::Result<Thing> {
        rt::call!(Work[3]() -> object Thing)
    }

    #[inline]
    fn is_same(thing: impl rt::Arg<Thing>) -> rt::Result<bool> {
        rt::call!(Work[4](object thing) -> value bool)
    }

    #[inline]
    fn later(value: i32) -> rt::Task<i32> {
        rt::start!(Work[6](value value) -> Later: value i32)
    }

    #[inline]
    fn fail() -> rt::Result<i32> {
        rt::call!(Work[5]() -> value i32)
    }
}

/// Starts .NET, for those who measure what comes after.
pub(crate) fn start() {
    assert_eq!(Work::add(1, 2).expect("it adds"), 3);
}

pub(crate) fn run(shim: &str) {
    let reference = Reference::find();
    compare(shim, "add", 1.15, 20_000, || Work::add(1, 2).expect("it adds"), || reference.add(1, 2));
    let mut context = Context::from_waker(Waker::noop());
    let awaited = || match pin!(Work::later(3)).poll(&mut context) {
        Poll::Ready(value) => value.expect("it is over"),
        Poll::Pending => unreachable!("it was over at once"),
    };
    compare(shim, "completed task awaited", 1.5, 20_000, awaited, || reference.later(3));
    let text = "0123456789abcdef";
    compare(shim, "text in, 16 B", 1.2, 10_000, || Work::length(text).expect("it counts"), || reference.length(text));
    compare(shim, "text out, 16 B", 1.2, 10_000, || Work::text().expect("it is text"), || reference.text());
    compare(shim, "object made and dropped", 0.7, 10_000, || drop(Work::thing()), || reference.make_and_free());

    let told = || {
        let error = Work::fail().expect_err("it fails");
        (error.type_name().map(str::len), error.message().len())
    };
    compare(shim, "exception with type and message", 1.3, 500, told, || reference.fail());

    let (ours, theirs) = (Work::thing().expect("it is made"), reference.make());
    compare(
        shim,
        "object passed",
        None,
        20_000,
        || Work::is_same(&ours).expect("it is asked"),
        || reference.is_same(theirs),
    );
    drop(ours);
    assert_eq!(Runtime::live_handles(), 0);
}
