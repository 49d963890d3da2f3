use dotnet::fixture::{Background, Door, House, Lists, Node, Objects, StuckDoor, Texts};
use mochi::{Result, Runtime};
use std::thread;

pub fn owners() -> Result<()> {
    let door = Door::new()?;
    assert_eq!(Door::open()?, 1);
    let second = door.clone();
    drop(door);
    assert_eq!(Door::open()?, 1, "a clone owns it too");
    assert!(!second.is_closed()?);
    drop(second);
    assert_eq!(Door::open()?, 0, "the last owner closed it");
    Ok(())
}

pub fn lenders() -> Result<()> {
    let house = House::new()?;
    drop(house.front()?);
    assert!(!house.is_front_closed()?, "what was lent stays open");
    Ok(())
}

pub fn explicit() -> Result<()> {
    let door = Door::new()?;
    door.dispose()?;
    assert!(door.is_closed()?);
    assert_eq!(Door::open()?, 0);
    mochi::using(Door::new()?, |door| door.is_closed().map(|closed| assert!(!closed)))?;
    assert_eq!(Door::open()?, 0);
    Ok(())
}

pub fn stuck() -> Result<()> {
    drop(StuckDoor::new()?);
    assert!(StuckDoor::new()?.dispose().is_err());
    Ok(())
}

pub fn many_calls() -> Result<()> {
    let round = |count: u32| -> Result<()> {
        for _ in 0..count {
            let node = Node::new_name("node")?;
            node.set_next(&node)?;
            drop(node.next()?);
            Texts::echo("some text that is copied twice")?;
        }
        Ok(())
    };
    round(50_000)?;
    Objects::collect()?;
    let before = resident();
    round(200_000)?;
    Objects::collect()?;
    let grown = resident().saturating_sub(before);
    assert!(grown < 16 << 20, "{grown} bytes more after a million calls");
    assert_eq!(Runtime::live_handles(), 0);
    Ok(())
}

pub fn threads_end() -> Result<()> {
    for _ in 0..200 {
        thread::spawn(|| Texts::echo("x")).join().expect("no panic")?;
    }
    assert_eq!(Texts::echo("still here")?, "still here");
    Ok(())
}

pub fn clones() -> Result<()> {
    let node = Node::new()?;
    let clones: Vec<Node> = (0..1000).map(|_| node.clone()).collect();
    assert!(clones.iter().all(|clone| clone == &node));
    drop(node);
    assert_eq!(clones[999].name()?, "node");
    Ok(())
}

pub fn across_threads() -> Result<()> {
    let node = Node::new()?;
    let threads: Vec<_> = (0..8)
        .map(|number| {
            let node = node.clone();
            thread::spawn(move || -> Result<()> {
                for _ in 0..10_000 {
                    let clone = node.clone();
                    assert!(clone.is_other(&node)?, "{number}");
                }
                Ok(())
            })
        })
        .collect();
    threads.into_iter().try_for_each(|thread| thread.join().expect("no panic"))
}

pub fn while_compacting() -> Result<()> {
    let compactor = thread::spawn(|| Background::compact(300));
    let texts: Vec<String> = (0..100).map(|number| format!("text {number}")).collect();
    let numbers: Vec<i64> = (0..10_000).collect();
    while !compactor.is_finished() {
        let mut back = Lists::texts(&texts)?;
        back.reverse();
        assert_eq!(back, texts);
        assert_eq!(Lists::sum(&numbers)?, 49_995_000);
        let node = Node::new_name("moved")?;
        assert_eq!(node.name()?, "moved");
    }
    compactor.join().expect("no panic")
}

#[cfg(target_os = "linux")]
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").expect("procfs");
    let pages: usize = pages.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    pages * 4096
}

#[cfg(not(target_os = "linux"))]
fn resident() -> usize {
    0
}
