//! What is thrown, and what is told of it.

use crate::case::{Case, Failure, case, throws};
use crate::steps::steps;
use crate::value::{NULL, boxed, foreign, list, repeated};

const ODD: &str = "Conformance.OddException";

pub(super) fn cases() -> Vec<Case> {
    [from_each_kind_of_result(), messages(), chains(), told(), of_the_framework(), of_members(), unheard()].concat()
}

fn from_each_kind_of_result() -> Vec<Case> {
    let odd = || throws(ODD, "odd");
    vec![
        case("from/nothing", steps! { Failures.Throw("odd") => odd(); }),
        case("from/a number", steps! { Failures.ThrowFromInt("odd") => odd(); }),
        case("from/a text", steps! { Failures.ThrowFromText("odd") => odd(); }),
        case("from/a list", steps! { Failures.ThrowFromList("odd") => odd(); }),
        case("from/an object", steps! { Failures.ThrowFromObject("odd") => odd(); }),
        case("from/an optional", steps! { Failures.ThrowFromOptional("odd") => odd(); }),
        case("from/a constructor", steps! { Stillborn.new() => throws(ODD, "stillborn"); }),
        case(
            "from/a property",
            steps! {
                let bad = BadMembers.new();
                BadMembers.get_Number(bad) => throws(ODD, "no number");
            },
        ),
    ]
}

fn messages() -> Vec<Case> {
    let says = |name: &str, message: &str| {
        case(format!("message/{name}"), steps! { Failures.Throw(message) => throws(ODD, message); })
    };
    let (long, told) = (repeated("m\u{20ac}", 100_000), "m\u{20ac}".repeat(100_000));
    let failed = "<Message failed: System.InvalidOperationException>";
    vec![
        says("empty", ""),
        says("of many languages", "gr\u{f6}\u{df}e \u{65e5}\u{672c} \u{1f600}"),
        says("with a NUL", "a\0b"),
        says("of several lines", "one\r\ntwo\n"),
        says("with a format", "%s%n%d{0}"),
        case("message/long", steps! { Failures.Throw(long) => throws(ODD, told); }),
        case("message/throws", steps! { Failures.ThrowSilent() => throws("Conformance.SilentException", failed); }),
        case("message/null", steps! { Failures.ThrowNullMessage() => throws("Conformance.NullMessageException", ""); }),
    ]
}

fn chains() -> Vec<Case> {
    let nested = [(ODD, "outside"), ("System.FormatException", "between"), ("System.ArgumentException", "inside")];
    let many = [("System.AggregateException", "many (first) (second)"), (ODD, "first")];
    let chain = |links: &[(&'static str, &str)]| {
        Failure::Exceptions(links.iter().map(|(ty, message)| (*ty, (*message).to_owned())).collect())
    };
    let links = |count: usize| Failure::Exceptions((1..=count).map(|number| (ODD, format!("link {number}"))).collect());
    vec![
        case("inner/nested", steps! { Failures.ThrowNested() => chain(&nested); }),
        case("inner/four deep", steps! { Failures.ThrowChain(4) => links(4); }),
        case("inner/ten thousand deep", steps! { Failures.ThrowChain(10_000) => links(10_000); }),
        case("inner/of an aggregate", steps! { Failures.ThrowMany() => chain(&many); }),
    ]
}

/// What an error tells besides types and messages.
fn told() -> Vec<Case> {
    let none = || list([]);
    let nested = list(["outside".into(), "between".into(), "between".into(), "inside".into()]);
    let many = "many (first) (second)";
    let all = list([many.into(), "first".into(), many.into(), "second".into()]);
    let data = list(["key".into(), "value".into(), "nothing".into(), NULL]);
    vec![
        case("told/the stack trace", steps! { tell Trace: Failures.Throw("odd") => true; }),
        case("told/the number", steps! { tell Hresult: Failures.Parse("seven") => 0x8013_1537_u32 as i32; }),
        case("told/a number of its own", steps! { tell Hresult: Failures.ThrowNumbered(-5) => -5; }),
        case("told/no inner exception", steps! { tell Tree: Failures.Throw("odd") => none(); }),
        case("told/inner exceptions", steps! { tell Tree: Failures.ThrowNested() => nested; }),
        case("told/all of an aggregate", steps! { tell Tree: Failures.ThrowMany() => all; }),
        case("told/no data", steps! { tell Data: Failures.Throw("odd") => none(); }),
        case("told/data", steps! { tell Data: Failures.ThrowWithData() => data; }),
        case("told/data with itself inside", steps! { Failures.ThrowWithItself() => throws(ODD, "with itself"); }),
    ]
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
    vec![
        case("framework/null reference", steps! { Failures.NullReference(NULL) => null_reference(); }),
        case("framework/index out of range", steps! { Failures.IndexOutOfRange(3) => out_of_range(); }),
        case("framework/division", steps! { Failures.Divide(0) => division(); }),
        case("framework/overflow", steps! { Failures.Overflow(i32::MAX) => overflow(); }),
        case("framework/format", steps! { Failures.Parse("seven") => format(); }),
        case("framework/missing key", steps! { Failures.Missing("key") => missing(); }),
        case("framework/empty sequence", steps! { Failures.FirstOf(list([])) => empty(); }),
        case("framework/array of another type", steps! { Failures.Store(boxed("i32", 1)) => mismatch(); }),
        case("framework/deep recursion", steps! { Failures.Recurse(100_000_000) => deep(); }),
        case("framework/out of memory", steps! { Failures.Allocate() => Failure::OutOfMemory; }),
        case("framework/cast", steps! { let text = Boxes.Text("text"); Failures.Cast(text) => cast(); }),
        case("framework/life goes on", steps! { Failures.Divide(0) => division(); Failures.Divide(1) => 1; }),
    ]
}

fn of_members() -> Vec<Case> {
    vec![
        case(
            "members/ToString",
            steps! {
                let bad = BadMembers.new();
                Text of bad => throws(ODD, "no text");
            },
        ),
        case(
            "members/Equals",
            steps! {
                let bad = BadMembers.new();
                bad == bad => throws(ODD, "no equality");
            },
        )
        .only_in_c("`==` has no place for an error"),
        case(
            "members/GetHashCode",
            steps! {
                let bad = BadMembers.new();
                Hash of bad => throws(ODD, "no hash");
            },
        )
        .only_in_c("`Hash` has no place for an error"),
    ]
}

/// Calls that give no place for the error.
fn unheard() -> Vec<Case> {
    let cases = [
        case("unheard/a number is 0", steps! { unheard: Failures.ThrowFromInt("odd") => 0; }),
        case("unheard/an object is null", steps! { unheard: Failures.ThrowFromObject("odd") => NULL; }),
        case("unheard/an optional is absent", steps! { unheard: Failures.ThrowFromOptional("odd") => NULL; }),
        case("unheard/a text is null", steps! { unheard: Failures.ThrowFromText("odd") => NULL; }),
        case("unheard/a list is null", steps! { unheard: Failures.ThrowFromList("odd") => NULL; }),
        case("unheard/a stale handle", steps! { unheard: Node.get_Number(foreign(5)) => 0; }),
        case("unheard/success", steps! { unheard: Scalars.I32(5) => 5; }),
    ];
    cases.map(|case| case.only_in_c("a `Result` is always there")).into()
}
