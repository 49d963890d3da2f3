//! Text: all of Unicode, and what is not Unicode.

use super::{HALF, TYPED};
use crate::case::{Case, Host, Seen, throws};
use crate::steps::cases;
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
    let mut cases = Vec::new();
    for (name, text) in WELL_FORMED {
        let units: Vec<_> = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        cases.extend(cases! {
            format!("well-formed/{name}") => {
                Texts.Echo(text) => text;
                Texts.Length(text) => i64::try_from(units.len()).expect("a short text");
                Texts.Units(text) => units.join(" ");
            }
        });
    }
    cases
}

fn ill_formed() -> Vec<Case> {
    const WHY: &str = "a `str` is UTF-8";
    let refused = |which: &str| {
        let message = format!("Unable to translate bytes {which} from specified code page to Unicode.");
        throws("System.Text.DecoderFallbackException", message)
    };
    let in_list = list(["a".into(), bytes(b"\xff")]);
    let mut cases = cases! {
        "ill-formed/in a list" => only_in_c(WHY) { Lists.Texts(in_list) => refused("[FF] at index 0"); }
        "ill-formed/between others" => only_in_c(WHY) {
            Texts.Joined("a", bytes(b"b\xff"), "c") => refused("[FF] at index 1");
        }
    };
    for (name, text, which) in ILL_FORMED {
        cases.extend(cases! {
            format!("ill-formed/{name}") => only_in_c(WHY) { Texts.Echo(bytes(text)) => refused(which); }
        });
    }
    cases
}

/// Text of .NET that no UTF-8 can be.
fn surrogates() -> Vec<Case> {
    let units = |units: &[u16]| list(units.iter().map(|of| unit(*of)).collect::<Vec<_>>());
    let (high, low) = (0xD83D, 0xDE00);
    cases! {
        "lone/a high one" => only_in_c(HALF) { Texts.FromUnits(units(&[0x61, high, 0x62])) => "a\u{fffd}b"; }
        "lone/a low one" => only_in_c(HALF) { Texts.FromUnits(units(&[low])) => "\u{fffd}"; }
        "lone/a high one at the end" => only_in_c(HALF) { Texts.FromUnits(units(&[0x61, high])) => "a\u{fffd}"; }
        "lone/the wrong way round" => only_in_c(HALF) { Texts.FromUnits(units(&[low, high])) => "\u{fffd}\u{fffd}"; }
        "lone/before a pair" => only_in_c(HALF) { Texts.FromUnits(units(&[high, high, low])) => "\u{fffd}\u{1f600}"; }
    }
}

/// Plane by plane, out of .NET and back into it.
fn every_scalar_value() -> Vec<Case> {
    const PLANE: u32 = 0x10000;
    let mut cases = Vec::new();
    for plane in 0..17 {
        let (first, count) = (plane * PLANE, PLANE);
        let scalars = || Text::Scalars { first, count };
        cases.extend(cases! {
            format!("every scalar value/plane {plane}") => {
                Texts.Scalars(i64::from(first), i64::from(count)) => scalars();
                Texts.AreScalars(scalars(), i64::from(first), i64::from(count)) => true;
            }
        });
    }
    cases
}

/// About the sizes of buffers, and far beyond.
fn lengths() -> Vec<Case> {
    let long = || repeated("0123456789abcde\n", 4 * MEBIBYTE);
    let wide = || repeated("\u{1f600}", 16 * MEBIBYTE);
    let mut cases = cases! {
        "length/64 MiB" => { Texts.Echo(long()) => long(); }
        "length/64 MiB of four bytes each" => { Texts.Echo(wide()) => wide(); }
        "length/made by .NET" => { Texts.Repeated("x", 1 << 20) => repeated("x", MEBIBYTE); }
    };
    for length in [127, 128, 129, 255, 256, 257, 4095, 4096, 4097, 65536] {
        let text = || repeated("x", length);
        cases.extend(cases! { format!("length/{length} bytes") => { Texts.Echo(text()) => text(); } });
    }
    for length in [84, 85, 86] {
        let text = || repeated("\u{20ac}", length);
        cases.extend(cases! { format!("length/{length} of three bytes") => { Texts.Echo(text()) => text(); } });
    }
    cases
}

fn nulls() -> Vec<Case> {
    cases! {
        "null/there and back" => { Texts.EchoOrNull(NULL) => NULL; }
        "null/empty is not null" => { Texts.EchoOrNull("") => ""; Texts.IsNull("") => false; }
        "null/is null" => { Texts.IsNull(NULL) => true; }
        "null/between others" => { Texts.Joined("a", NULL, "") => "a|null|"; }
        "null/against a promise" => { Texts.Broken() => Seen::Broken; }
        "null/where none is allowed" => only_in_c(TYPED) { Texts.Echo(NULL) => NULL; }
    }
}

/// Lengths that are not of the text.
fn misfits() -> Vec<Case> {
    let refused = |message: &str| throws("System.ArgumentOutOfRangeException", message);
    let null = Text::Misfit { pointer: false, length: 7 };
    let mut cases = cases! {
        "misfit/null with a length" => only_in_c(TYPED) {
            Texts.IsNull(null) => refused("null has no length (Parameter 'length')\nActual value was 7.");
        }
    };
    for length in [-1, -2, i32::MIN] {
        let below = || Text::Misfit { pointer: true, length };
        let message = format!(
            "length ('{length}') must be a non-negative value. (Parameter 'length')\nActual value was {length}."
        );
        cases.extend(cases! {
            format!("misfit/{length}") => only_in_c(TYPED) without(Host::C, "such a text ends at its NUL") {
                Texts.Echo(below()) => refused(&message);
            }
        });
    }
    cases
}

fn nul_terminated() -> Vec<Case> {
    const LENGTH: &str = "a `str` has its length";
    const MEASURED: &str = "the header's functions measure it; an entry takes the length";
    let text = Text::NulTerminated;
    cases! {
        "NUL-terminated/a text" => only_in_c(LENGTH) without(Host::Symbols, MEASURED) {
            Texts.Echo(text("h\u{fc}te")) => "h\u{fc}te";
        }
        "NUL-terminated/an empty text" => only_in_c(LENGTH) without(Host::Symbols, MEASURED) {
            Texts.Echo(text("")) => "";
        }
    }
}
