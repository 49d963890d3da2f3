//! Handles that are right, and handles that are not.

use super::TYPED;
use crate::case::{Case, Failure, case, throws};
use crate::steps::steps;
use crate::value::{NULL, foreign, list};

const DIVIDED: &str = "Attempted to divide by zero.";

pub(super) fn cases() -> Vec<Case> {
    let misused = [foreign_numbers(), stale(), wrong_types()].concat();
    [misused.into_iter().map(|case| case.only_in_c(TYPED)).collect(), counted(), threads()].concat()
}

/// Numbers that were never handed out.
fn foreign_numbers() -> Vec<Case> {
    const NUMBERS: [(&str, i64); 10] = [
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
    let mut cases = Vec::new();
    for (what, number) in NUMBERS {
        let foreign = || foreign(number);
        cases.extend([
            case(format!("foreign/as a receiver/{what}"), steps! { Node.get_Name(foreign()) => Failure::Handle; }),
            case(
                format!("foreign/as an argument/{what}"),
                steps! { Objects.NameOrNobody(foreign()) => Failure::Handle; },
            ),
            case(format!("foreign/to free/{what}"), steps! { Node.free(foreign()) => Failure::Handle; }),
        ]);
    }
    let one_foreign = list([NULL, foreign(12345)]);
    cases.push(case("foreign/in a list", steps! { Lists.NodesOrNulls(one_foreign) => Failure::Handle; }));
    cases.push(case("foreign/asked for its type", steps! { Node.is(foreign(7)) => Failure::Handle; }));
    cases
}

/// Handles that were given back.
fn stale() -> Vec<Case> {
    macro_rules! freed {
        ($what:literal, $one:ident: $($then:tt)*) => {
            case(concat!("stale/", $what), steps! { let $one = Node.new("one"); free $one; $($then)* })
        };
    }
    vec![
        freed!("as a receiver", one: Node.get_Name(one) => Failure::Handle;),
        freed!("as an argument", one: Objects.NameOf(one) => Failure::Handle;),
        freed!("as an argument that may be null", one: Objects.NodeOrNull(one) => Failure::Handle;),
        freed!("freed twice", one: free one => Failure::Handle;),
        freed!("freed twice by its own entry", one: Node.free(one) => Failure::Handle;),
        freed!("cloned", one: clone one => Failure::Handle;),
        freed!("cast", one: one as Node => Failure::Handle;),
        freed!("disposed", one: dispose one => Failure::Handle;),
        freed!("asked for its type", one: TypeName of one => Failure::Handle;),
        freed!("as text", one: Text of one => Failure::Handle;),
        freed!("hashed", one: Hash of one => Failure::Handle;),
        freed!("compared", one: one == one => Failure::Handle;),
        freed!("unboxed", one: unbox one as i32 => Failure::Handle;),
        freed!("on another thread", one: thread { Node.get_Name(one) => Failure::Handle; }),
        freed!("its slot is taken again", one:
            let two = Node.new("two");
            Node.get_Name(one) => Failure::Handle;
            free one => Failure::Handle;
            Node.get_Name(two) => "two";
        ),
        case(
            "stale/freed once too often",
            steps! {
                let one = Node.new("one");
                let two = clone one;
                free one;
                free two;
                Node.get_Name(one) => Failure::Handle;
            },
        ),
        case("stale/nothing is freed", steps! { Node.free(NULL); }),
    ]
}

/// Handles of another type, which C lets be passed.
fn wrong_types() -> Vec<Case> {
    macro_rules! with_door {
        ($what:literal, $door:ident: $($then:tt)*) => {
            case(concat!("wrong type/", $what), steps! { let $door = Door.new(); $($then)* })
        };
    }
    vec![
        with_door!("as a receiver", door: Node.get_Name(door) => Failure::WrongType;),
        with_door!("as an argument", door: Objects.AsNode(door) => Failure::WrongType;),
        with_door!("for an interface", door: Objects.NameOf(door) => Failure::WrongType;),
        with_door!("for any object is right", door: let same = Objects.AsObject(door); Door.get_Closed(same) => 0;),
        case(
            "wrong type/base for derived",
            steps! {
                let one = Node.new("one");
                CountingNode.Count(one) => Failure::WrongType;
            },
        ),
        case(
            "wrong type/a text for a node",
            steps! {
                let text = Boxes.Text("text");
                Node.Describe(text) => Failure::WrongType;
            },
        ),
    ]
}

/// References to one object.
fn counted() -> Vec<Case> {
    vec![
        case(
            "counted/a clone outlives the first",
            steps! {
                let one = Node.new("one");
                let two = clone one;
                free one;
                Node.get_Name(two) => "one";
            },
        ),
        case(
            "counted/clones are one handle",
            steps! {
                let one = Node.new("one");
                let two = clone one;
                let three = clone two;
                live => 1;
            },
        ),
        case(
            "counted/a cast is the same handle",
            steps! {
                let one = Node.new("one");
                let named = one as INamed;
                live => 1;
                free one;
                INamed.get_Name(named) => "one";
            },
        ),
        case(
            "counted/two ways to an object are two handles",
            steps! {
                let one = Node.new("one");
                let same = Node.Itself(one);
                live => 2;
            },
        ),
        case(
            "counted/an error holds its exception until it is cleared",
            steps! {
                Failures.Divide(0) => throws("System.DivideByZeroException", DIVIDED);
                live => 0;
            },
        ),
        case(
            "counted/a hundred thousand at once",
            steps! {
                let last = Objects.Many(100_000)[99_999];
                live => 1;
                Node.get_Name(last) => "99999";
            },
        ),
    ]
}

fn threads() -> Vec<Case> {
    vec![
        case(
            "threads/used on another",
            steps! {
                let one = Node.new("one");
                thread { Node.get_Name(one) => "one"; Node.set_Name(one, "renamed"); }
                Node.get_Name(one) => "renamed";
            },
        ),
        case(
            "threads/freed on another",
            steps! {
                let one = Node.new("one");
                thread { free one; }
                live => 0;
            },
        ),
        case(
            "threads/made on one that has ended",
            steps! {
                thread { let one = Node.new("one"); Node.get_Name(one) => "one"; }
                thread { Scalars.I32(5) => 5; }
            },
        ),
        case(
            "threads/thrown on another",
            steps! {
                thread {
                    Failures.Divide(0) => throws("System.DivideByZeroException", DIVIDED);
                    Failures.NullReference(NULL)
                        => throws("System.NullReferenceException", "Object reference not set to an instance of an object.");
                }
            },
        ),
    ]
}
