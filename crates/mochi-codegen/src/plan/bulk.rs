//! Collections, many items at once.

/// What an entry does with many items of a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// The next items of an `IEnumerable<T>`, as values.
    Items,
    /// All items of an `IEnumerable<T>` of numbers, copied at once.
    Copy,
    /// Adds values to an `ICollection<T>`.
    Extend,
    /// The next pairs of a dictionary, two values each.
    Pairs,
    /// Sets values of an `IDictionary<K, V>`.
    Put,
    /// Makes an array, which is an `IEnumerable<T>` and the like. It has no receiver.
    Make,
    /// Writes values to an `IBufferWriter<T>`.
    Append,
    /// Makes an `IBufferWriter<T>` for the time of a call. It has no receiver.
    Lend,
    /// Ends such a one, and copies what was written to it.
    Take,
}

impl Bulk {
    /// In symbols.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Items => "bulk_items",
            Self::Copy => "bulk_copy",
            Self::Extend => "bulk_extend",
            Self::Pairs => "bulk_pairs",
            Self::Put => "bulk_put",
            Self::Make => "bulk_make",
            Self::Append => "bulk_append",
            Self::Lend => "bulk_lend",
            Self::Take => "bulk_take",
        }
    }
}
