//! The start itself.

use std::{ptr, sync::Barrier, thread, time::Duration};

use mochi_host::{Runtime, StartOptions};

use crate::{
    Scenario,
    entries::{App, Entries, TYPE},
    support,
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("fifty_first_calls_start_once", fifty_first_calls_start_once),
    ("the_assembly_is_in_the_default_context", || {
        assert_eq!((App::new().start().is_in_default_context)(), 1);
    }),
    ("properties_reach_the_runtime", properties_reach_the_runtime),
    ("a_relative_path_will_do", a_relative_path_will_do),
    ("a_named_installation_is_used", a_named_installation_is_used),
    ("the_process_ends_while_managed_threads_run", ends_while_managed_threads_run),
    ("an_address_stays_the_same", an_address_stays_the_same),
];

fn fifty_first_calls_start_once() {
    let app = App::new();
    let barrier = Barrier::new(50);
    let runtimes: Vec<&'static Runtime> = thread::scope(|scope| {
        let threads: Vec<_> = (0..50)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    let runtime = Runtime::start(&app.options()).unwrap_or_else(|error| panic!("{error}"));
                    Entries::new(runtime).check_faults();
                    runtime
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert!(runtimes.iter().all(|runtime| ptr::eq(*runtime, runtimes[0])));
    assert_eq!(runtimes[0].app(), app.assembly);
}

fn properties_reach_the_runtime() {
    let app = App::new();
    let options = StartOptions { properties: &[("Fixture.Name", "grüße")], ..app.options() };
    let entries = Entries::new(Runtime::start(&options).unwrap_or_else(|error| panic!("{error}")));
    assert_eq!(entries.property_length(c"Fixture.Name"), 5);
    assert_eq!(entries.property_length(c"Fixture.Other"), -1);
}

fn a_relative_path_will_do() {
    let app = App::new();
    std::env::set_current_dir(app.folder.path()).expect("the folder is there");
    let runtime = Runtime::start(&StartOptions::new("Entries.dll".as_ref())).unwrap_or_else(|error| panic!("{error}"));
    Entries::new(runtime).check_faults();
}

fn a_named_installation_is_used() {
    let app = App::new();
    let root = support::installation().root;
    let options = StartOptions { dotnet_root: Some(&root), ..app.options() };
    Entries::new(Runtime::start(&options).unwrap_or_else(|error| panic!("{error}"))).check_faults();
}

fn an_address_stays_the_same() {
    let app = App::new();
    let runtime = Runtime::start(&app.options()).unwrap_or_else(|error| panic!("{error}"));
    let find = || runtime.function(TYPE, "Add").unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(find(), find());
    assert!(Runtime::started().is_some_and(|started| ptr::eq(started, runtime)));
}

fn ends_while_managed_threads_run() {
    let entries = App::new().start();
    (entries.keep_busy)();
    // A thread that is in managed code when the process ends.
    thread::spawn(move || {
        loop {
            entries.check_faults();
        }
    });
    thread::sleep(Duration::from_millis(200));
}
