/// A value type of the framework that the runtime crate has a type for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WellKnown {
    DateOnly,
    DateTime,
    DateTimeOffset,
    Decimal,
    Guid,
    Half,
    Int128,
    TimeOnly,
    TimeSpan,
    UInt128,
}

impl WellKnown {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::DateOnly,
        Self::DateTime,
        Self::DateTimeOffset,
        Self::Decimal,
        Self::Guid,
        Self::Half,
        Self::Int128,
        Self::TimeOnly,
        Self::TimeSpan,
        Self::UInt128,
    ];

    /// The metadata name, in the namespace `System`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DateOnly => "DateOnly",
            Self::DateTime => "DateTime",
            Self::DateTimeOffset => "DateTimeOffset",
            Self::Decimal => "Decimal",
            Self::Guid => "Guid",
            Self::Half => "Half",
            Self::Int128 => "Int128",
            Self::TimeOnly => "TimeOnly",
            Self::TimeSpan => "TimeSpan",
            Self::UInt128 => "UInt128",
        }
    }
}
