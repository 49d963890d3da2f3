//! Handles that are right, and handles that are not.

use super::TYPED;
use crate::case::{Case, Failure, throws};
use crate::steps::cases;
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
    let one_foreign = list([NULL, foreign(12345)]);
    let mut cases = cases! {
        "foreign/in a list" => { Lists.NodesOrNulls(one_foreign) => Failure::Handle; }
        "foreign/asked for its type" => { Node.is(foreign(7)) => Failure::Handle; }
    };
    for (what, number) in NUMBERS {
        let foreign = || foreign(number);
        cases.extend(cases! {
            format!("foreign/as a receiver/{what}") => { Node.get_Name(foreign()) => Failure::Handle; }
            format!("foreign/as an argument/{what}") => { Objects.NameOrNobody(foreign()) => Failure::Handle; }
            format!("foreign/to free/{what}") => { Node.free(foreign()) => Failure::Handle; }
        });
    }
    cases
}

/// Handles that were given back.
fn stale() -> Vec<Case> {
    cases! {
        "stale/as a receiver" => { let one = Node.new("one"); free one; Node.get_Name(one) => Failure::Handle; }
        "stale/as an argument" => { let one = Node.new("one"); free one; Objects.NameOf(one) => Failure::Handle; }
        "stale/as one or null" => { let one = Node.new("one"); free one; Objects.NodeOrNull(one) => Failure::Handle; }
        "stale/freed twice" => { let one = Node.new("one"); free one; free one => Failure::Handle; }
        "stale/freed by its own entry" => { let one = Node.new("one"); free one; Node.free(one) => Failure::Handle; }
        "stale/cloned" => { let one = Node.new("one"); free one; clone one => Failure::Handle; }
        "stale/cast" => { let one = Node.new("one"); free one; one as Node => Failure::Handle; }
        "stale/disposed" => { let one = Node.new("one"); free one; dispose one => Failure::Handle; }
        "stale/asked for its type" => { let one = Node.new("one"); free one; TypeName of one => Failure::Handle; }
        "stale/as text" => { let one = Node.new("one"); free one; Text of one => Failure::Handle; }
        "stale/hashed" => { let one = Node.new("one"); free one; Hash of one => Failure::Handle; }
        "stale/compared" => { let one = Node.new("one"); free one; one == one => Failure::Handle; }
        "stale/unboxed" => { let one = Node.new("one"); free one; unbox one as i32 => Failure::Handle; }
        "stale/on another thread" => {
            let one = Node.new("one");
            free one;
            thread { Node.get_Name(one) => Failure::Handle; }
        }
        "stale/its slot is taken again" => {
            let one = Node.new("one");
            free one;
            let two = Node.new("two");
            Node.get_Name(one) => Failure::Handle;
            free one => Failure::Handle;
            Node.get_Name(two) => "two";
        }
        "stale/freed once too often" => {
            let one = Node.new("one");
            let two = clone one;
            free one;
            free two;
            Node.get_Name(one) => Failure::Handle;
        }
        "stale/nothing is freed" => { Node.free(NULL); }
    }
}

/// Handles of another type, which C lets be passed.
fn wrong_types() -> Vec<Case> {
    cases! {
        "wrong type/as a receiver" => { let door = Door.new(); Node.get_Name(door) => Failure::WrongType; }
        "wrong type/as an argument" => { let door = Door.new(); Objects.AsNode(door) => Failure::WrongType; }
        "wrong type/for an interface" => { let door = Door.new(); Objects.NameOf(door) => Failure::WrongType; }
        "wrong type/base for derived" => { let one = Node.new("one"); CountingNode.Count(one) => Failure::WrongType; }
        "wrong type/a text for a node" => { let text = Boxes.Text("text"); Node.Describe(text) => Failure::WrongType; }
        "wrong type/for any object is right" => {
            let door = Door.new();
            let same = Objects.AsObject(door);
            Door.get_Closed(same) => 0;
        }
    }
}

/// References to one object.
fn counted() -> Vec<Case> {
    cases! {
        "counted/a clone outlives the first" => {
            let one = Node.new("one");
            let two = clone one;
            free one;
            Node.get_Name(two) => "one";
        }
        "counted/clones are one handle" => {
            let one = Node.new("one");
            let two = clone one;
            let three = clone two;
            live => 1;
        }
        "counted/a cast is the same handle" => {
            let one = Node.new("one");
            let named = one as INamed;
            live => 1;
            free one;
            INamed.get_Name(named) => "one";
        }
        "counted/two ways to an object are two handles" => {
            let one = Node.new("one");
            let same = Node.Itself(one);
            live => 2;
        }
        "counted/an error holds its exception until it is cleared" => {
            Failures.Divide(0) => throws("System.DivideByZeroException", DIVIDED);
            live => 0;
        }
        "counted/a hundred thousand at once" => {
            let last = Objects.Many(100_000)[99_999];
            live => 1;
            Node.get_Name(last) => "99999";
        }
    }
}

fn threads() -> Vec<Case> {
    cases! {
        "threads/used on another" => {
            let one = Node.new("one");
            thread { Node.get_Name(one) => "one"; Node.set_Name(one, "renamed"); }
            Node.get_Name(one) => "renamed";
        }
        "threads/freed on another" => {
            let one = Node.new("one");
            thread { free one; }
            live => 0;
        }
        "threads/made on one that has ended" => {
            thread { let one = Node.new("one"); Node.get_Name(one) => "one"; }
            thread { Scalars.I32(5) => 5; }
        }
        "threads/thrown on another" => {
            thread {
                Failures.Divide(0) => throws("System.DivideByZeroException", DIVIDED);
                Failures.NullReference(NULL)
                    => throws("System.NullReferenceException", "Object reference not set to an instance of an object.");
            }
        }
    }
}
