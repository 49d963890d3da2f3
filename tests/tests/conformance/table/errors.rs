//! What is thrown, and what is told of it.

use crate::case::{Action, Case, Failure, Host, Seen, Value, call, handle};

const GROUP: &str = "errors";
const ODD: &str = "Conformance.OddException";

pub(super) fn cases() -> Vec<Case> {
    [from_each_kind_of_result(), messages(), chains(), of_the_framework(), of_members(), unheard()].concat()
}

fn from_each_kind_of_result() -> Vec<Case> {
    ["Throw", "ThrowFromInt", "ThrowFromText", "ThrowFromList", "ThrowFromObject", "ThrowFromOptional"]
        .map(|method| {
            let steps = [call(format!("Failures.{method}"), ["odd".into()]).throws(ODD, "odd")];
            Case::new(GROUP, format!("from/{method}"), steps)
        })
        .into_iter()
        .chain([
            Case::new(GROUP, "from/a constructor", [call("Stillborn.new", []).throws(ODD, "stillborn")]),
            Case::new(
                GROUP,
                "from/a property",
                [
                    call("BadMembers.new", []).keep("bad"),
                    call("BadMembers.get_Number", [handle("bad")]).throws(ODD, "no number"),
                ],
            ),
        ])
        .collect()
}

fn messages() -> Vec<Case> {
    let says = |name: &str, message: &str| {
        Case::new(GROUP, format!("message/{name}"), [call("Failures.Throw", [message.into()]).throws(ODD, message)])
    };
    let long =
        [call("Failures.Throw", [Value::Repeated("m\u{20ac}", 100_000)]).throws(ODD, &"m\u{20ac}".repeat(100_000))];
    vec![
        says("empty", ""),
        says("of many languages", "gr\u{f6}\u{df}e \u{65e5}\u{672c} \u{1f600}"),
        says("with a NUL", "a\0b"),
        says("of several lines", "one\r\ntwo\n"),
        says("with a format", "%s%n%d{0}"),
        Case::new(GROUP, "message/long", long),
        Case::new(
            GROUP,
            "message/throws",
            [call("Failures.ThrowSilent", [])
                .throws("Conformance.SilentException", "<Message failed: System.InvalidOperationException>")],
        ),
        Case::new(
            GROUP,
            "message/null",
            [call("Failures.ThrowNullMessage", []).throws("Conformance.NullMessageException", "")],
        ),
        Case::new(
            GROUP,
            "stack trace/names the method",
            [Action::Trace(call("Failures.Throw", ["odd".into()]), "Conformance.Failures.Throw(String").gives(true)],
        ),
    ]
}

fn chains() -> Vec<Case> {
    let chain = |links: &[(&'static str, &str)]| {
        Failure::Exceptions(links.iter().map(|(ty, message)| (*ty, (*message).to_owned())).collect())
    };
    let links = |count: usize| Failure::Exceptions((1..=count).map(|number| (ODD, format!("link {number}"))).collect());
    vec![
        Case::new(
            GROUP,
            "inner/nested",
            [call("Failures.ThrowNested", []).fails(chain(&[
                (ODD, "outside"),
                ("System.FormatException", "between"),
                ("System.ArgumentException", "inside"),
            ]))],
        ),
        Case::new(GROUP, "inner/four deep", [call("Failures.ThrowChain", [4.into()]).fails(links(4))]),
        Case::new(
            GROUP,
            "inner/ten thousand deep",
            [call("Failures.ThrowChain", [10_000.into()]).fails(links(10_000))],
        ),
        Case::new(
            GROUP,
            "inner/of an aggregate",
            [call("Failures.ThrowMany", [])
                .fails(chain(&[("System.AggregateException", "many (first) (second)"), (ODD, "first")]))],
        ),
        Case::new(GROUP, "data/with itself inside", [call("Failures.ThrowWithData", []).throws(ODD, "with data")]),
    ]
}

fn of_the_framework() -> Vec<Case> {
    let throws = |name: &str, entry: &str, arguments: &[Value], ty: &'static str, message: &str| {
        Case::new(
            GROUP,
            format!("framework/{name}"),
            [call(format!("Failures.{entry}"), arguments).throws(ty, message)],
        )
    };
    vec![
        throws(
            "null reference",
            "NullReference",
            &[Value::Null],
            "System.NullReferenceException",
            "Object reference not set to an instance of an object.",
        ),
        throws(
            "index out of range",
            "IndexOutOfRange",
            &[3.into()],
            "System.IndexOutOfRangeException",
            "Index was outside the bounds of the array.",
        ),
        throws("division", "Divide", &[0.into()], "System.DivideByZeroException", "Attempted to divide by zero."),
        throws(
            "overflow",
            "Overflow",
            &[i64::from(i32::MAX).into()],
            "System.OverflowException",
            "Arithmetic operation resulted in an overflow.",
        ),
        throws(
            "format",
            "Parse",
            &["seven".into()],
            "System.FormatException",
            "The input string 'seven' was not in a correct format.",
        ),
        throws(
            "missing key",
            "Missing",
            &["key".into()],
            "System.Collections.Generic.KeyNotFoundException",
            "The given key 'key' was not present in the dictionary.",
        ),
        throws(
            "empty sequence",
            "FirstOf",
            &[Value::List(Vec::new())],
            "System.InvalidOperationException",
            "Sequence contains no elements",
        ),
        throws(
            "array of another type",
            "Store",
            &[Value::Boxed("i32", Box::new(Value::Int(1)))],
            "System.ArrayTypeMismatchException",
            "Attempted to access an element as a type incompatible with the array.",
        ),
        throws(
            "deep recursion",
            "Recurse",
            &[100_000_000.into()],
            "System.InsufficientExecutionStackException",
            "Insufficient stack to continue executing the program safely. This can happen from having too many functions \
             on the call stack or function on the stack using too much stack space.",
        ),
        Case::new(GROUP, "framework/out of memory", [call("Failures.Allocate", []).fails(Failure::OutOfMemory)]),
        Case::new(
            GROUP,
            "framework/cast",
            [
                call("Boxes.Text", ["text".into()]).keep("text"),
                call("Failures.Cast", [handle("text")])
                    .fails(Failure::InvalidCast { from: "System.String", to: "Conformance.Node" }),
            ],
        ),
        Case::new(
            GROUP,
            "framework/life goes on",
            [
                call("Failures.Divide", [0.into()])
                    .throws("System.DivideByZeroException", "Attempted to divide by zero."),
                call("Failures.Divide", [1.into()]).gives(1),
            ],
        ),
    ]
}

fn of_members() -> Vec<Case> {
    let fails = |message: &str| Seen::Fails(Failure::Exceptions(vec![(ODD, message.to_owned())]));
    let bad = || call("BadMembers.new", []).keep("bad");
    vec![
        Case::new(GROUP, "members/ToString", [bad(), Action::Text("bad").shows(fails("no text"))]),
        Case::new(GROUP, "members/Equals", [bad(), Action::Equal("bad", "bad").shows(fails("no equality"))])
            .without(Host::Rust, "`==` has no place for an error"),
        Case::new(GROUP, "members/GetHashCode", [bad(), Action::Hash("bad").shows(fails("no hash"))])
            .without(Host::Rust, "`Hash` has no place for an error"),
    ]
}

/// Calls that give no place for the error.
fn unheard() -> Vec<Case> {
    let unheard = |name: &str, call, seen| {
        Case::new(GROUP, format!("unheard/{name}"), [Action::Unheard(call).shows(seen)])
            .without(Host::Rust, "a `Result` is always there")
    };
    vec![
        unheard("a number is 0", call("Failures.ThrowFromInt", ["odd".into()]), Seen::Value(0.into())),
        unheard("an object is null", call("Failures.ThrowFromObject", ["odd".into()]), Seen::Value(Value::Null)),
        unheard("an optional is absent", call("Failures.ThrowFromOptional", ["odd".into()]), Seen::Value(Value::Null)),
        unheard("a text is null", call("Failures.ThrowFromText", ["odd".into()]), Seen::Value(Value::Null)),
        unheard("a list is null", call("Failures.ThrowFromList", ["odd".into()]), Seen::Value(Value::Null)),
        unheard("a stale handle", call("Node.get_Number", [Value::Foreign(5)]), Seen::Value(0.into())),
        unheard("success", call("Scalars.I32", [5.into()]), Seen::Value(5.into())),
    ]
}
