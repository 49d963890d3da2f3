//! `out`, `ref` and `in`.

use crate::case::{Case, Seen, throws, with};
use crate::steps::cases;
use crate::value::{NULL, Object, Value, list, ramp, repeated, unit, words};

/// Why the hosts differ where a call fails.
const PLACES: &str = "what goes in and what comes out are two places in C, and a text that does not come out is null";
const ONE_PLACE: &str = "what goes in and what comes out are one place in Rust";

/// Some object, whichever.
const OBJECT: Value = Value::Object(Object::Kept("some"));

pub(super) fn cases() -> Vec<Case> {
    [outs(), refs(), ins(), tries(), failures()].concat()
}

fn outs() -> Vec<Case> {
    cases! {
        "out/number" => { Variables.OutI32() => with(Seen::Done, [7.into()]); }
        "out/beside a result" => { Variables.OutI64() => with("beside", [i64::MIN.into()]); }
        "out/text" => { Variables.OutText("ab\u{1f600}") => with(4, ["ab\u{1f600}ab\u{1f600}".into()]); }
        "out/empty text" => { Variables.OutText("") => with(0, ["".into()]); }
        "out/text that fits no buffer" => {
            Variables.OutText(repeated("long ", 1000)) => with(5000, [repeated("long ", 2000)]);
        }
        "out/no text" => { Variables.OutNoText() => with(Seen::Done, [NULL]); }
        "out/object" => { Variables.OutNode("made") => with(Seen::Done, [OBJECT]); }
        "out/no object" => { Variables.OutNoNode() => with(Seen::Done, [NULL]); }
        "out/optional" => { Variables.OutOptional(true) => with(Seen::Done, [42.into()]); }
        "out/none" => { Variables.OutOptional(false) => with(Seen::Done, [NULL]); }
        "out/list" => { Variables.OutList(3) => with(Seen::Done, [list([0.into(), 1.into(), 2.into()])]); }
        "out/empty list" => { Variables.OutList(0) => with(Seen::Done, [list([])]); }
        "out/a large list" => { Variables.OutList(100_000) => with(Seen::Done, [ramp(100_000)]); }
        "out/list of texts" => { Variables.OutTexts() => with(Seen::Done, [list(["one".into(), "two".into()])]); }
        "out/value of the framework" => { Variables.OutDecimal() => with(Seen::Done, [words(150, 2 << 48)]); }
        "out/many at once" => {
            Variables.OutMany(3) => with(true, [(-3).into(), "3".into(), 1.5.into(), false.into(), OBJECT]);
            Variables.OutMany(-2) => with(false, [2.into(), "-2".into(), (-1.0).into(), true.into(), OBJECT]);
        }
    }
}

fn refs() -> Vec<Case> {
    cases! {
        "ref/number" => { Variables.RefI32(-21) => with(Seen::Done, [(-42).into()]); }
        "ref/bool" => { Variables.RefBool(true) => with(Seen::Done, [false.into()]); }
        "ref/char" => { Variables.RefChar(unit(0xE9)) => with(Seen::Done, [unit(0xC9)]); }
        "ref/enumeration" => { Variables.RefEnum(5) => with(Seen::Done, [(-6).into()]); }
        "ref/float" => { Variables.RefF64(0.0) => with(Seen::Done, [(-0.0).into()]); }
        "ref/text" => { Variables.RefText("straße") => with(Seen::Done, ["STRASSE".replace("SS", "ß").into()]); }
        "ref/text to null" => { Variables.RefTextOrNull("there") => with(Seen::Done, [NULL]); }
        "ref/null to text" => { Variables.RefTextOrNull(NULL) => with(Seen::Done, ["there".into()]); }
        "ref/object" => {
            let one = Node.new("one");
            let two = Node.new("two");
            Node.set_Next(one, two);
            Variables.RefNode(one) => with(Seen::Done, [OBJECT]);
            Variables.RefNode(two) => with(Seen::Done, [NULL]);
            Variables.RefNode(NULL) => with(Seen::Done, [OBJECT]);
            Node.get_Name(one) => "one";
        }
        "ref/optional" => {
            Variables.RefOptional(NULL) => with(Seen::Done, [1.into()]);
            Variables.RefOptional(7) => with(Seen::Done, [NULL]);
        }
        "ref/list" => {
            Variables.RefList(list([])) => with(Seen::Done, [list([0.into()])]);
            Variables.RefList(list([9.into(), 8.into()])) => with(Seen::Done, [list([9.into(), 8.into(), 2.into()])]);
        }
        "ref/value of the framework" => {
            Variables.RefGuid(words(0, 0)) => with(Seen::Done, [words(0xF81D_4FAE_7DEC_11D0, 0xA765_00A0_C91E_6BF6)]);
        }
        "ref/two at once" => { Variables.Swap("left", "right") => with(Seen::Done, ["right".into(), "left".into()]); }
    }
}

fn ins() -> Vec<Case> {
    cases! {
        "in/number" => { Variables.InI32(i32::MAX - 1) => i32::MAX; }
        "in/text" => { Variables.InText("text") => "text"; }
        "in/value of the framework" => { Variables.InDecimal(words(150, 2 << 48)) => words(150, (2 << 48) | (1 << 63)); }
    }
}

fn tries() -> Vec<Case> {
    cases! {
        "try/there" => { Variables.TryInt("-42") => -42; }
        "try/not there" => { Variables.TryInt("forty-two") => NULL; }
        "try/too large" => { Variables.TryInt("2147483648") => NULL; }
        "try/text" => { Variables.TryText(3) => "yyy"; }
        "try/long text" => { Variables.TryText(10_000) => repeated("y", 10_000); }
        "try/null, and yet there" => { Variables.TryText(0) => NULL; }
        "try/no text" => { Variables.TryText(-1) => NULL; }
        "try/object" => { Variables.TryNode("made") => OBJECT; }
        "try/no object" => { Variables.TryNode("") => NULL; }
        "try/value of the framework" => {
            Variables.TryDate("2024-02-29") => words(738_944, 0);
            Variables.TryDate("2023-02-29") => NULL;
        }
    }
}

fn failures() -> Vec<Case> {
    let late = || throws("System.InvalidOperationException", "too late");
    let overflow = || throws("System.OverflowException", "Arithmetic operation resulted in an overflow.");
    cases! {
        "failures/what was going out is given back" => { Variables.OutThrows() => with(late(), []); }
        "failures/a number stays" => { Variables.RefI32(i32::MAX) => with(overflow(), [i32::MAX.into()]); }
        "failures/variables stay" => only_in_rust(PLACES) {
            Variables.RefThrows(5, "before") => with(late(), [5.into(), "before".into()]);
        }
        "failures/places stay" => only_in_c(ONE_PLACE) {
            Variables.RefThrows(5, "before") => with(late(), [5.into(), NULL]);
        }
    }
}
