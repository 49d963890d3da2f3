//! Handles that are right, and handles that are not.

use super::TYPED;
use crate::case::{Action, Call, Case, Failure, Host, Seen, Step, Value, call, handle};

const GROUP: &str = "handles";

pub(super) fn cases() -> Vec<Case> {
    [foreign(), stale(), counted(), wrong_types(), threads()].concat()
}

fn node() -> Step {
    call("Node.new", ["one".into()]).keep("one")
}

fn name() -> Call {
    call("Node.get_Name", [handle("one")])
}

fn refused(name: &str, steps: impl Into<Vec<Step>>) -> Case {
    Case::new(GROUP, name, steps).without(Host::Rust, TYPED)
}

/// Numbers that were never handed out.
fn foreign() -> Vec<Case> {
    let numbers: [(&str, i64); 10] = [
        ("one", 1),
        ("minus one", -1),
        ("the greatest", i64::MAX),
        ("the least", i64::MIN),
        ("an address of the stack", 0x7FFF_FFFF_E000),
        ("an address of the heap", 0x5555_5555_6000),
        ("a generation without a slot", 1 << 32),
        ("a slot without a generation", 0x00FF_FFFF),
        ("every other bit", 0x5555_5555_5555_5555),
        ("a small negative number", -4096),
    ];
    let foreign = |number| Value::Foreign(number);
    let mut cases = Vec::new();
    for (what, number) in numbers {
        cases.push(refused(
            &format!("foreign/as a receiver/{what}"),
            [call("Node.get_Name", [foreign(number)]).fails(Failure::Handle)],
        ));
        cases.push(refused(
            &format!("foreign/as an argument/{what}"),
            [call("Objects.NameOrNobody", [foreign(number)]).fails(Failure::Handle)],
        ));
        cases.push(refused(
            &format!("foreign/to free/{what}"),
            [call("Node.free", [foreign(number)]).fails(Failure::Handle)],
        ));
    }
    cases.push(refused(
        "foreign/in a list",
        [call("Lists.NodesOrNulls", [Value::List(vec![Value::Null, foreign(12345)])]).fails(Failure::Handle)],
    ));
    cases.push(refused("foreign/asked for its type", [call("Node.is", [foreign(7)]).fails(Failure::Handle)]));
    cases
}

/// Handles that were given back.
fn stale() -> Vec<Case> {
    let freed = |step: Step| [node(), Action::Free("one").done(), step];
    let fails = |action: Action| action.shows(Seen::Fails(Failure::Handle));
    vec![
        refused("stale/as a receiver", freed(name().fails(Failure::Handle))),
        refused("stale/as an argument", freed(call("Objects.NameOf", [handle("one")]).fails(Failure::Handle))),
        refused(
            "stale/as an argument that may be null",
            freed(call("Objects.NodeOrNull", [handle("one")]).fails(Failure::Handle)),
        ),
        refused("stale/freed twice", freed(fails(Action::Free("one")))),
        refused("stale/freed twice by its own entry", freed(call("Node.free", [handle("one")]).fails(Failure::Handle))),
        refused("stale/cloned", freed(fails(Action::Clone { of: "one", name: "two" }))),
        refused("stale/disposed", freed(fails(Action::Dispose("one")))),
        refused("stale/asked for its type", freed(fails(Action::TypeName("one")))),
        refused("stale/as text", freed(fails(Action::Text("one")))),
        refused("stale/hashed", freed(fails(Action::Hash("one")))),
        refused("stale/compared", freed(fails(Action::Equal("one", "one")))),
        refused("stale/unboxed", freed(fails(Action::Unbox("one", "i32")))),
        refused(
            "stale/its slot is taken again",
            [
                node(),
                Action::Free("one").done(),
                call("Node.new", ["two".into()]).keep("two"),
                name().fails(Failure::Handle),
                fails(Action::Free("one")),
                call("Node.get_Name", [handle("two")]).gives("two"),
            ],
        ),
    ]
}

/// References to one object.
fn counted() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "counted/a clone outlives the first",
            [
                node(),
                Action::Clone { of: "one", name: "two" }.shows(Seen::Object),
                Action::Free("one").done(),
                call("Node.get_Name", [handle("two")]).gives("one"),
            ],
        ),
        Case::new(
            GROUP,
            "counted/clones are one handle",
            [
                node(),
                Action::Clone { of: "one", name: "two" }.shows(Seen::Object),
                Action::Clone { of: "two", name: "three" }.shows(Seen::Object),
                Action::Live.gives(1),
            ],
        ),
        Case::new(
            GROUP,
            "counted/two ways to an object are two handles",
            [node(), call("Node.Itself", [handle("one")]).keep("same"), Action::Live.gives(2)],
        ),
        Case::new(
            GROUP,
            "counted/an error holds its exception until it is cleared",
            [
                call("Failures.Divide", [0.into()]).throws("System.DivideByZeroException", DIVIDED),
                Action::Live.gives(0),
            ],
        ),
        refused(
            "counted/freed once too often",
            [
                node(),
                Action::Clone { of: "one", name: "two" }.shows(Seen::Object),
                Action::Free("one").done(),
                Action::Free("two").done(),
                name().fails(Failure::Handle),
            ],
        ),
        refused("counted/nothing is freed", [call("Node.free", [Value::Null]).done()]),
    ]
}

const DIVIDED: &str = "Attempted to divide by zero.";

/// Handles of another type, which C lets be passed.
fn wrong_types() -> Vec<Case> {
    let door = || call("Door.new", []).keep("door");
    vec![
        refused(
            "wrong type/as a receiver",
            [door(), call("Node.get_Name", [handle("door")]).fails(Failure::WrongType)],
        ),
        refused(
            "wrong type/as an argument",
            [door(), call("Objects.AsNode", [handle("door")]).fails(Failure::WrongType)],
        ),
        refused(
            "wrong type/for an interface",
            [door(), call("Objects.NameOf", [handle("door")]).fails(Failure::WrongType)],
        ),
        refused(
            "wrong type/base for derived",
            [node(), call("CountingNode.Count", [handle("one")]).fails(Failure::WrongType)],
        ),
        refused(
            "wrong type/for any object is right",
            [door(), call("Objects.AsObject", [handle("door")]).gives_object()],
        ),
        refused(
            "wrong type/a text for a node",
            [
                call("Boxes.Text", ["text".into()]).keep("text"),
                call("Node.Describe", [handle("text")]).fails(Failure::WrongType),
            ],
        ),
    ]
}

fn threads() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "threads/used on another",
            [
                node(),
                Action::OnThread(vec![
                    name().gives("one"),
                    call("Node.set_Name", [handle("one"), "renamed".into()]).done(),
                ])
                .done(),
                name().gives("renamed"),
            ],
        ),
        Case::new(
            GROUP,
            "threads/freed on another",
            [node(), Action::OnThread(vec![Action::Free("one").done()]).done(), Action::Live.gives(0)],
        ),
        Case::new(
            GROUP,
            "threads/made on one that has ended",
            [
                Action::OnThread(vec![node(), name().gives("one")]).done(),
                Action::OnThread(vec![call("Scalars.I32", [5.into()]).gives(5)]).done(),
            ],
        ),
        Case::new(
            GROUP,
            "threads/thrown on another",
            [Action::OnThread(vec![
                call("Failures.Divide", [0.into()]).throws("System.DivideByZeroException", DIVIDED),
                call("Failures.NullReference", [Value::Null])
                    .throws("System.NullReferenceException", "Object reference not set to an instance of an object."),
            ])
            .done()],
        ),
        refused(
            "threads/stale on another",
            [node(), Action::Free("one").done(), Action::OnThread(vec![name().fails(Failure::Handle)]).done()],
        ),
    ]
}
