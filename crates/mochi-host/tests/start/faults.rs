//! Faults in managed code that become exceptions there, on each kind of thread.

use std::{sync::Barrier, thread};

use crate::{Scenario, entries::App};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("faults_on_the_main_thread", || App::new().start().check_faults()),
    ("faults_on_a_spawned_thread", on_a_spawned_thread),
    ("faults_on_fifty_threads_at_once", on_fifty_threads_at_once),
];

fn on_a_spawned_thread() {
    let entries = App::new().start();
    thread::spawn(move || entries.check_faults()).join().expect("no panic");
}

fn on_fifty_threads_at_once() {
    let entries = App::new().start();
    let barrier = Barrier::new(50);
    thread::scope(|scope| {
        for _ in 0..50 {
            scope.spawn(|| {
                barrier.wait();
                entries.check_faults();
                (entries.collect)();
                entries.check_faults();
            });
        }
    });
}
