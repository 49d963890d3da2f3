//! Calls members of the framework and prints what each gives, or what it throws.

#![allow(deprecated, unused, clippy::all)]

use std::io::Write;

fn main() {
    let mut out = std::io::stdout();
    for (index, case) in CASES.iter().enumerate() {
        eprintln!("{index}");
        let line = case().unwrap_or_else(|error| thrown(&error));
        writeln!(out, "{index} {line}").expect("somebody reads");
    }
    assert_eq!(mochi::Runtime::live_handles(), 0, "{}", mochi::Runtime::live_types());
    mochi::Runtime::live_handles();
}

/// The error of what is to be called on null.
fn nothing() -> mochi::Error {
    mochi::Error::other("null")
}

fn thrown(error: &mochi::Error) -> String {
    match (error.kind(), error.type_name()) {
        (mochi::ErrorKind::Null, _) => "null".to_owned(),
        (mochi::ErrorKind::Other, _) => error.message().to_owned(),
        (_, Some(name)) => format!("throws {name}"),
        (kind, None) => format!("{kind:?} {error}"),
    }
}

/// Values in a form that does not depend on who shows them.
trait Show {
    fn show(&self) -> String;
}

fn show(of: &impl Show) -> String {
    of.show()
}

macro_rules! plain {
    ($($ty:ty)*) => { $(impl Show for $ty {
        fn show(&self) -> String {
            self.to_string()
        }
    })* };
}

plain! { i8 u8 i16 u16 i32 u32 i64 u64 isize usize i128 u128 bool }

impl Show for f32 {
    fn show(&self) -> String {
        if self.is_nan() { "NaN".to_owned() } else { format!("{:x}", self.to_bits()) }
    }
}

impl Show for f64 {
    fn show(&self) -> String {
        if self.is_nan() { "NaN".to_owned() } else { format!("{:x}", self.to_bits()) }
    }
}

impl Show for char {
    fn show(&self) -> String {
        format!("'{:x}'", u32::from(*self))
    }
}

impl Show for str {
    fn show(&self) -> String {
        let mut text = String::from("\"");
        for c in self.chars() {
            match c {
                ' '..='~' if c != '"' && c != '\\' => text.push(c),
                _ => text += &format!("\\u{{{:x}}}", u32::from(c)),
            }
        }
        text + "\""
    }
}

impl Show for String {
    fn show(&self) -> String {
        self.as_str().show()
    }
}

impl Show for &str {
    fn show(&self) -> String {
        (**self).show()
    }
}

impl Show for mochi::TimeSpan {
    fn show(&self) -> String {
        format!("{} ticks", self.ticks())
    }
}

impl Show for mochi::TimeOnly {
    fn show(&self) -> String {
        format!("{} ticks", self.ticks())
    }
}

impl Show for mochi::DateOnly {
    fn show(&self) -> String {
        format!("day {}", self.day_number())
    }
}

impl Show for mochi::DateTime {
    fn show(&self) -> String {
        format!("{} ticks {:?}", self.ticks(), self.kind())
    }
}

impl Show for mochi::DateTimeOffset {
    fn show(&self) -> String {
        format!("{} ticks {}", self.clock().ticks(), self.offset().ticks())
    }
}

impl Show for mochi::Decimal {
    fn show(&self) -> String {
        let (is_negative, digits, scale) = self.parts();
        format!("{is_negative} {digits} {scale}")
    }
}

impl Show for mochi::Guid {
    fn show(&self) -> String {
        self.to_bytes().map(|byte| format!("{byte:02x}")).concat()
    }
}

impl Show for mochi::Half {
    fn show(&self) -> String {
        let bits = self.to_bits();
        if bits & 0x7fff > 0x7c00 { "NaN".to_owned() } else { format!("{bits:x}") }
    }
}

fn object(of: &mochi::Object) -> String {
    let text = of.try_to_string().map_or_else(|error| thrown(&error), |text| text.show());
    format!("{} {text}", of.type_name().expect("an object has a type"))
}

/// A struct that crosses as it is.
fn record<T: TryInto<mochi::Object, Error = mochi::Error>>(of: T) -> String {
    object(&of.try_into().expect("a value can be boxed"))
}

fn option<T>(of: &Option<T>, show: impl Fn(&T) -> String) -> String {
    of.as_ref().map_or("null".to_owned(), show)
}

fn list<T>(of: &[T], show: impl Fn(&T) -> String) -> String {
    format!("[{}]", of.iter().map(show).collect::<Vec<_>>().join(", "))
}

fn rows<T>(of: &[Vec<T>], show: impl Fn(&T) -> String) -> String {
    list(of, |row| list(row, &show))
}

fn all(of: &[String]) -> String {
    format!("({})", of.join("; "))
}
