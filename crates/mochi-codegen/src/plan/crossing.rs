use super::Passed;
use mochi_surface::model::{Form, Scalar, TypeId, Variable, WellKnown};

/// How a value crosses, in either direction.
///
/// | crossing | in | out |
/// |---|---|---|
/// | plain number, bool (`int32_t`), char (`uint16_t`), enum (its underlying type) | one value | returned |
/// | text | `const uint8_t* p, int32_t p_len`, UTF-8; a null pointer is null | last but one `MochiText* result` |
/// | object | `intptr_t`, 0 is null | returned; the caller owns the handle |
/// | record | one value, a `struct` | returned |
/// | optional | `int32_t p_has, T p` | `int32_t` returned (1: there is a value), last but one `T* result` |
/// | list | `const T* p, int32_t p_len`; a null pointer is null | last but one `MochiList* result` |
/// | `T[]` of numbers | also the handle of an array as `p`, and -1 as `p_len`: the array itself | last but one `MochiList* result` |
/// | `Span<T>` | `T* p, int32_t p_len`, which .NET writes to | as a list |
///
/// An `out` parameter is a pointer `p` of the kind that a result has (`T* p`, `MochiText* p`, `MochiList* p`; of an optional
/// `int32_t* p_has, T* p`). A `ref` parameter is what it is on its way in, and then `p_out` as for `out`. An `in` parameter
/// is one value.
///
/// A native function that .NET calls takes and gives the same: first the `void* context` that it was made with, its parameters as
/// above, the out-parameter of its result, `MochiError* error`. What it is passed is the caller's, handles too; what it gives is
/// .NET's from then on: handles, and what it allocated with `mochi_allocate` for a text that does not fit the caller's buffer.
///
/// In lists a bool is one byte, a text is a `MochiSlice { const uint8_t* ptr; int32_t len; }`, an object its handle. A jagged array
/// and one of several dimensions are lists of `MochiList { T* ptr; int32_t len; }`, a row each, which are lists of rows where there are more
/// than two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Crossing {
    Plain(Plain),
    /// `T?` of a value type: never [`Plain::Text`], and [`Plain::Object`] only as an argument of a generic type. A boxed copy
    /// crosses as any object does, and is null where there is no value.
    Optional(Plain),
    /// An array, or what else many are held in.
    List {
        form: Form,
        element: Plain,
        /// How a reference in it that may be null is to be shown.
        element_null: Passed,
    },
}

/// What has no structure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plain {
    Scalar(Scalar),
    Bool,
    Char,
    Enum {
        ty: TypeId,
        underlying: Scalar,
    },
    Text,
    /// A value in a layout of the border's own.
    ///
    /// | value | C |
    /// |---|---|
    /// | `TimeSpan`, `TimeOnly` | `int64_t`: ticks of 100 ns |
    /// | `DateOnly` | `int32_t`: days since 0001-01-01 |
    /// | `DateTime` | `uint64_t`: ticks since 0001-01-01 in the low 62 bits, above them the `DateTimeKind` |
    /// | `DateTimeOffset` | `MochiDateTimeOffset { int64_t ticks, offset_minutes; }`, the ticks as the clock shows them |
    /// | `Decimal` | `MochiDecimal { uint32_t low, middle, high, flags; }`, as `decimal.GetBits` has them |
    /// | `Guid` | `MochiGuid`: 16 bytes as RFC 9562 orders them, aligned as `uint64_t` |
    /// | `Half` | `uint16_t`: its bits |
    /// | `Int128`, `UInt128` | `MochiInt128 { uint64_t low, high; }` |
    WellKnown(WellKnown),
    Object(TypeId),
    /// A struct whose bytes are the same on both sides: a `struct` of C, by value.
    Record(TypeId),
    /// What a type parameter stands for: only in entries that are [open](super::Open).
    Variable(Variable),
}

impl Crossing {
    /// What it is one of, or many.
    #[must_use]
    pub fn element(self) -> Plain {
        let (Self::Plain(plain) | Self::Optional(plain) | Self::List { element: plain, .. }) = self;
        plain
    }

    /// The type that it names.
    #[must_use]
    pub fn named(self) -> Option<TypeId> {
        match self.element() {
            Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => Some(ty),
            Plain::Scalar(_) | Plain::Bool | Plain::Char | Plain::Text | Plain::WellKnown(_) | Plain::Variable(_) => {
                None
            }
        }
    }
}
