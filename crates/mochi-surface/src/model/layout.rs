//! Structs whose values are the same bytes on both sides.

use super::Element;

/// How the values of a struct lie in memory.
#[derive(Clone, Debug)]
pub struct Layout {
    pub size: u32,
    pub align: u32,
    pub arrangement: Arrangement,
    /// By offset.
    pub fields: Vec<LaidOut>,
}

/// A field of a value that crosses as it is.
#[derive(Clone, Debug)]
pub struct LaidOut {
    pub name: String,
    pub offset: u32,
    /// A number, a truth value, a character, an enumeration, or a struct with a [`Layout`].
    pub element: Element,
    pub held: Held,
}

/// Whether C lays out the fields of a struct as .NET does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// As they are, in this order.
    AsInC,
    /// With this packing.
    Packed(u32),
    /// Not at all: they overlap, or there is more between and behind them than C puts there.
    Opaque,
}

/// How many a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    One,
    /// A fixed buffer of so many.
    Buffer(u32),
    /// The elements of an inline array: the field is the struct.
    Elements(u32),
}

impl Held {
    #[must_use]
    pub fn count(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Buffer(count) | Self::Elements(count) => count,
        }
    }

    /// What stands behind the name of such a field in C: `[6]`, or nothing.
    #[must_use]
    pub fn brackets(self) -> String {
        match self {
            Self::One => String::new(),
            Self::Buffer(count) | Self::Elements(count) => format!("[{count}]"),
        }
    }
}
