//! Lists of everything, both ways.

use super::{HALF, INTEGERS, TWO_UNITS, TYPED, WIDTHS};
use crate::case::{Case, Failure, call, case, throws};
use crate::steps::cases;
use crate::value::{List, NULL, Text, Value, copies, list, ramp, repeated, unit};

pub(super) fn cases() -> Vec<Case> {
    let kinds = kinds().into_iter().flat_map(|(name, some)| of_values(&name, some));
    kinds.chain(of_texts()).chain(of_objects()).chain(of_characters()).chain(misfits()).collect()
}

/// The value types, and three values of each.
fn kinds() -> Vec<(String, [Value; 3])> {
    let values = |least: i128, most: i128| [least, 1, most].map(Value::from);
    let integers = INTEGERS.iter().map(|(name, least, most)| ((*name).to_owned(), values(*least, *most)));
    let enums = INTEGERS[..WIDTHS].iter().map(|(name, least, most)| (format!("Enum{name}"), values(*least, *most)));
    let others = [
        ("F32", [0.1_f32, f32::MAX, -0.0].map(Value::from)),
        ("F64", [0.1_f64, f64::MAX, -0.0].map(Value::from)),
        ("Bool", [true, false, false].map(Value::from)),
        ("Char", [0x41, 0, 0xFFFF].map(unit)),
    ];
    integers.chain(enums).chain(others.map(|(name, values)| (name.to_owned(), values))).collect()
}

fn of_values(name: &str, [first, second, third]: [Value; 3]) -> Vec<Case> {
    let id = name.to_lowercase();
    let some = list([first.clone(), second.clone(), third.clone()]);
    let reversed = list([third, second, first]);
    vec![
        case(format!("{id}/reversed"), call(format!("Lists.{name}"), [some]).gives(reversed)),
        echo(&format!("{id}/empty"), name, list([])),
        echo(&format!("{id}/null"), name, NULL),
        echo(&format!("{id}/a million"), name, ramp(1_000_000)),
    ]
}

fn of_texts() -> Vec<Case> {
    let some = list(["a".into(), "".into(), "\u{1f600}\0".into()]);
    let reversed = list(["\u{1f600}\0".into(), "".into(), "a".into()]);
    let holes = list([NULL, "a".into(), NULL, "".into()]);
    let holes_reversed = list(["".into(), NULL, "a".into(), NULL]);
    let (broken, broken_reversed) = (list(["a".into(), NULL]), list([NULL, "a".into()]));
    let long = || list([repeated("long ", 100_000)]);
    let nulls = || list([NULL, NULL]);
    cases! {
        "texts/reversed" => { Lists.Texts(some) => reversed; }
        "texts/empty" => { NullableLists.Texts(list([])) => list([]); }
        "texts/null" => { NullableLists.Texts(NULL) => NULL; }
        "texts/a hundred thousand" => { NullableLists.Texts(ramp(100_000)) => ramp(100_000); }
        "texts/one long" => { NullableLists.Texts(long()) => long(); }
        "texts/null elements" => { Lists.TextsOrNulls(holes) => holes_reversed; }
        "texts/only null elements" => { NullableLists.TextsOrNulls(nulls()) => nulls(); }
        "texts/null list of nullable texts" => { NullableLists.TextsOrNulls(NULL) => NULL; }
        "texts/null among texts that are not" => only_in_c(TYPED) { Lists.Texts(broken) => broken_reversed; }
    }
}

fn of_objects() -> Vec<Case> {
    cases! {
        "objects/reversed" => {
            let one = Node.new("one");
            let two = Node.new("two");
            Objects.NamesOf(list([one.into(), two.into()])) => "one two";
            let first = Lists.Nodes(list([one.into(), two.into()]))[0];
            Node.get_Name(first) => "two";
        }
        "objects/empty" => { NullableLists.Nodes(list([])) => list([]); }
        "objects/null" => { NullableLists.Nodes(NULL) => NULL; }
        "objects/null elements" => {
            let one = Node.new("one");
            NullableLists.NodesOrNulls(list([NULL, one.into(), NULL])) => list([NULL, one.into(), NULL]);
        }
        "objects/the same ten thousand times" => {
            let one = Node.new("one");
            Lists.Nodes(copies(one, 10_000)) => copies(one, 10_000);
        }
        "objects/null list of nullable objects" => { NullableLists.NodesOrNulls(NULL) => NULL; }
        "objects/a stale one among them" => only_in_c(TYPED) {
            let one = Node.new("one");
            let two = Node.new("two");
            free two;
            Lists.Nodes(list([one.into(), two.into()])) => Failure::Handle;
        }
        "objects/one of another type among them" => only_in_c(TYPED) {
            let one = Node.new("one");
            let door = Door.new();
            Lists.Nodes(list([one.into(), door.into()])) => Failure::WrongType;
        }
    }
}

/// A `char` of .NET is half of what Rust calls so when it is beyond U+FFFF.
fn of_characters() -> Vec<Case> {
    let pair = || list([unit(0xD83D), unit(0xDE00)]);
    let half = || list([unit(0xDC00)]);
    let smile = || list(['\u{1f600}'.into()]);
    cases! {
        "char/a surrogate pair" => only_in_c(HALF) { NullableLists.Char(pair()) => pair(); }
        "char/a lone surrogate" => only_in_c(HALF) { NullableLists.Char(half()) => half(); }
        "char/beyond 16 bits" => only_in_rust(TWO_UNITS) { Texts.FromUnits(smile()) => "\u{1f600}"; }
    }
}

/// Lengths and elements that are none.
fn misfits() -> Vec<Case> {
    let refused = |message: &str| throws("System.ArgumentOutOfRangeException", message);
    let below = || List::Misfit { pointer: true, length: -2 };
    // `MOCHI_ARRAY`: what looks like the address is a handle
    let no_array = || List::Misfit { pointer: true, length: -1 };
    let null = || List::Misfit { pointer: false, length: 3 };
    let element = || list([Text::Misfit { pointer: false, length: 3 }.into()]);
    let below_zero = "length ('-2') must be a non-negative value. (Parameter 'length')\nActual value was -2.";
    let no_length = "null has no length (Parameter 'length')\nActual value was 3.";
    let bytes = list([2.into(), 0.into(), 255.into()]);
    let bools = list([true.into(), false.into(), true.into()]);
    cases! {
        "misfit/length below zero" => only_in_c(TYPED) { Lists.I32(below()) => refused(below_zero); }
        "misfit/an array that is none" => only_in_c(TYPED) { Lists.I32(no_array()) => Failure::Handle; }
        "misfit/texts with a length below zero" => only_in_c(TYPED) { Lists.Texts(below()) => refused(below_zero); }
        "misfit/objects with a length below zero" => only_in_c(TYPED) { Lists.Nodes(below()) => refused(below_zero); }
        "misfit/null with a length" => only_in_c(TYPED) { NullableLists.I32(null()) => refused(no_length); }
        "misfit/no texts with a length" => only_in_c(TYPED) { NullableLists.Texts(null()) => refused(no_length); }
        "misfit/no objects with a length" => only_in_c(TYPED) { NullableLists.Nodes(null()) => refused(no_length); }
        "misfit/a null text with a length" => only_in_c(TYPED) { Lists.TextsOrNulls(element()) => refused(no_length); }
        "misfit/bools that are neither 0 nor 1" => only_in_c(TYPED) { NullableLists.Bool(bytes) => bools; }
    }
}

fn echo(what: &str, name: &str, value: Value) -> Case {
    case(what, call(format!("NullableLists.{name}"), [value.clone()]).gives(value))
}
