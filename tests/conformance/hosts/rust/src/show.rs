//! Values as text, the same as `show.h` writes them.

use crate::known::Words;
use dotnet::conformance::{
    Access, BadMembers, Cells, CountingNode, Door, House, ICounted, INamed, Node, NullMessageException, Mixed, OddException, OnBool, OnCells, OnChar,
    OnDecimal, OnEnum, OnF64, OnGuid, OnI32, OnI64, OnMany, OnMixed, OnNode, OnNodeOrNull, OnNothing, OnOptional, OnStretch, OnText,
    OnTextOrNull, OnTight, Pair, Shelf, SilentException, Stillborn, Stretch, StuckDoor, Tight, WideI8, WideI16, WideI32, WideI64, WideU8, WideU16, WideU32, WideU64,
};
use dotnet::system::collections::generic::{Dictionary, IEnumerable, IEnumerator, List};
use mochi::{
    DateOnly, DateTime, DateTimeOffset, Decimal, Error, ErrorKind, Guid, Half, Object, TimeOnly, TimeSpan,
};
use std::error::Error as _;
use std::fmt::Write as _;

const LIST_LIMIT: usize = 16;
const TEXT_LIMIT: usize = 120;
const CHAIN_LIMIT: usize = 4;

pub trait Show {
    fn show(&self, to: &mut String);

    /// Mixes the value into a list's hash.
    fn hash(&self, hash: u64) -> u64;
}

/// FNV-1a over words.
fn word(hash: u64, word: u64) -> u64 {
    (hash ^ word).wrapping_mul(0x0100_0000_01B3)
}

const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;

macro_rules! shows {
    ($($ty:ty: $value:ident => $format:literal $shown:expr, $bits:expr;)*) => {
        $(impl Show for $ty {
            fn show(&self, to: &mut String) {
                let $value = self;
                let _ = write!(to, $format, $shown);
            }

            fn hash(&self, hash: u64) -> u64 {
                let $value = self;
                word(hash, $bits)
            }
        })*
    };
}

macro_rules! numbers {
    ($($number:ty)*) => {
        shows! { $($number: value => "{}" value, *value as u64;)* }
    };
}

macro_rules! enumerations {
    ($($enumeration:ty)*) => {
        shows! { $($enumeration: value => "{}" value.value(), value.value() as u64;)* }
    };
}

macro_rules! objects {
    ($($class:ty)*) => {
        shows! { $($class: _value => "{}" "object", 1;)* }
    };
}

numbers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);
enumerations!(Access WideI8 WideU8 WideI16 WideU16 WideI32 WideU32 WideI64 WideU64);
objects!(Object Node CountingNode INamed ICounted Door House StuckDoor Stillborn BadMembers);
objects!(OddException NullMessageException SilentException);

macro_rules! words {
    ($($ty:ty)*) => {
        $(impl Show for $ty {
            fn show(&self, to: &mut String) {
                let (first, second) = Words::words(self);
                let _ = write!(to, "{}:{first:016x}{second:016x}", <$ty as Words>::NAME);
            }

            fn hash(&self, hash: u64) -> u64 {
                let (first, second) = Words::words(self);
                word(word(hash, first), second)
            }
        })*
    };
}

words!(Cells Mixed Stretch Tight DateOnly DateTime DateTimeOffset Decimal Guid Half i128 u128 TimeOnly TimeSpan);
objects!(OnCells OnMixed OnStretch OnTight OnNothing OnI32 OnI64 OnF64 OnBool OnChar OnEnum OnOptional OnDecimal OnGuid OnText OnTextOrNull);
objects!(OnNode OnNodeOrNull OnMany IEnumerable<i32> IEnumerable<String> IEnumerator<i32> IEnumerator<String> List<i32> List<String>);
objects!(Dictionary<String, i32> Shelf<i32> Shelf<bool> Shelf<String> Shelf<Node> Shelf<Decimal> Shelf<WideI16>);
objects!(Shelf<Shelf<i32>> Pair<String, i32>);

shows! {
    (): _value => "{}" "done", 0;
    bool: value => "{}" value, u64::from(*value);
    char: value => "U+{:04X}" u32::from(*value), u64::from(*value);
    f32: value => "0x{:08x}" value.to_bits(), u64::from(value.to_bits());
    f64: value => "0x{:016x}" value.to_bits(), value.to_bits();
}

impl<T: Show> Show for &T {
    fn show(&self, to: &mut String) {
        (*self).show(to);
    }

    fn hash(&self, hash: u64) -> u64 {
        (*self).hash(hash)
    }
}

impl<T: Show> Show for Option<T> {
    fn show(&self, to: &mut String) {
        match self {
            Some(value) => value.show(to),
            None => to.push_str("null"),
        }
    }

    fn hash(&self, hash: u64) -> u64 {
        match self {
            Some(value) => value.hash(hash),
            None => word(hash, 0),
        }
    }
}

impl Show for String {
    fn show(&self, to: &mut String) {
        show_text(self.as_bytes(), to);
    }

    fn hash(&self, hash: u64) -> u64 {
        hash_text(self.as_bytes(), hash)
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(&self, to: &mut String) {
        if self.len() > LIST_LIMIT {
            let _ = write!(to, "list({}) #{:016x}", self.len(), self.hash(EMPTY));
            return;
        }
        to.push('[');
        for (at, value) in self.iter().enumerate() {
            to.push_str(if at == 0 { "" } else { ", " });
            value.show(to);
        }
        to.push(']');
    }

    fn hash(&self, hash: u64) -> u64 {
        self.iter().fold(hash, |hash, value| value.hash(hash))
    }
}

fn hash_text(text: &[u8], hash: u64) -> u64 {
    text.iter().fold(word(hash, text.len() as u64), |hash, byte| word(hash, u64::from(*byte)))
}

fn show_text(text: &[u8], to: &mut String) {
    if text.len() > TEXT_LIMIT {
        let _ = write!(to, "text({}) #{:016x}", text.len(), hash_text(text, EMPTY));
        return;
    }
    to.push('"');
    for &byte in text {
        let _ = match byte {
            b'"' | b'\\' => write!(to, "\\{}", char::from(byte)),
            b' '..=b'~' => write!(to, "{}", char::from(byte)),
            _ => write!(to, "\\x{byte:02x}"),
        };
    }
    to.push('"');
}

/// The kind, and of exceptions type and message, outermost first.
pub fn show_error(error: &Error, to: &mut String) {
    let kind = match error.kind() {
        ErrorKind::Exception => return show_chain(error, to),
        ErrorKind::Cast => "WrongType".to_owned(),
        kind => format!("{kind:?}"),
    };
    let _ = write!(to, "error:{kind}");
}

fn show_chain(error: &Error, to: &mut String) {
    to.push_str("error:Exception");
    let mut next = Some(error);
    for depth in 0.. {
        let Some(error) = next else { return };
        to.push_str(if depth == 0 { " " } else { " < " });
        if depth == CHAIN_LIMIT {
            return to.push_str("..");
        }
        to.push_str(error.type_name().unwrap_or("?"));
        to.push(' ');
        show_text(error.message().as_bytes(), to);
        next = error.source().and_then(|inner| inner.downcast_ref());
    }
}
