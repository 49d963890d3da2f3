use dotnet::fixture::{Door, House, Node, Room, StuckDoor};
use mochi::Result;
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

/// What is put into something that disposes of it.
pub fn given() -> Result<()> {
    let door = Door::new()?;
    door.clone().disown()?;
    let room = Room::new(&door)?;
    drop(door);
    assert!(!room.door()?.is_closed()?, "no drop closes it");
    let kept = room.door()?;
    drop(room);
    assert!(kept.is_closed()?, "the room does");
    let open = Door::new()?;
    open.disown()?;
    open.disown()?;
    drop(open);
    assert_eq!(Door::open()?, 1, "nobody owns it");
    let closed = Door::new()?;
    closed.disown()?;
    closed.dispose()?;
    assert!(closed.is_closed()?);
    assert_eq!(Door::open()?, 1);
    Ok(())
}

pub fn stuck() -> Result<()> {
    drop(StuckDoor::new()?);
    assert!(StuckDoor::new()?.dispose().is_err());
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
