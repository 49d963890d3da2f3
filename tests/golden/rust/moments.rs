use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Moments.Sample`
    pub type Sample in __mochi_Sample = "Golden.Moments.Sample, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[69];
}

impl Sample {
    /// .NET: `Sample()`
    #[inline]
    pub fn new() -> rt::Result<Sample> {
        rt::call!(Sample[2]() -> object Sample)
    }

    /// .NET: `Sample.Prices(DateOnly, TimeOnly?, TimeSpan[])`
    #[inline]
    pub fn prices(
        &self,
        day: ::mochi::DateOnly,
        from: impl rt::NullableValue<::mochi::TimeOnly>,
        spans: &[::mochi::TimeSpan],
    ) -> rt::Result<Vec<::mochi::Decimal>> {
        rt::method!(self[3](value day, optional from, list spans) -> list ::mochi::Decimal)
    }

    /// .NET: `Sample.TryParse(String, out DateTimeOffset)`
    #[inline]
    pub fn try_parse(text: &str) -> rt::Result<Option<::mochi::DateTimeOffset>> {
        rt::call!(Sample[4](text text, out value value: ::mochi::DateTimeOffset) -> try)
    }

    /// .NET: `Sample.Wide(UInt128, Half)`
    #[inline]
    pub fn wide(value: u128, half: ::mochi::Half) -> rt::Result<i128> {
        rt::call!(Sample[5](value value, value half) -> value i128)
    }

    /// .NET: `Sample.At`
    #[inline]
    pub fn at(&self) -> rt::Result<::mochi::DateTime> {
        rt::method!(self[6]() -> value ::mochi::DateTime)
    }

    /// .NET: `Sample.At`
    #[inline]
    pub fn set_at(&self, value: ::mochi::DateTime) -> rt::Result<()> {
        rt::method!(self[7](value value) -> ())
    }

    /// .NET: `Sample.Id`
    #[inline]
    pub fn id(&self) -> rt::Result<Option<::mochi::Guid>> {
        rt::method!(self[8]() -> optional ::mochi::Guid)
    }
}
