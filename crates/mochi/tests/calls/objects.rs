//! Objects: classes, ownership, what every object has.

use std::collections::HashSet;

use mochi::{ErrorKind, Exception, Object, OptionalExt, Runtime};

use crate::{
    Scenario, Shim,
    bindings::{Leaf, Named, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("classes_are_related", Shim::Proper, classes),
    ("owners_dispose", Shim::Proper, ownership),
    ("every_object_has_its_members", Shim::Proper, members),
    ("a_million_calls_leave_nothing", Shim::Proper, many),
    ("threads_share_objects", Shim::Proper, threads),
];

fn classes() {
    let leaf = Leaf::new("leaf").unwrap();
    let node: &Node = &leaf;
    assert_eq!(node.name().unwrap(), "leaf");
    assert_eq!(leaf.name().unwrap(), "leaf");
    assert!(leaf.upcast::<Named>().is::<Leaf>());
    assert!(leaf.is::<Node>() && leaf.is::<Named>() && leaf.is::<Object>() && !leaf.is::<Exception>());

    let object: Object = leaf.upcast::<Object>().clone();
    assert_eq!(object.cast::<Leaf>().unwrap(), leaf);
    let error = Node::new("node").unwrap().cast::<Leaf>().unwrap_err();
    assert_eq!((error.kind(), error.to_string()), (ErrorKind::Cast, "a `Fixture.Node` is no `Fixture.Leaf`".into()));

    let first = Node::new("first").unwrap();
    first.set_next(&leaf).unwrap();
    assert!(first.next().unwrap().is::<Leaf>());
    first.set_next(Some(&first)).unwrap();
    first.set_next(None).unwrap();
    assert!(first.try_next().unwrap().is_none());
    assert_eq!(first.next().unwrap_err().kind(), ErrorKind::Null);
    assert!(first.next().optional().unwrap().is_none());
    drop((leaf, object, first));
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn ownership() {
    let owner = Node::new("owner").unwrap();
    owner.set_next(&owner).unwrap();
    let borrowed = owner.next().unwrap();
    let second = owner.clone();
    assert_eq!(Runtime::live_handles(), 2, "a clone is the same handle");
    drop((borrowed, second));
    assert_eq!((Node::disposed().unwrap(), owner.name().unwrap()), (0, "owner".into()));
    drop(owner);
    assert_eq!(Node::disposed().unwrap(), 1);

    let early = Node::new("early").unwrap();
    early.dispose().unwrap();
    assert_eq!(Node::disposed().unwrap(), 2);
    drop(early);
    assert_eq!(Node::disposed().unwrap(), 2, "it is not disposed again");

    let length = mochi::using(Node::new("used").unwrap(), |node| Ok::<_, mochi::Error>(node.name()?.len()));
    assert_eq!((length.unwrap(), Node::disposed().unwrap()), (4, 3));
    let failed =
        mochi::using(Node::new("used").unwrap(), |_| Err::<(), _>(Node::new("x").unwrap().next().unwrap_err()));
    assert_eq!(failed.unwrap_err().kind(), ErrorKind::Null);
    assert_eq!(Node::disposed().unwrap(), 5);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn members() {
    let node = Node::new("a node").unwrap();
    assert_eq!((format!("{node}"), format!("{node:?}")), ("a node".into(), "Node(\"a node\")".into()));
    assert_eq!(format!("{node:>8}|"), "  a node|");
    assert_eq!(node, Node::new("a node").unwrap());
    assert_ne!(node, Node::new("another").unwrap());
    assert!(HashSet::from([node.clone()]).contains(&Node::new("a node").unwrap()));
    assert_eq!(node.type_name().unwrap(), "Fixture.Node");

    let throws = Node::new("throws").unwrap();
    assert_eq!(throws.to_string(), "<ToString failed: System.InvalidOperationException: no text>");
    assert_eq!(throws.try_to_string().unwrap_err().message(), "no text");
    assert!(HashSet::from([throws.clone()]).contains(&throws));

    assert_eq!(Runtime::live_types(), "Fixture.Node: 2");
}

fn many() {
    let node = Node::new("n").unwrap();
    node.set_next(&node).unwrap();
    let before = resident();
    for _ in 0..1_000_000 {
        drop(node.next().unwrap());
    }
    let grown = resident().saturating_sub(before);
    assert!(grown < 32 << 20, "{grown} bytes more");
    drop(node);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

/// Bytes of this process in memory, where the system tells.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4096
}

fn threads() {
    let shared = Node::new("shared").unwrap();
    shared.set_next(&shared).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                // More than a thread keeps for itself, given back by another one.
                let objects: Vec<_> = (0..5_000).map(|_| shared.next().unwrap()).collect();
                scope.spawn(move || drop(objects));
                for _ in 0..5_000 {
                    assert_eq!(shared.clone().next().unwrap(), shared);
                }
            });
        }
        for _ in 0..20 {
            Node::collect().unwrap();
        }
    });
    drop(shared);
    assert_eq!((Node::disposed().unwrap(), Runtime::live_handles()), (1, 0));
}
