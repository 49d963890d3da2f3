//! What `thread::prepare` does to the alternate signal stack.

use std::{
    cell::Cell,
    ffi::c_void,
    fs, mem, ptr,
    thread::{self, LocalKey},
};

use mochi_host::thread::prepare;

use crate::{
    Scenario,
    entries::{App, Entries},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("two_thousand_threads_leave_nothing_behind", two_thousand_threads),
    ("threads_of_c_leave_nothing_behind", threads_of_c),
    ("managed_code_runs_in_thread_local_destructors", thread_local_destructors),
    ("a_large_stack_is_left_alone", a_large_stack_is_left_alone),
    ("a_small_stack_is_replaced", a_small_stack_is_replaced),
];

/// How many mappings the process has; a leaked signal stack is two of them.
fn mappings() -> usize {
    fs::read_to_string("/proc/self/maps").expect("Linux tells").lines().count()
}

/// Runs it often enough to tell a leak from the noise of the runtime's own mappings.
fn assert_no_leak(run: impl Fn()) {
    (0..50).for_each(|_| run());
    let before = mappings();
    (0..2000).for_each(|_| run());
    let after = mappings();
    assert!(after < before + 200, "{before} mappings became {after}");
}

fn two_thousand_threads() {
    let entries = App::new().start();
    assert_no_leak(|| {
        thread::spawn(move || {
            prepare().expect("this is no child of a fork");
            assert_eq!((entries.catch_null_reference)(), 1);
        })
        .join()
        .expect("no panic");
    });
}

fn threads_of_c() {
    extern "C" fn body(_: *mut c_void) -> *mut c_void {
        prepare().expect("this is no child of a fork");
        ptr::without_provenance_mut((Entries::of_started().catch_null_reference)() as usize)
    }
    App::new().start();
    assert_no_leak(|| {
        let mut result = ptr::null_mut();
        // SAFETY: the thread is joined before `result` goes away.
        unsafe {
            let mut id = mem::zeroed();
            assert_eq!(libc::pthread_create(&mut id, ptr::null(), body, ptr::null_mut()), 0);
            assert_eq!(libc::pthread_join(id, &mut result), 0);
        }
        assert_eq!(result.addr(), 1);
    });
}

/// Enters managed code when its thread ends.
struct Late;

impl Drop for Late {
    fn drop(&mut self) {
        Entries::of_started().check_faults();
    }
}

thread_local! {
    static BEFORE: Cell<Option<Late>> = const { Cell::new(None) };
    static AFTER: Cell<Option<Late>> = const { Cell::new(None) };
}

fn enter_late(key: &'static LocalKey<Cell<Option<Late>>>) {
    key.set(Some(Late));
}

fn thread_local_destructors() {
    let entries = App::new().start();
    Entries::of_started();
    // Destructors run in the reverse order: `BEFORE`'s comes when the stack of `prepare` is gone.
    thread::spawn(move || {
        enter_late(&BEFORE);
        entries.check_faults();
        enter_late(&AFTER);
    })
    .join()
    .expect("no panic");
    // Here managed code is entered for the first time when the thread ends.
    thread::spawn(|| enter_late(&BEFORE)).join().expect("no panic");
}

fn installed() -> libc::stack_t {
    // SAFETY: all zero is a valid record, and the call only asks.
    unsafe {
        let mut stack = mem::zeroed();
        assert_eq!(libc::sigaltstack(ptr::null(), &mut stack), 0);
        stack
    }
}

fn install(memory: &mut [Cell<u8>]) {
    let stack = libc::stack_t { ss_sp: memory.as_mut_ptr().cast(), ss_flags: 0, ss_size: memory.len() };
    // SAFETY: the callers keep the memory until their process ends.
    assert_eq!(unsafe { libc::sigaltstack(&stack, ptr::null_mut()) }, 0);
}

fn memory(size: usize) -> &'static mut [Cell<u8>] {
    (0..size).map(|_| Cell::new(0)).collect::<Vec<_>>().leak()
}

fn a_large_stack_is_left_alone() {
    install(memory(256 * 1024));
    let own = installed().ss_sp;
    prepare().expect("this is no child of a fork");
    assert_eq!(installed().ss_sp, own);
    App::new().start().check_faults();
    assert_eq!(installed().ss_sp, own);
}

fn a_small_stack_is_replaced() {
    install(memory(8 * 1024));
    prepare().expect("this is no child of a fork");
    assert!(installed().ss_size >= 64 * 1024);
    App::new().start().check_faults();
}
