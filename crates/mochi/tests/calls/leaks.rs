//! What is left alive, and what a drop cannot say.

use std::sync::Mutex;

use mochi::Runtime;

use crate::{
    Scenario, Shim,
    bindings::{Echo, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("a_report_says_where", Shim::Proper, traced),
    ("without_a_trace_a_report_counts", Shim::Proper, untraced),
    ("buffers_are_counted", Shim::Proper, buffers),
    ("a_drop_that_fails_is_seen", Shim::Proper, drops),
];

fn traced() {
    // SAFETY: no other thread runs yet.
    unsafe { std::env::set_var("MOCHI_TRACE_HANDLES", "1") };
    assert_eq!(Runtime::leak_report(), "");
    let nodes: Vec<_> = (0..3).map(|_| Node::new("three").unwrap()).collect();
    let listed = Echo::required_objects(&nodes[..1]).unwrap();
    let report = Runtime::leak_report();
    let places =
        ["3 x Fixture.Node\n", "mochi_fixture_Node_new", "leaks::traced", "1 x Fixture.Node\n", "Echo_objects"];
    assert!(places.map(|part| report.find(part).expect(&report)).is_sorted(), "{report}");
    drop((nodes, listed));
    for _ in 0..1000 {
        drop(Node::new("again").unwrap());
    }
    assert_eq!((Runtime::leak_report().as_str(), Runtime::live_handles()), ("", 0));
}

fn untraced() {
    let _node = Node::new("one").unwrap();
    let report = Runtime::leak_report();
    assert_eq!(report, "1 x Fixture.Node\nhint: with MOCHI_TRACE_HANDLES=1 it says where they were made\n");
}

fn buffers() {
    assert_eq!(Runtime::live_buffers(), 0);
    let long = "long".repeat(1000);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..100 {
                    assert_eq!(Echo::text(&long).unwrap().as_deref(), Some(&*long));
                    assert_eq!(Echo::texts(&[Some("a"), None]).unwrap().unwrap().len(), 2);
                    assert_eq!(Echo::numbers(&[]).unwrap(), Some(vec![]));
                }
            });
        }
    });
    assert_eq!((Runtime::live_buffers(), Runtime::live_buffer_kinds().as_str()), (0, ""));
    let exports = mochi_host::shim::Exports::loaded().expect(".NET runs");
    // SAFETY: the entry has this signature; a null error is allowed.
    let kept: Vec<_> = (0..2).map(|_| unsafe { (exports.memory_allocate)(3, std::ptr::null_mut()) }).collect();
    assert_eq!((Runtime::live_buffers(), Runtime::live_buffer_kinds().as_str()), (2, "memory for .NET: 2"));
    assert_eq!(Runtime::leak_report(), "2 x memory not given back: memory for .NET\n");
    for memory in kept {
        // SAFETY: it was allocated above, and is nobody else's.
        unsafe { (exports.memory_free)(memory) };
    }
    assert_eq!((Runtime::live_buffers(), Runtime::leak_report().as_str()), (0, ""));
}

fn drops() {
    static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
    drop(Node::new("stays").unwrap());
    Runtime::on_failed_drop(|error| SEEN.lock().unwrap().push(error.to_string()));
    drop(Node::new("stays").unwrap());
    drop(Node::new("goes").unwrap());
    assert_eq!(*SEEN.lock().unwrap(), ["System.InvalidOperationException: it stays"]);
    assert_eq!((Node::disposed().unwrap(), Runtime::live_handles()), (3, 0));
}
