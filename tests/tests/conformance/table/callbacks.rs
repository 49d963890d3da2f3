//! Functions of the host that .NET calls.

use crate::case::{Case, Failure, Seen, throws};
use crate::steps::cases;
use crate::value::Body::{Echo, Gives, Nothing, Panics, Throws};
use crate::value::{NULL, Value, function, repeated, unit, words};

const OWNS: &str = "a closure owns what it gives until it is collected, after the case";

pub(super) fn cases() -> Vec<Case> {
    [values(), texts(), objects(), invoked(), failures(), lives()].concat()
}

fn gives(ty: &'static str, value: impl Into<Value>) -> Value {
    function(ty, Gives(Box::new(value.into())))
}

fn values() -> Vec<Case> {
    let i32 = || function("OnI32", Echo);
    let guid = || words(0xF81D_4FAE_7DEC_11D0, 0xA765_00A0_C91E_6BF6);
    cases! {
        "values/nothing" => { Callbacks.Nothing(function("OnNothing", Nothing)); }
        "values/i32" => { Callbacks.I32(i32(), i32::MIN) => i32::MIN; }
        "values/another i32" => { Callbacks.I32(gives("OnI32", 5), 7) => 5; }
        "values/i64" => { Callbacks.I64(function("OnI64", Echo), i64::MIN) => i64::MIN; }
        "values/f64" => { Callbacks.F64(function("OnF64", Echo), -0.0) => -0.0; }
        "values/bool" => {
            Callbacks.Bool(function("OnBool", Echo), true) => true;
            Callbacks.Bool(gives("OnBool", false), true) => false;
        }
        "values/char" => { Callbacks.Char(function("OnChar", Echo), unit(0xFFFD)) => unit(0xFFFD); }
        "values/enumeration" => { Callbacks.Wide(function("OnEnum", Echo), -32768) => -32768; }
        "values/optional" => {
            Callbacks.Optional(function("OnOptional", Echo), 7) => 7;
            Callbacks.Optional(function("OnOptional", Echo), NULL) => NULL;
            Callbacks.Optional(gives("OnOptional", NULL), 7) => NULL;
            Callbacks.Optional(gives("OnOptional", 9), NULL) => 9;
        }
        "values/decimal" => {
            Callbacks.Decimal(function("OnDecimal", Echo), words(150, 2 << 48)) => words(150, 2 << 48);
        }
        "values/guid" => { Callbacks.Guid(function("OnGuid", Echo), guid()) => guid(); }
        "values/a hundred thousand calls" => { Callbacks.Sum(i32(), 100_000) => 4_999_950_000_i64; }
        "values/on a thread of .NET's" => { Callbacks.Elsewhere(i32(), 42) => 42; }
        "values/none is given" => { Callbacks.OrElse(NULL, 42) => -1; }
        "values/one is given" => { Callbacks.OrElse(i32(), 42) => 42; }
    }
}

fn texts() -> Vec<Case> {
    let text = || function("OnText", Echo);
    let or_null = || function("OnTextOrNull", Echo);
    let long = || repeated("long \u{1f600}", 10_000);
    cases! {
        "texts/there and back" => { Callbacks.Text(text(), "a\0\u{1f600}") => "a\0\u{1f600}"; }
        "texts/empty" => { Callbacks.Text(text(), "") => ""; }
        "texts/long" => { Callbacks.Text(text(), long()) => long(); }
        "texts/just the buffer" => { Callbacks.Text(text(), repeated("x", 256)) => repeated("x", 256); }
        "texts/just too long" => { Callbacks.Text(text(), repeated("x", 257)) => repeated("x", 257); }
        "texts/another" => { Callbacks.Text(gives("OnText", "given"), "taken") => "given"; }
        "texts/null" => { Callbacks.TextOrNull(or_null(), NULL) => NULL; }
        "texts/not null" => { Callbacks.TextOrNull(or_null(), "text") => "text"; }
        "texts/null for a text" => { Callbacks.TextOrNull(gives("OnTextOrNull", NULL), "text") => NULL; }
        "texts/among others" => { Callbacks.Many(gives("OnMany", "many"), NULL) => "many"; }
    }
}

fn objects() -> Vec<Case> {
    cases! {
        "objects/there and back" => {
            let one = Node.new("one");
            let same = Callbacks.Node(function("OnNode", Echo), one);
            Objects.AreSame(one, same) => true;
        }
        "objects/another" => only_in_c(OWNS) {
            let one = Node.new("one");
            let two = Node.new("two");
            let given = Callbacks.Node(gives("OnNode", two), one);
            Objects.AreSame(two, given) => true;
        }
        "objects/null" => { Callbacks.NodeOrNull(function("OnNodeOrNull", Echo), NULL) => NULL; }
        "objects/not null" => {
            let one = Node.new("one");
            Callbacks.NodeOrNull(function("OnNodeOrNull", Echo), one) => Seen::Object;
        }
        "objects/a delegate of .NET's" => {
            let doubling = Callbacks.Doubling();
            OnI32.Invoke(doubling, 21) => 42;
            Callbacks.I32(doubling, -1) => -2;
        }
        "objects/two delegates in one" => {
            let doubling = Callbacks.Doubling();
            let both = Callbacks.Both(gives("OnI32", 1), doubling);
            OnI32.Invoke(both, 3) => 6;
            TypeName of both => "Conformance.OnI32";
        }
    }
}

/// Here and back, without a member of the library between.
fn invoked() -> Vec<Case> {
    let guid = || words(0xF81D_4FAE_7DEC_11D0, 0xA765_00A0_C91E_6BF6);
    cases! {
        "invoked/nothing" => { let call = function OnNothing(Nothing); OnNothing.Invoke(call); }
        "invoked/i32" => { let call = function OnI32(Echo); OnI32.Invoke(call, -7) => -7; }
        "invoked/i64" => { let call = function OnI64(Echo); OnI64.Invoke(call, i64::MAX) => i64::MAX; }
        "invoked/f64" => { let call = function OnF64(Echo); OnF64.Invoke(call, 0.1) => 0.1; }
        "invoked/bool" => { let call = function OnBool(Echo); OnBool.Invoke(call, true) => true; }
        "invoked/char" => { let call = function OnChar(Echo); OnChar.Invoke(call, unit(0x41)) => unit(0x41); }
        "invoked/enumeration" => { let call = function OnEnum(Echo); OnEnum.Invoke(call, 3) => 3; }
        "invoked/optional" => {
            let call = function OnOptional(Echo);
            OnOptional.Invoke(call, 3) => 3;
            OnOptional.Invoke(call, NULL) => NULL;
        }
        "invoked/decimal" => { let call = function OnDecimal(Echo); OnDecimal.Invoke(call, words(1, 0)) => words(1, 0); }
        "invoked/guid" => { let call = function OnGuid(Echo); OnGuid.Invoke(call, guid()) => guid(); }
        "invoked/text" => { let call = function OnText(Echo); OnText.Invoke(call, "text") => "text"; }
        "invoked/null" => { let call = function OnTextOrNull(Echo); OnTextOrNull.Invoke(call, NULL) => NULL; }
        "invoked/object" => {
            let one = Node.new("one");
            let call = function OnNode(Echo);
            let same = OnNode.Invoke(call, one);
            Objects.AreSame(one, same) => true;
        }
        "invoked/no object" => { let call = function OnNodeOrNull(Echo); OnNodeOrNull.Invoke(call, NULL) => NULL; }
        "invoked/many" => {
            let call = function OnMany(Gives(Box::new("given".into())));
            OnMany.Invoke(call, 1, "two", NULL, true, 0.5) => "given";
        }
        "invoked/on another thread" => {
            let call = function OnI32(Echo);
            thread { OnI32.Invoke(call, 1) => 1; }
            OnI32.Invoke(call, 2) => 2;
        }
    }
}

fn failures() -> Vec<Case> {
    let odd = || -> Failure { throws("Conformance.OddException", "odd") };
    let panicked = || throws("Mochi.MochiCallbackException", "a closure panicked: on purpose");
    cases! {
        "failures/an exception passes through" => { Callbacks.I32(function("OnI32", Throws("odd")), 1) => odd(); }
        "failures/from a function without a result" => { Callbacks.Nothing(function("OnNothing", Throws("odd"))) => odd(); }
        "failures/from one with a text" => { Callbacks.Text(function("OnText", Throws("odd")), "text") => odd(); }
        "failures/from one with an optional" => {
            Callbacks.Optional(function("OnOptional", Throws("odd")), 1) => odd();
        }
        "failures/caught by .NET" => {
            Callbacks.Caught(function("OnI32", Throws("odd")), 1) => "Conformance.OddException: odd";
        }
        "failures/with no exception of .NET's" => { Callbacks.I32(function("OnI32", Panics), 1) => panicked(); }
        "failures/caught, with no exception of .NET's" => {
            Callbacks.Caught(function("OnI32", Panics), 1)
                => "Mochi.MochiCallbackException: a closure panicked: on purpose";
        }
        "failures/and goes on" => {
            Callbacks.I32(function("OnI32", Panics), 1) => panicked();
            Callbacks.I32(function("OnI32", Echo), 1) => 1;
        }
    }
}

fn lives() -> Vec<Case> {
    cases! {
        "lives/kept by .NET" => {
            Callbacks.Keep(function("OnI32", Echo));
            Callbacks.Collect();
            Callbacks.Kept(5) => 5;
            callbacks => 1;
        }
        "lives/all are released" => {
            Callbacks.Forget();
            Callbacks.Collect();
            callbacks => 0;
        }
    }
}
