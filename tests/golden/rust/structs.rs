use crate::system::Object;
use crate::system::ValueType;
use crate::system::collections::generic::List;
use ::mochi::rt;

rt::class! {
    /// A length.
    ///
    /// .NET: `Golden.Structs.Length`
    ///
    /// Derefs to [`ValueType`].
    pub type Length in __mochi_Length = "Golden.Structs.Length, Golden";
    base ValueType;
    is ValueType, Object;
    table crate::__mochi::GOLDEN[90];
}

impl Length {
    /// .NET: `Length(Double, String)`
    #[inline]
    pub fn new(metres: f64, unit: &str) -> rt::Result<Length> {
        rt::call!(Length[2](value metres, text unit) -> object Length)
    }

    /// .NET: `Length.Double()`
    #[inline]
    pub fn double(&self) -> rt::Result<()> {
        rt::method!(self[3]() -> ())
    }

    /// .NET: `Length.op_Addition(Length, Length)`
    #[inline]
    pub fn addition(a: impl rt::Arg<Length>, b: impl rt::Arg<Length>) -> rt::Result<Length> {
        rt::call!(Length[4](object a, object b) -> object Length)
    }

    /// .NET: `Length.Metres`
    #[inline]
    pub fn metres(&self) -> rt::Result<f64> {
        rt::method!(self[5]() -> value f64)
    }

    /// .NET: `Length.Metres`
    #[inline]
    pub fn set_metres(&self, value: f64) -> rt::Result<()> {
        rt::method!(self[6](value value) -> ())
    }

    /// The value whose fields are all zero, or null.
    ///
    /// .NET: `default(Length)`
    #[inline]
    pub fn default() -> rt::Result<Length> {
        rt::call!(Length[7]() -> object Length)
    }

    /// .NET: `Length.Touched`
    #[inline]
    pub fn touched(&self) -> rt::Result<i32> {
        rt::method!(self[8]() -> value i32)
    }

    /// .NET: `Length.Touched`
    #[inline]
    pub fn set_touched(&self, value: i32) -> rt::Result<()> {
        rt::method!(self[9](value value) -> ())
    }
}

rt::operator! { Add::add &Length, &Length => Length: Length::addition }

rt::class! {
    /// .NET: `Golden.Structs.Lengths`
    pub type Lengths in __mochi_Lengths = "Golden.Structs.Lengths, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[91];
}

impl Lengths {
    /// .NET: `Lengths()`
    #[inline]
    pub fn new() -> rt::Result<Lengths> {
        rt::call!(Lengths[2]() -> object Lengths)
    }

    /// .NET: `Lengths.Longest(Length[], Length?)`
    #[inline]
    pub fn longest(
        &self,
        lengths: &[Length],
        least: impl rt::NullableArg<Length>,
    ) -> rt::Result<Option<Length>> {
        rt::method!(self[3](list lengths, object least) -> object? Length)
    }

    /// .NET: `Lengths.Swap(ref Length, out Length?)`
    #[inline]
    pub fn swap(&self, a: &mut Length) -> rt::Result<Option<Length>> {
        rt::method!(self[4](ref object a: Length, out object? b: Length) -> ())
    }

    /// .NET: `Lengths.Total(Double[])`
    #[inline]
    pub fn total(&self, metres: impl rt::ArrayOf<f64>) -> rt::Result<(f64, Length)> {
        rt::method!(self[5](list metres, out value item_1: f64, out object item_2: Length) -> ())
    }

    /// .NET: `Lengths.Gaps`
    #[inline]
    pub fn gaps(&self) -> rt::Result<Option<List<Option<Length>>>> {
        rt::method!(self[6]() -> object? List<Option<Length>>)
    }

    /// .NET: `Lengths.Gaps`
    #[inline]
    pub fn set_gaps(&self, value: impl rt::NullableArg<List<Option<Length>>>) -> rt::Result<()> {
        rt::method!(self[7](object value) -> ())
    }
}
