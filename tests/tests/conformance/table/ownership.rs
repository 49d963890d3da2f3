//! Who disposes what.

use crate::case::{Action, Case, Failure, Seen, Step, call, handle};

const GROUP: &str = "ownership";

fn door() -> Step {
    call("Door.new", []).keep("door")
}

fn open(count: i64) -> Step {
    call("Door.get_Open", []).gives(count)
}

fn house() -> Step {
    call("House.new", []).keep("house")
}

pub(super) fn cases() -> Vec<Case> {
    let free = |name| Action::Free(name).done();
    let close = |name| Action::Dispose(name).done();
    vec![
        Case::new(GROUP, "the owner disposes", [door(), open(1), free("door"), open(0)]),
        Case::new(
            GROUP,
            "the last owner disposes, once",
            [
                door(),
                Action::Clone { of: "door", name: "second" }.shows(Seen::Object),
                free("door"),
                open(1),
                call("Door.get_Closed", [handle("second")]).gives(0),
                free("second"),
                open(0),
            ],
        ),
        Case::new(
            GROUP,
            "what was lent stays open",
            [
                house(),
                call("House.get_Front", [handle("house")]).keep("front"),
                free("front"),
                call("House.get_FrontClosed", [handle("house")]).gives(0),
                call("House.Close", [handle("house")]).done(),
            ],
        ),
        Case::new(
            GROUP,
            "what a method made is lent",
            [
                call("House.Make", []).keep("made"),
                open(1),
                Action::Clone { of: "made", name: "second" }.shows(Seen::Object),
                free("made"),
                open(1),
                close("second"),
                open(0),
            ],
        ),
        Case::new(
            GROUP,
            "disposed explicitly",
            [door(), close("door"), open(0), call("Door.get_Closed", [handle("door")]).gives(1)],
        ),
        Case::new(
            GROUP,
            "what is lent can be disposed",
            [
                house(),
                call("House.get_Front", [handle("house")]).keep("front"),
                close("front"),
                call("House.get_FrontClosed", [handle("house")]).gives(1),
            ],
        ),
        Case::new(
            GROUP,
            "an owner that has disposed does not do it again",
            [
                door(),
                call("Door.new", []).keep("witness"),
                close("door"),
                Action::Clone { of: "door", name: "second" }.shows(Seen::Object),
                free("door"),
                call("Door.get_Closed", [handle("second")]).gives(1),
            ],
        ),
        Case::new(
            GROUP,
            "the library's own method disposes",
            [
                door(),
                call("Door.Dispose", [handle("door")]).done(),
                open(0),
                call("Door.Dispose", [handle("door")]).done(),
                call("Door.get_Closed", [handle("door")]).gives(2),
            ],
        ),
        Case::new(GROUP, "disposed on another thread", [door(), Action::OnThread(vec![free("door"), open(0)]).done()]),
        Case::new(
            GROUP,
            "what is not disposable is let go",
            [
                call("Node.new", ["one".into()]).keep("one"),
                close("one"),
                call("Node.get_Name", [handle("one")]).gives("one"),
            ],
        ),
        Case::new(
            GROUP,
            "disposing throws",
            [
                call("StuckDoor.new", []).keep("door"),
                Action::Dispose("door").shows(Seen::Fails(Failure::Exceptions(vec![(
                    "System.InvalidOperationException",
                    "stuck".to_owned(),
                )]))),
            ],
        ),
    ]
}
