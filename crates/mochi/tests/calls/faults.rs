//! Faults of managed code, on each kind of thread.

use std::{sync::Barrier, thread};

use mochi::Object;

use crate::{Scenario, Shim, bindings::Faults};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("faults_on_the_main_thread", Shim::Proper, check),
    ("faults_on_a_spawned_thread", Shim::Proper, || thread::spawn(check).join().unwrap()),
    ("faults_on_fifty_threads_at_once", Shim::Proper, fifty),
];

fn check() {
    let not_null = Object::from_value(1).unwrap();
    for (kind, expected) in [
        (0, "System.NullReferenceException"),
        (1, "System.IndexOutOfRangeException"),
        (2, "System.DivideByZeroException"),
        (3, "System.InsufficientExecutionStackException"),
    ] {
        let error = Faults::cause(kind, None).unwrap_err();
        assert_eq!(error.type_name(), Some(expected), "{error:?}");
    }
    assert_eq!(Faults::cause(2, &not_null).unwrap(), 1, "the thread goes on");
}

fn fifty() {
    let barrier = Barrier::new(50);
    thread::scope(|scope| {
        for _ in 0..50 {
            scope.spawn(|| {
                barrier.wait();
                check();
                check();
            });
        }
    });
}
