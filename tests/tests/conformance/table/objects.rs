//! Members, interfaces, bases, nullability.

use super::TYPED;
use crate::case::{Action, Case, Failure, Host, Step, Value, call, handle};

const GROUP: &str = "objects";

fn node(name: &'static str) -> Step {
    call("Node.new", [name.into()]).keep(name)
}

fn counting(name: &'static str) -> Step {
    call("CountingNode.new", [name.into()]).keep(name)
}

pub(super) fn cases() -> Vec<Case> {
    [members(), interfaces(), identity(), nullability(), types()].concat()
}

fn members() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "members/property",
            [
                node("one"),
                call("Node.get_Name", [handle("one")]).gives("one"),
                call("Node.set_Name", [handle("one"), "other".into()]).done(),
                call("Node.get_Name", [handle("one")]).gives("other"),
            ],
        ),
        Case::new(
            GROUP,
            "members/nullable property",
            [
                node("one"),
                node("two"),
                call("Node.get_Next", [handle("one")]).gives(Value::Null),
                call("Node.set_Next", [handle("one"), handle("two")]).done(),
                call("Node.get_Next", [handle("one")]).keep("next"),
                call("Node.get_Name", [handle("next")]).gives("two"),
                call("Node.set_Next", [handle("one"), Value::Null]).done(),
                call("Node.get_Next", [handle("one")]).gives(Value::Null),
            ],
        ),
        Case::new(GROUP, "members/field", [node("one"), call("Node.get_Number", [handle("one")]).gives(42)]),
        Case::new(
            GROUP,
            "members/static field",
            [
                call("Node.get_Shared", []).gives(7),
                call("Node.set_Shared", [i64::MIN.into()]).done(),
                call("Node.get_Shared", []).gives(i64::MIN),
                call("Node.set_Shared", [7.into()]).done(),
            ],
        ),
        Case::new(
            GROUP,
            "members/indexer",
            [
                counting("one"),
                call("CountingNode.set_Item", [handle("one"), 3.into(), (-5).into()]).done(),
                call("CountingNode.get_Item", [handle("one"), 3.into()]).gives(-5),
                call("CountingNode.get_Item", [handle("one"), 0.into()]).gives(0),
                call("CountingNode.get_Item", [handle("one"), 4.into()])
                    .throws("System.IndexOutOfRangeException", "Index was outside the bounds of the array."),
            ],
        ),
        Case::new(GROUP, "members/method", [node("one"), call("Node.Describe", [handle("one")]).gives("Node one")]),
    ]
}

fn interfaces() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "interfaces/class for interface",
            [node("one"), call("Objects.NameOf", [handle("one")]).gives("one")],
        ),
        Case::new(
            GROUP,
            "interfaces/derived class for interface",
            [
                counting("one"),
                call("Objects.NameOf", [handle("one")]).gives("one"),
                call("Objects.CountOf", [handle("one")]).gives(1),
            ],
        ),
        Case::new(
            GROUP,
            "interfaces/derived class for base",
            [
                counting("one"),
                call("Objects.AsNode", [handle("one")]).keep("node"),
                call("Node.Describe", [handle("node")]).gives("CountingNode one"),
            ],
        ),
        Case::new(
            GROUP,
            "interfaces/member of an interface",
            [
                counting("one"),
                call("Objects.AsNamed", [handle("one")]).keep("named"),
                call("INamed.get_Name", [handle("named")]).gives("one"),
            ],
        ),
        Case::new(
            GROUP,
            "interfaces/class that nobody can name",
            [
                call("Objects.Hidden", ["secret".into()]).keep("named"),
                call("INamed.get_Name", [handle("named")]).gives("secret"),
                Action::Is("named", "Node").gives(false),
                Action::Is("named", "INamed").gives(true),
            ],
        ),
        Case::new(
            GROUP,
            "interfaces/one that it has not",
            [node("one"), call("Objects.CountOf", [handle("one")]).fails(Failure::WrongType)],
        )
        .without(Host::Rust, TYPED),
    ]
}

fn identity() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "identity/the same object",
            [
                node("one"),
                call("Node.Itself", [handle("one")]).keep("same"),
                call("Node.IsSame", [handle("one"), handle("same")]).gives(true),
                call("Objects.AreSame", [handle("one"), handle("same")]).gives(true),
            ],
        ),
        Case::new(
            GROUP,
            "identity/another object",
            [
                node("one"),
                node("two"),
                call("Node.IsSame", [handle("one"), handle("two")]).gives(false),
                call("Node.IsSame", [handle("one"), Value::Null]).gives(false),
                call("Objects.AreSame", [Value::Null, Value::Null]).gives(true),
            ],
        ),
        Case::new(
            GROUP,
            "identity/equality is the object's own",
            [
                node("one"),
                call("Node.new", ["one".into()]).keep("equal"),
                node("two"),
                Action::Equal("one", "equal").gives(true),
                Action::Equal("one", "two").gives(false),
            ],
        ),
        Case::new(GROUP, "identity/hash is the object's own", [node("three"), Action::Hash("three").gives(5)])
            .without(Host::Rust, "`Hash` feeds a hasher"),
        Case::new(GROUP, "identity/text is the object's own", [node("one"), Action::Text("one").gives("<one>")]),
    ]
}

fn nullability() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "nullability/null there and back",
            [call("Objects.NodeOrNull", [Value::Null]).gives(Value::Null)],
        ),
        Case::new(
            GROUP,
            "nullability/an object there and back",
            [node("one"), call("Objects.NodeOrNull", [handle("one")]).gives_object()],
        ),
        Case::new(
            GROUP,
            "nullability/null for an interface",
            [call("Objects.NameOrNobody", [Value::Null]).gives("nobody")],
        ),
        Case::new(
            GROUP,
            "nullability/null for any object",
            [
                call("Objects.AsObjectOrNull", [Value::Null]).gives(Value::Null),
                call("Objects.Describe", [Value::Null]).gives("null"),
            ],
        ),
        Case::new(GROUP, "nullability/null against a promise", [call("Objects.Broken", []).breaks()]),
        Case::new(
            GROUP,
            "nullability/null where none is allowed",
            [call("Objects.AsNode", [Value::Null]).fails(Failure::Handle)],
        )
        .without(Host::Rust, TYPED),
        Case::new(
            GROUP,
            "nullability/null as a receiver",
            [call("Node.get_Name", [Value::Null]).fails(Failure::Handle)],
        )
        .without(Host::Rust, TYPED),
    ]
}

fn types() -> Vec<Case> {
    vec![
        Case::new(
            GROUP,
            "types/of the object itself",
            [
                counting("one"),
                call("Objects.AsNamed", [handle("one")]).keep("named"),
                Action::TypeName("named").gives("Conformance.CountingNode"),
            ],
        ),
        Case::new(
            GROUP,
            "types/is",
            [
                counting("one"),
                Action::Is("one", "CountingNode").gives(true),
                Action::Is("one", "Node").gives(true),
                Action::Is("one", "INamed").gives(true),
                Action::Is("one", "ICounted").gives(true),
                Action::Is("one", "Door").gives(false),
            ],
        ),
        Case::new(
            GROUP,
            "types/is not of a derived class",
            [node("one"), Action::Is("one", "CountingNode").gives(false), Action::Is("one", "ICounted").gives(false)],
        ),
        Case::new(
            GROUP,
            "types/of an object of the framework",
            [
                call("Boxes.Text", ["text".into()]).keep("text"),
                Action::TypeName("text").gives("System.String"),
                Action::Is("text", "Node").gives(false),
            ],
        ),
        Case::new(
            GROUP,
            "types/object in a field of type object",
            [
                node("one"),
                counting("two"),
                call("Node.set_Tag", [handle("one"), handle("two")]).done(),
                call("Node.get_Tag", [handle("one")]).keep("tag"),
                Action::TypeName("tag").gives("Conformance.CountingNode"),
                Action::Text("tag").gives("<two>"),
            ],
        ),
    ]
}
