//! What is thrown, and what is told of it.

use crate::case::{Case, Failure, Seen, throws};
use crate::steps::cases;
use crate::value::{NULL, boxed, foreign, list, repeated};

const ODD: &str = "Conformance.OddException";

pub(super) fn cases() -> Vec<Case> {
    [
        from_each_kind_of_result(),
        messages(),
        chains(),
        told(),
        of_the_framework(),
        of_members(),
        as_objects(),
        unheard(),
    ]
    .concat()
}

fn from_each_kind_of_result() -> Vec<Case> {
    let odd = || throws(ODD, "odd");
    cases! {
        "from/nothing" => { Failures.Throw("odd") => odd(); }
        "from/a number" => { Failures.ThrowFromInt("odd") => odd(); }
        "from/a text" => { Failures.ThrowFromText("odd") => odd(); }
        "from/a list" => { Failures.ThrowFromList("odd") => odd(); }
        "from/an object" => { Failures.ThrowFromObject("odd") => odd(); }
        "from/an optional" => { Failures.ThrowFromOptional("odd") => odd(); }
        "from/a constructor" => { Stillborn.new() => throws(ODD, "stillborn"); }
        "from/a property" => {
            let bad = BadMembers.new();
            BadMembers.get_Number(bad) => throws(ODD, "no number");
        }
    }
}

fn messages() -> Vec<Case> {
    const MESSAGES: [(&str, &str); 5] = [
        ("empty", ""),
        ("of many languages", "gr\u{f6}\u{df}e \u{65e5}\u{672c} \u{1f600}"),
        ("with a NUL", "a\0b"),
        ("of several lines", "one\r\ntwo\n"),
        ("with a format", "%s%n%d{0}"),
    ];
    let (long, told) = (repeated("m\u{20ac}", 100_000), "m\u{20ac}".repeat(100_000));
    let failed = "<Message failed: System.InvalidOperationException>";
    let mut cases = cases! {
        "message/long" => { Failures.Throw(long) => throws(ODD, told); }
        "message/throws" => { Failures.ThrowSilent() => throws("Conformance.SilentException", failed); }
        "message/null" => { Failures.ThrowNullMessage() => throws("Conformance.NullMessageException", ""); }
    };
    for (name, message) in MESSAGES {
        cases.extend(cases! { format!("message/{name}") => { Failures.Throw(message) => throws(ODD, message); } });
    }
    cases
}

fn chains() -> Vec<Case> {
    let nested = [(ODD, "outside"), ("System.FormatException", "between"), ("System.ArgumentException", "inside")];
    let many = [("System.AggregateException", "many (first) (second)"), (ODD, "first")];
    let chain = |links: &[(&'static str, &str)]| {
        Failure::Exceptions(links.iter().map(|(ty, message)| (*ty, (*message).to_owned())).collect())
    };
    let links = |count: usize| Failure::Exceptions((1..=count).map(|number| (ODD, format!("link {number}"))).collect());
    cases! {
        "inner/nested" => { Failures.ThrowNested() => chain(&nested); }
        "inner/four deep" => { Failures.ThrowChain(4) => links(4); }
        "inner/ten thousand deep" => { Failures.ThrowChain(10_000) => links(10_000); }
        "inner/of an aggregate" => { Failures.ThrowMany() => chain(&many); }
    }
}

/// What an error tells besides types and messages.
fn told() -> Vec<Case> {
    let none = || list([]);
    let nested = list(["outside".into(), "between".into(), "between".into(), "inside".into()]);
    let many = "many (first) (second)";
    let all = list([many.into(), "first".into(), many.into(), "second".into()]);
    let data = list(["key".into(), "value".into(), "nothing".into(), NULL]);
    cases! {
        "told/the stack trace" => { tell Trace: Failures.Throw("odd") => true; }
        "told/the number" => { tell Hresult: Failures.Parse("seven") => 0x8013_1537_u32 as i32; }
        "told/a number of its own" => { tell Hresult: Failures.ThrowNumbered(-5) => -5; }
        "told/no inner exception" => { tell Tree: Failures.Throw("odd") => none(); }
        "told/inner exceptions" => { tell Tree: Failures.ThrowNested() => nested; }
        "told/all of an aggregate" => { tell Tree: Failures.ThrowMany() => all; }
        "told/no data" => { tell Data: Failures.Throw("odd") => none(); }
        "told/data" => { tell Data: Failures.ThrowWithData() => data; }
        "told/data with itself inside" => { Failures.ThrowWithItself() => throws(ODD, "with itself"); }
    }
}

fn of_the_framework() -> Vec<Case> {
    let null_reference =
        || throws("System.NullReferenceException", "Object reference not set to an instance of an object.");
    let out_of_range = || throws("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
    let division = || throws("System.DivideByZeroException", "Attempted to divide by zero.");
    let overflow = || throws("System.OverflowException", "Arithmetic operation resulted in an overflow.");
    let format = || throws("System.FormatException", "The input string 'seven' was not in a correct format.");
    let missing = || {
        let message = "The given key 'key' was not present in the dictionary.";
        throws("System.Collections.Generic.KeyNotFoundException", message)
    };
    let empty = || throws("System.InvalidOperationException", "Sequence contains no elements");
    let mismatch = || {
        let message = "Attempted to access an element as a type incompatible with the array.";
        throws("System.ArrayTypeMismatchException", message)
    };
    let deep = || {
        let message = "Insufficient stack to continue executing the program safely. This can happen from having too many \
                       functions on the call stack or function on the stack using too much stack space.";
        throws("System.InsufficientExecutionStackException", message)
    };
    let cast = || Failure::InvalidCast { from: "System.String", to: "Conformance.Node" };
    cases! {
        "framework/null reference" => { Failures.NullReference(NULL) => null_reference(); }
        "framework/index out of range" => { Failures.IndexOutOfRange(3) => out_of_range(); }
        "framework/division" => { Failures.Divide(0) => division(); }
        "framework/overflow" => { Failures.Overflow(i32::MAX) => overflow(); }
        "framework/format" => { Failures.Parse("seven") => format(); }
        "framework/missing key" => { Failures.Missing("key") => missing(); }
        "framework/empty sequence" => { Failures.FirstOf(list([])) => empty(); }
        "framework/array of another type" => { Failures.Store(boxed("i32", 1)) => mismatch(); }
        "framework/deep recursion" => { Failures.Recurse(100_000_000) => deep(); }
        "framework/out of memory" => { Failures.Allocate() => Failure::OutOfMemory; }
        "framework/cast" => { let text = Boxes.Text("text"); Failures.Cast(text) => cast(); }
        "framework/life goes on" => { Failures.Divide(0) => division(); Failures.Divide(1) => 1; }
    }
}

fn of_members() -> Vec<Case> {
    cases! {
        "members/ToString" => { let bad = BadMembers.new(); Text of bad => throws(ODD, "no text"); }
        "members/Equals" => only_in_c("`==` has no place for an error") {
            let bad = BadMembers.new();
            bad == bad => throws(ODD, "no equality");
        }
        "members/GetHashCode" => only_in_c("`Hash` has no place for an error") {
            let bad = BadMembers.new();
            Hash of bad => throws(ODD, "no hash");
        }
    }
}

/// Exceptions that nobody throws.
fn as_objects() -> Vec<Case> {
    let failed = || throws("System.InvalidOperationException", "not even a message");
    cases! {
        "objects/made here" => { let odd = OddException.new("odd", 3, NULL); OddException.get_Number(odd) => 3; }
        "objects/one inside another" => {
            let inner = OddException.new("inner", 1, NULL);
            let outer = OddException.new("outer", 2, inner);
            OddException.get_Number(outer) => 2;
        }
        "objects/a message that is null" => {
            let exception = NullMessageException.new();
            NullMessageException.get_Message(exception) => Seen::Broken;
        }
        "objects/a message that throws" => {
            let exception = SilentException.new();
            SilentException.get_Message(exception) => failed();
        }
    }
}

/// Calls that give no place for the error.
fn unheard() -> Vec<Case> {
    let cases = cases! {
        "unheard/a number is 0" => { unheard: Failures.ThrowFromInt("odd") => 0; }
        "unheard/an object is null" => { unheard: Failures.ThrowFromObject("odd") => NULL; }
        "unheard/an optional is absent" => { unheard: Failures.ThrowFromOptional("odd") => NULL; }
        "unheard/a text is null" => { unheard: Failures.ThrowFromText("odd") => NULL; }
        "unheard/a list is null" => { unheard: Failures.ThrowFromList("odd") => NULL; }
        "unheard/a stale handle" => { unheard: Node.get_Number(foreign(5)) => 0; }
        "unheard/success" => { unheard: Scalars.I32(5) => 5; }
    };
    cases.into_iter().map(|case| case.only_in_c("a `Result` is always there")).collect()
}
