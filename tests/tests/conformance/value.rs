//! What goes in, and what comes out.

use crate::known::Words;

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Scalar(Scalar),
    Text(Text),
    List(List),
    Object(Object),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Scalar {
    /// A number, an enumeration's number, or, where a bool goes in, what C takes for one.
    Int(i128),
    /// The bits.
    F32(u32),
    F64(u64),
    Bool(bool),
    /// A unit of UTF-16.
    Char(u16),
    /// A character that has no unit of its own.
    Astral(char),
    /// A value of the framework.
    Words(Words),
}

#[derive(Clone, Debug)]
pub(crate) enum Text {
    Whole(String),
    Repeated(&'static str, usize),
    /// Every scalar value from one on, surrogates apart.
    Scalars {
        first: u32,
        count: u32,
    },
    /// What is to be UTF-8 and is not.
    Bytes(&'static [u8]),
    /// Its length is not given, in C.
    NulTerminated(&'static str),
    /// A pointer, or none, and a length that is not of it.
    Misfit {
        pointer: bool,
        length: i32,
    },
}

#[derive(Clone, Debug)]
pub(crate) enum List {
    Of(Vec<Value>),
    /// `0, 1, 2, ..`, each as its type holds it.
    Ramp(usize),
    /// The same element again and again.
    Copies(Box<Value>, usize),
    /// A pointer, or none, and a length that is not of it.
    Misfit {
        pointer: bool,
        length: i32,
    },
}

#[derive(Clone, Debug)]
pub(crate) enum Object {
    /// One that was kept under this name.
    Kept(&'static str),
    /// A number that was never handed out.
    Foreign(i64),
    /// A value as an object, and its type as in Rust.
    Boxed(&'static str, Box<Value>),
    /// A delegate of this type that calls a function of the host.
    Function(&'static str, Body),
}

/// What a function of the host does.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Nothing,
    /// Gives back the first that it was passed.
    Echo,
    Gives(Box<Value>),
    /// Has .NET throw a `Conformance.OddException` with this message, and passes it on.
    Throws(&'static str),
    /// Fails with no exception of .NET's.
    Panics,
}

/// The name of an object that was kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept(pub &'static str);

pub(crate) const NULL: Value = Value::Null;

pub(crate) fn unit(unit: u16) -> Value {
    Value::Scalar(Scalar::Char(unit))
}

pub(crate) fn list(elements: impl Into<Vec<Value>>) -> Value {
    Value::List(List::Of(elements.into()))
}

pub(crate) fn ramp(length: usize) -> Value {
    Value::List(List::Ramp(length))
}

pub(crate) fn copies(of: impl Into<Value>, times: usize) -> Value {
    Value::List(List::Copies(Box::new(of.into()), times))
}

pub(crate) fn bytes(bytes: &'static [u8]) -> Value {
    Value::Text(Text::Bytes(bytes))
}

pub(crate) fn repeated(text: &'static str, times: usize) -> Value {
    Value::Text(Text::Repeated(text, times))
}

pub(crate) fn foreign(number: i64) -> Value {
    Value::Object(Object::Foreign(number))
}

pub(crate) fn boxed(ty: &'static str, value: impl Into<Value>) -> Value {
    Value::Object(Object::Boxed(ty, Box::new(value.into())))
}

pub(crate) fn words(first: u64, second: u64) -> Value {
    Value::Scalar(Scalar::Words(Words(first, second)))
}

pub(crate) fn function(ty: &'static str, body: Body) -> Value {
    Value::Object(Object::Function(ty, body))
}

macro_rules! from {
    ($($value:ident: $of:ty => $variant:ident $inner:expr;)*) => {
        $(impl From<$of> for Value {
            fn from($value: $of) -> Self {
                Self::$variant($inner)
            }
        })*
    };
}

from! {
    number: i32 => Scalar Scalar::Int(number.into());
    number: i64 => Scalar Scalar::Int(number.into());
    number: u64 => Scalar Scalar::Int(number.into());
    number: i128 => Scalar Scalar::Int(number);
    number: f32 => Scalar Scalar::F32(number.to_bits());
    number: f64 => Scalar Scalar::F64(number.to_bits());
    value: bool => Scalar Scalar::Bool(value);
    character: char => Scalar Scalar::Astral(character);
    text: &str => Text Text::Whole(text.to_owned());
    text: String => Text Text::Whole(text);
    text: Text => Text text;
    list: List => List list;
    kept: Kept => Object Object::Kept(kept.0);
}

impl Text {
    /// The text itself, where it is one.
    pub(crate) fn whole(&self) -> Option<String> {
        match self {
            Self::Whole(text) => Some(text.clone()),
            Self::Repeated(text, times) => Some(text.repeat(*times)),
            Self::Scalars { first, count } => Some((*first..first + count).filter_map(char::from_u32).collect()),
            Self::NulTerminated(text) => Some((*text).to_owned()),
            Self::Bytes(_) | Self::Misfit { .. } => None,
        }
    }
}
