//! Text: all of Unicode, and what is not Unicode.

use super::TYPED;
use crate::case::{Call, Case, Host, Step, Value, call};

const GROUP: &str = "texts";
const MEBIBYTE: usize = 1 << 20;

const WELL_FORMED: [(&str, &str); 22] = [
    ("empty", ""),
    ("a letter", "a"),
    ("ASCII", "The quick brown fox jumps over the lazy dog."),
    ("controls", "\u{1}\u{7}\u{8}\t\r\n\u{1b}\u{7f}"),
    ("quotes and backslashes", "\"\\'%s%n{0}"),
    ("an embedded NUL", "a\0b"),
    ("a NUL alone", "\0"),
    ("NULs at the end", "a\0\0"),
    ("last of one byte", "\u{7f}"),
    ("first of two bytes", "\u{80}"),
    ("last of two bytes", "\u{7ff}"),
    ("first of three bytes", "\u{800}"),
    ("before the surrogates", "\u{d7ff}"),
    ("after the surrogates", "\u{e000}"),
    ("last of three bytes", "\u{ffff}"),
    ("first of four bytes", "\u{10000}"),
    ("last of all", "\u{10ffff}"),
    ("a byte order mark", "\u{feff}text"),
    ("combining marks", "e\u{301}o\u{308}\u{323}"),
    ("right to left", "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}"),
    ("joined emoji", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{1f3fd}"),
    ("noncharacters", "\u{fdd0}\u{fffe}\u{1fffe}"),
];

/// Bytes that are no UTF-8, and what .NET says of the first of them.
const ILL_FORMED: [(&str, &[u8], &str); 12] = [
    ("a lone continuation", b"a\x80b", "[80] at index 1"),
    ("a cut sequence of two", b"a\xc3", "[C3] at index 1"),
    ("a cut sequence of three", b"\xe2\x82", "[E2][82] at index 0"),
    ("a cut sequence of four", b"\xf0\x9f\x98", "[F0][9F][98] at index 0"),
    ("a cut sequence before a letter", b"\xe2\x82z", "[E2][82] at index 0"),
    ("an overlong slash", b"\xc0\xaf", "[C0] at index 0"),
    ("an overlong NUL", b"\xc0\x80", "[C0] at index 0"),
    ("an overlong of three bytes", b"\xe0\x80\xaf", "[E0] at index 0"),
    ("a surrogate", b"\xed\xa0\x80", "[ED] at index 0"),
    ("beyond U+10FFFF", b"\xf4\x90\x80\x80", "[F4] at index 0"),
    ("five bytes", b"\xf8\x88\x80\x80\x80", "[F8] at index 0"),
    ("bytes that never occur", b"\xfe\xff", "[FE] at index 0"),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, of) in WELL_FORMED {
        let units: Vec<_> = of.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        let steps = [
            call("Texts.Echo", [of.into()]).gives(of),
            call("Texts.Units", [of.into()]).gives(units.join(" ").as_str()),
        ];
        cases.push(Case::new(GROUP, format!("well-formed/{name}"), steps));
    }
    cases.extend(ill_formed());
    cases.extend(surrogates());
    cases.extend(every_scalar_value());
    cases.extend(lengths());
    cases.extend(nulls());
    cases
}

fn ill_formed() -> Vec<Case> {
    let refused = |call: Call, named: &str| {
        let message = format!("Unable to translate bytes {named} from specified code page to Unicode.");
        call.throws("System.Text.DecoderFallbackException", &message)
    };
    let case = |name: &str, step: Step| {
        Case::new(GROUP, format!("ill-formed/{name}"), [step]).without(Host::Rust, "a `str` is UTF-8")
    };
    let list = Value::List(vec!["a".into(), Value::Bytes(b"\xff")]);
    ILL_FORMED
        .iter()
        .map(|(name, bytes, named)| case(name, refused(call("Texts.Echo", [Value::Bytes(bytes)]), named)))
        .chain([
            case("in a list", refused(call("Lists.Texts", [list]), "[FF] at index 0")),
            case(
                "between others",
                refused(call("Texts.Joined", ["a".into(), Value::Bytes(b"b\xff"), "c".into()]), "[FF] at index 1"),
            ),
        ])
        .collect()
}

/// Text of .NET that no UTF-8 can be.
fn surrogates() -> Vec<Case> {
    let units = |units: &[u16]| Value::List(units.iter().map(|unit| Value::Char(*unit)).collect());
    [
        ("a high one", units(&[0x61, 0xD83D, 0x62]), "a\u{fffd}b"),
        ("a low one", units(&[0xDC00]), "\u{fffd}"),
        ("a high one at the end", units(&[0x61, 0xDBFF]), "a\u{fffd}"),
        ("a pair the wrong way round", units(&[0xDE00, 0xD83D]), "\u{fffd}\u{fffd}"),
        ("two high ones and a low one", units(&[0xD83D, 0xD83D, 0xDE00]), "\u{fffd}\u{1f600}"),
    ]
    .into_iter()
    .map(|(name, units, replaced)| {
        Case::new(GROUP, format!("lone surrogates/{name}"), [call("Texts.FromUnits", [units]).gives(replaced)])
            .without(Host::Rust, "half of a surrogate pair is no `char`")
    })
    .collect()
}

/// Plane by plane, out of .NET and back into it.
fn every_scalar_value() -> Vec<Case> {
    let count = 0x10000;
    (0..17)
        .map(|plane| {
            let first = plane * count;
            let scalars = || Value::Scalars { first, count };
            let range = || [i64::from(first).into(), i64::from(count).into()];
            let [from, length] = range();
            let steps = [
                call("Texts.Scalars", range()).gives(scalars()),
                call("Texts.AreScalars", [scalars(), from, length]).gives(true),
            ];
            Case::new(GROUP, format!("every scalar value/plane {plane}"), steps)
        })
        .collect()
}

/// About the sizes of buffers, and far beyond.
fn lengths() -> Vec<Case> {
    let echo = |name: String, of: &'static str, times: usize| {
        let steps = [call("Texts.Echo", [Value::Repeated(of, times)]).gives(Value::Repeated(of, times))];
        Case::new(GROUP, name, steps)
    };
    let mut cases: Vec<_> = [127, 128, 129, 255, 256, 257, 4095, 4096, 4097, 65536]
        .map(|length| echo(format!("length/{length} bytes"), "x", length))
        .into();
    for length in [84, 85, 86] {
        cases.push(echo(format!("length/{length} characters of three bytes"), "\u{20ac}", length));
    }
    cases.push(echo("length/64 MiB".to_owned(), "0123456789abcde\n", 4 * MEBIBYTE));
    cases.push(echo("length/64 MiB of four bytes each".to_owned(), "\u{1f600}", 16 * MEBIBYTE));
    let steps = [call("Texts.Repeated", ["x".into(), (1 << 20).into()]).gives(Value::Repeated("x", MEBIBYTE))];
    cases.push(Case::new(GROUP, "length/made by .NET", steps));
    cases
}

fn nulls() -> Vec<Case> {
    let bad_length = |name: &str, length: i32| {
        let message = format!(
            "byteCount ('{length}') must be a non-negative value. (Parameter 'byteCount')\nActual value was {length}."
        );
        let steps = [call("Texts.Echo", [Value::Length { pointer: true, length }])
            .throws("System.ArgumentOutOfRangeException", &message)];
        Case::new(GROUP, format!("lengths that are none/{name}"), steps)
            .without(Host::Rust, TYPED)
            .without(Host::C, "a text with a length below zero ends at its NUL")
    };
    vec![
        Case::new(GROUP, "null/there and back", [call("Texts.EchoOrNull", [Value::Null]).gives(Value::Null)]),
        Case::new(
            GROUP,
            "null/empty is not null",
            [call("Texts.EchoOrNull", ["".into()]).gives(""), call("Texts.IsNull", ["".into()]).gives(false)],
        ),
        Case::new(GROUP, "null/is null", [call("Texts.IsNull", [Value::Null]).gives(true)]),
        Case::new(
            GROUP,
            "null/with a length",
            [call("Texts.IsNull", [Value::Length { pointer: false, length: 7 }]).throws(
                "System.ArgumentOutOfRangeException",
                "null has no length (Parameter 'length')\nActual value was 7.",
            )],
        )
        .without(Host::Rust, TYPED),
        Case::new(
            GROUP,
            "null/between others",
            [call("Texts.Joined", ["a".into(), Value::Null, "".into()]).gives("a|null|")],
        ),
        Case::new(GROUP, "null/where none is allowed", [call("Texts.Echo", [Value::Null]).gives(Value::Null)])
            .without(Host::Rust, TYPED),
        Case::new(GROUP, "null/against a promise", [call("Texts.Broken", []).breaks()]),
        bad_length("-1", -1),
        bad_length("-2", -2),
        bad_length("the least", i32::MIN),
        Case::new(
            GROUP,
            "NUL-terminated/a text",
            [call("Texts.Echo", [Value::NulTerminated("h\u{fc}te")]).gives("h\u{fc}te")],
        )
        .without(Host::Rust, "a `str` has its length")
        .without(Host::Symbols, "the header's functions measure it; an entry takes the length"),
        Case::new(GROUP, "NUL-terminated/an empty text", [call("Texts.Echo", [Value::NulTerminated("")]).gives("")])
            .without(Host::Rust, "a `str` has its length")
            .without(Host::Symbols, "the header's functions measure it; an entry takes the length"),
    ]
}
