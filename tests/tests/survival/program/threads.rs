//! Threads that come, call and go.

use crate::{faults, process};
use dotnet::fixture::{Node, Objects, Texts};
use mochi::Result;
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

pub fn end_while_others_call() -> Result<()> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let callers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    while !done.load(Ordering::Relaxed) {
                        let node = Node::new_name("shared")?;
                        assert_eq!(node.self_()?.name()?, "shared");
                    }
                    Ok(())
                })
            })
            .collect();
        for _ in 0..300 {
            let short = scope.spawn(|| Texts::echo("short"));
            assert_eq!(short.join().expect("no panic")?, "short");
        }
        done.store(true, Ordering::Relaxed);
        callers.into_iter().try_for_each(|caller| caller.join().expect("no panic"))
    })
}

pub fn come_and_go() -> Result<()> {
    let once = || thread::spawn(|| Node::new().map(drop)).join().expect("no panic");
    for _ in 0..200 {
        once()?;
    }
    Objects::collect()?;
    let before = (process::mappings(), process::resident());
    for _ in 0..500 {
        once()?;
    }
    Objects::collect()?;
    let after = (process::mappings(), process::resident());
    assert!(after.0 < before.0 + 100, "{} mappings became {}", before.0, after.0);
    assert!(after.1 < before.1 + (8 << 20), "{} bytes became {}", before.1, after.1);
    Ok(())
}

/// Each fault needs some stack of its own in the runtime; a call needs less.
pub fn small_stacks() -> Result<()> {
    Texts::echo("started")?;
    for kib in [1024, 512, 256, 128] {
        on_a_stack_of(kib, faults::all)?;
    }
    for kib in [64, 32] {
        on_a_stack_of(kib, || Texts::echo("small").map(drop))?;
    }
    Ok(())
}

pub fn first_call_on_a_small_stack() -> Result<()> {
    on_a_stack_of(64, || Texts::echo("first").map(drop))
}

fn on_a_stack_of(kib: usize, work: fn() -> Result<()>) -> Result<()> {
    let thread = thread::Builder::new().stack_size(kib << 10).spawn(work).expect("a thread");
    thread.join().expect("no panic")
}

thread_local! {
    static LATE: RefCell<Option<Late>> = const { RefCell::new(None) };
}

struct Late(Option<Node>);

impl Drop for Late {
    fn drop(&mut self) {
        let node = self.0.take().map_or_else(Node::new, Ok).expect("a node");
        assert_eq!(node.name().expect("a name"), "node");
        faults::all().expect("faults are exceptions");
    }
}

/// Calls in the destructors of a thread, with an object and without, be it the first or not.
pub fn late_first_call() -> Result<()> {
    let node = Node::new()?;
    for late in [Late(None), Late(Some(node))] {
        thread::spawn(move || LATE.set(Some(late))).join().expect("no panic");
    }
    thread::spawn(|| {
        LATE.set(Some(Late(None)));
        faults::all()
    })
    .join()
    .expect("no panic")
}
