//! Lists of everything, both ways.

use super::{INTEGERS, TYPED, WIDTHS};
use crate::case::{Action, Case, Failure, Host, Seen, Value, call, handle};

const GROUP: &str = "lists";
const MANY: usize = 1_000_000;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, some) in kinds() {
        cases.extend(of_values(&name, some));
    }
    cases.extend(of_texts());
    cases.extend(of_objects());
    cases.extend(of_characters());
    let steps = [call("Lists.I32", [Value::Length { pointer: true, length: -1 }])
        .throws("System.ArgumentOutOfRangeException", NEGATIVE)];
    cases.push(Case::new(GROUP, "negative length", steps).without(Host::Rust, TYPED));
    let bools = Value::List(vec![Value::Int(2), Value::Int(0), Value::Int(255)]);
    let steps = [call("NullableLists.Bool", [bools]).gives(list([true.into(), false.into(), true.into()]))];
    cases.push(Case::new(GROUP, "bool/other bytes than 0 and 1", steps).without(Host::Rust, TYPED));
    cases
}

/// What .NET says of a length below zero.
const NEGATIVE: &str = "Specified argument was out of the range of valid values.";

/// The value types, and three values of each.
fn kinds() -> Vec<(String, [Value; 3])> {
    let values = |least: i128, most: i128| [least, 1, most].map(Value::Int);
    let mut kinds: Vec<_> =
        INTEGERS.iter().map(|(name, least, most)| ((*name).to_owned(), values(*least, *most))).collect();
    let enums = INTEGERS[..WIDTHS].iter();
    kinds.extend(enums.map(|(name, least, most)| (format!("Enum{name}"), values(*least, *most))));
    kinds.push(("F32".to_owned(), [0.1_f32, f32::MAX, -0.0].map(|value| Value::F32(value.to_bits()))));
    kinds.push(("F64".to_owned(), [0.1_f64, f64::MAX, -0.0].map(|value| Value::F64(value.to_bits()))));
    kinds.push(("Bool".to_owned(), [true, false, false].map(Value::Bool)));
    kinds.push(("Char".to_owned(), [0x41, 0, 0xFFFF].map(Value::Char)));
    kinds
}

fn of_values(name: &str, [first, second, third]: [Value; 3]) -> Vec<Case> {
    let some = list([first.clone(), second.clone(), third.clone()]);
    let reversed = list([third, second, first]);
    let id = name.to_lowercase();
    vec![
        Case::new(GROUP, format!("{id}/reversed"), [call(format!("Lists.{name}"), [some]).gives(reversed)]),
        echo(&format!("{id}/empty"), name, list([])),
        echo(&format!("{id}/null"), name, Value::Null),
        echo(&format!("{id}/a million"), name, Value::Ramp(MANY)),
    ]
}

fn of_texts() -> Vec<Case> {
    let some = list(["a".into(), "".into(), "\u{1f600}\0".into()]);
    let reversed = list(["\u{1f600}\0".into(), "".into(), "a".into()]);
    let holes = list([Value::Null, "a".into(), Value::Null, "".into()]);
    let holes_reversed = list(["".into(), Value::Null, "a".into(), Value::Null]);
    let broken = list(["a".into(), Value::Null]);
    vec![
        Case::new(GROUP, "texts/reversed", [call("Lists.Texts", [some]).gives(reversed)]),
        echo("texts/empty", "Texts", list([])),
        echo("texts/null", "Texts", Value::Null),
        echo("texts/a hundred thousand", "Texts", Value::Ramp(100_000)),
        echo("texts/one long", "Texts", list([Value::Repeated("long ", 100_000)])),
        Case::new(GROUP, "texts/null elements", [call("Lists.TextsOrNulls", [holes]).gives(holes_reversed)]),
        echo("texts/only null elements", "TextsOrNulls", list([Value::Null, Value::Null])),
        echo("texts/null list of nullable texts", "TextsOrNulls", Value::Null),
        Case::new(
            GROUP,
            "texts/null among texts that are not",
            [call("Lists.Texts", [broken]).gives(list([Value::Null, "a".into()]))],
        )
        .without(Host::Rust, TYPED),
    ]
}

fn of_objects() -> Vec<Case> {
    let made = || call("Node.new", ["one".into()]).keep("one");
    let with_one = |name: &str, argument: Value, result: Value| {
        Case::new(GROUP, name, [made(), call("NullableLists.NodesOrNulls", [argument]).gives(result)])
    };
    let one = || handle("one");
    vec![
        Case::new(
            GROUP,
            "objects/reversed",
            [
                made(),
                call("Node.new", ["two".into()]).keep("two"),
                call("Objects.NamesOf", [list([one(), handle("two")])]).gives("one two"),
                Action::Element { name: "first", at: 0, of: call("Lists.Nodes", [list([one(), handle("two")])]) }
                    .shows(Seen::Object),
                call("Node.get_Name", [handle("first")]).gives("two"),
            ],
        ),
        echo("objects/empty", "Nodes", list([])),
        echo("objects/null", "Nodes", Value::Null),
        with_one(
            "objects/null elements",
            list([Value::Null, one(), Value::Null]),
            list([Value::Null, one(), Value::Null]),
        ),
        with_one(
            "objects/ten thousand",
            Value::Copies(Box::new(one()), 10_000),
            Value::Copies(Box::new(one()), 10_000),
        ),
        echo("objects/null list of nullable objects", "NodesOrNulls", Value::Null),
        Case::new(
            GROUP,
            "objects/a stale one among them",
            [
                made(),
                call("Node.new", ["two".into()]).keep("two"),
                Action::Free("two").done(),
                call("Lists.Nodes", [list([one(), handle("two")])]).fails(Failure::Handle),
            ],
        )
        .without(Host::Rust, TYPED),
        Case::new(
            GROUP,
            "objects/one of another type among them",
            [
                made(),
                call("Door.new", []).keep("door"),
                call("Lists.Nodes", [list([one(), handle("door")])]).fails(Failure::WrongType),
            ],
        )
        .without(Host::Rust, TYPED),
    ]
}

/// A `char` of .NET is half of what Rust calls so when it is beyond U+FFFF.
fn of_characters() -> Vec<Case> {
    let pair = list([Value::Char(0xD83D), Value::Char(0xDE00)]);
    vec![
        echo("char/a surrogate pair", "Char", pair).without(Host::Rust, "half of a surrogate pair is no `char`"),
        echo("char/a lone surrogate", "Char", list([Value::Char(0xDC00)]))
            .without(Host::Rust, "half of a surrogate pair is no `char`"),
        Case::new(
            GROUP,
            "char/beyond 16 bits",
            [call("Texts.FromUnits", [list([Value::Astral('\u{1f600}')])]).gives("\u{1f600}")],
        )
        .without(Host::C, "a character beyond 16 bits is two units in C")
        .without(Host::Symbols, "a character beyond 16 bits is two units in C"),
    ]
}

fn echo(what: &str, name: &str, value: Value) -> Case {
    Case::new(GROUP, what, [call(format!("NullableLists.{name}"), [value.clone()]).gives(value)])
}

fn list(values: impl Into<Vec<Value>>) -> Value {
    Value::List(values.into())
}
