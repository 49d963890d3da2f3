//! Text: all of Unicode, and what is not Unicode.

use super::{HALF, TYPED};
use crate::case::{Case, Failure, Host, Seen, call, case, throws};
use crate::steps::steps;
use crate::value::{NULL, Text, bytes, list, repeated, unit};

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
    [well_formed(), ill_formed(), surrogates(), every_scalar_value(), lengths(), nulls(), misfits(), nul_terminated()]
        .concat()
}

fn well_formed() -> Vec<Case> {
    let case = |(name, text): (&str, &str)| {
        let units: Vec<_> = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        let units = units.join(" ");
        case(format!("well-formed/{name}"), steps! { Texts.Echo(text) => text; Texts.Units(text) => units; })
    };
    WELL_FORMED.map(case).into()
}

fn ill_formed() -> Vec<Case> {
    let refused = |which: &str| -> Failure {
        let message = format!("Unable to translate bytes {which} from specified code page to Unicode.");
        throws("System.Text.DecoderFallbackException", message)
    };
    let mut cases: Vec<_> = ILL_FORMED
        .iter()
        .map(|(name, text, which)| case(*name, steps! { Texts.Echo(bytes(text)) => refused(which); }))
        .collect();
    cases.extend([
        case("in a list", steps! { Lists.Texts(list(["a".into(), bytes(b"\xff")])) => refused("[FF] at index 0"); }),
        case("between others", steps! { Texts.Joined("a", bytes(b"b\xff"), "c") => refused("[FF] at index 1"); }),
    ]);
    cases.into_iter().map(|case| case.in_group("ill-formed").only_in_c("a `str` is UTF-8")).collect()
}

/// Text of .NET that no UTF-8 can be.
fn surrogates() -> Vec<Case> {
    let units = |units: &[u16]| list(units.iter().map(|of| unit(*of)).collect::<Vec<_>>());
    [
        ("a high one", units(&[0x61, 0xD83D, 0x62]), "a\u{fffd}b"),
        ("a low one", units(&[0xDC00]), "\u{fffd}"),
        ("a high one at the end", units(&[0x61, 0xDBFF]), "a\u{fffd}"),
        ("a pair the wrong way round", units(&[0xDE00, 0xD83D]), "\u{fffd}\u{fffd}"),
        ("two high ones and a low one", units(&[0xD83D, 0xD83D, 0xDE00]), "\u{fffd}\u{1f600}"),
    ]
    .map(|(name, units, text)| {
        case(format!("lone surrogates/{name}"), steps! { Texts.FromUnits(units) => text; }).only_in_c(HALF)
    })
    .into()
}

/// Plane by plane, out of .NET and back into it.
fn every_scalar_value() -> Vec<Case> {
    const PLANE: u32 = 0x10000;
    let case = |plane: u32| {
        let scalars = Text::Scalars { first: plane * PLANE, count: PLANE };
        let (first, count) = (i64::from(plane * PLANE), i64::from(PLANE));
        case(
            format!("every scalar value/plane {plane}"),
            steps! {
                Texts.Scalars(first, count) => scalars.clone();
                Texts.AreScalars(scalars, first, count) => true;
            },
        )
    };
    (0..17).map(case).collect()
}

/// About the sizes of buffers, and far beyond.
fn lengths() -> Vec<Case> {
    let echo = |name: &str, of: &'static str, times: usize| {
        let text = repeated(of, times);
        case(format!("length/{name}"), call("Texts.Echo", [text.clone()]).gives(text))
    };
    let mut cases = vec![
        echo("64 MiB", "0123456789abcde\n", 4 * MEBIBYTE),
        echo("64 MiB of four bytes each", "\u{1f600}", 16 * MEBIBYTE),
        case("length/made by .NET", steps! { Texts.Repeated("x", 1 << 20) => repeated("x", MEBIBYTE); }),
    ];
    for length in [127, 128, 129, 255, 256, 257, 4095, 4096, 4097, 65536] {
        cases.push(echo(&format!("{length} bytes"), "x", length));
    }
    for length in [84, 85, 86] {
        cases.push(echo(&format!("{length} characters of three bytes"), "\u{20ac}", length));
    }
    cases
}

fn nulls() -> Vec<Case> {
    vec![
        case("null/there and back", steps! { Texts.EchoOrNull(NULL) => NULL; }),
        case("null/empty is not null", steps! { Texts.EchoOrNull("") => ""; Texts.IsNull("") => false; }),
        case("null/is null", steps! { Texts.IsNull(NULL) => true; }),
        case("null/between others", steps! { Texts.Joined("a", NULL, "") => "a|null|"; }),
        case("null/against a promise", steps! { Texts.Broken() => Seen::Broken; }),
        case("null/where none is allowed", steps! { Texts.Echo(NULL) => NULL; }).only_in_c(TYPED),
    ]
}

/// Lengths that are not of the text.
fn misfits() -> Vec<Case> {
    let below_zero = |name: &str, length: i32| {
        let refused = format!(
            "byteCount ('{length}') must be a non-negative value. (Parameter 'byteCount')\nActual value was {length}."
        );
        let text = Text::Misfit { pointer: true, length };
        case(
            format!("misfit/{name}"),
            steps! { Texts.Echo(text) => throws("System.ArgumentOutOfRangeException", refused); },
        )
        .only_in_c(TYPED)
        .without(Host::C, "a text with a length below zero ends at its NUL")
    };
    let null = Text::Misfit { pointer: false, length: 7 };
    let refused = "null has no length (Parameter 'length')\nActual value was 7.";
    vec![
        below_zero("-1", -1),
        below_zero("-2", -2),
        below_zero("the least", i32::MIN),
        case(
            "misfit/null with a length",
            steps! { Texts.IsNull(null) => throws("System.ArgumentOutOfRangeException", refused); },
        )
        .only_in_c(TYPED),
    ]
}

fn nul_terminated() -> Vec<Case> {
    let echo = |name: &str, text: &'static str| {
        case(format!("NUL-terminated/{name}"), steps! { Texts.Echo(Text::NulTerminated(text)) => text; })
            .only_in_c("a `str` has its length")
            .without(Host::Symbols, "the header's functions measure it; an entry takes the length")
    };
    vec![echo("a text", "h\u{fc}te"), echo("an empty text", "")]
}
