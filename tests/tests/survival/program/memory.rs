//! What is left after many calls, and what the collector may move during one.

use crate::process::resident;
use dotnet::fixture::{Background, Buffers, Caller, Exceptions, Failures, Lists, Node, Objects, Texts};
use mochi::{Result, Runtime};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;

pub fn million_calls() -> Result<()> {
    let round = |count: u32| -> Result<()> {
        for _ in 0..count {
            let node = Node::new_name("node")?;
            node.set_next(&node)?;
            drop(node.next()?);
            Texts::echo("some text that is copied twice")?;
        }
        Ok(())
    };
    flat(|| round(50_000), || round(250_000))
}

pub fn failing_calls() -> Result<()> {
    let round = |count: u32| -> Result<()> {
        for _ in 0..count {
            assert!(Failures::throw("a message", 1).is_err());
            assert!(Exceptions::throw_mute().is_err());
            assert!(Objects::broken().is_err());
        }
        Ok(())
    };
    flat(|| round(5_000), || round(10_000))
}

/// Memory must not grow after the warm-up.
fn flat(warm_up: impl FnOnce() -> Result<()>, work: impl FnOnce() -> Result<()>) -> Result<()> {
    warm_up()?;
    Objects::collect()?;
    let before = resident();
    work()?;
    Objects::collect()?;
    let grown = resident().saturating_sub(before);
    assert!(grown < 32 << 20, "{grown} bytes more");
    assert_eq!(Runtime::live_handles(), 0);
    Ok(())
}

pub fn compaction_during_calls() -> Result<()> {
    let compactor = thread::spawn(|| Background::compact(150));
    thread::scope(|scope| {
        let callers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    while !compactor.is_finished() {
                        call_with_everything()?;
                    }
                    Ok(())
                })
            })
            .collect();
        callers.into_iter().try_for_each(|caller| caller.join().expect("no panic"))
    })
    .and_then(|()| compactor.join().expect("no panic"))
}

/// Neither during a call, with spans and callbacks among its arguments, nor after it.
pub fn nothing_is_pinned() -> Result<()> {
    let pinned = Background::pinned(0)?;
    assert_eq!(Background::pinned(100)?, pinned + 100, "the collector counts them");
    for _ in 0..100 {
        call_with_everything()?;
    }
    let during = Arc::new(AtomicI64::new(-1));
    let seen = Arc::clone(&during);
    let caller = Caller::new()?;
    let sorted = caller.sorted(&[3, 1, 2], move |left, right| {
        seen.store(Background::pinned(0)?, Ordering::SeqCst);
        Ok::<i32, mochi::Error>(left - right)
    })?;
    assert_eq!(sorted, [1, 2, 3]);
    assert_eq!(during.load(Ordering::SeqCst), pinned, "in the middle of a call");
    assert_eq!(Background::pinned(0)?, pinned);
    Ok(())
}

fn call_with_everything() -> Result<()> {
    let texts: Vec<String> = (0..100).map(|number| format!("text {number}")).collect();
    let numbers: Vec<i64> = (0..10_000).collect();
    let mut back = Lists::texts(&texts)?;
    back.reverse();
    assert_eq!(back, texts);
    assert_eq!(Lists::sum(&numbers)?, 49_995_000);
    let nodes = (0..10).map(|number| Node::new_name_number("moved", number)).collect::<Result<Vec<_>>>()?;
    let reversed = Lists::nodes(&nodes)?;
    for (node, other) in nodes.iter().zip(reversed.iter().rev()) {
        assert!(node.is_other(other)?);
    }
    let mut bytes = vec![0; 10_000];
    assert_eq!(Buffers::fill(&mut bytes, 7)?, 10_000);
    assert!(bytes.iter().all(|&byte| byte == 7));
    let long = "x".repeat(100_000);
    assert_eq!(Texts::echo(&long)?, long);
    Ok(())
}
