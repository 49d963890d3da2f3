//! .NET's asynchronous enumerators.

use super::{Class, Is};
use crate::{Object, Result, Task};

/// An `IAsyncEnumerable<T>`.
pub trait AsyncEnumerable: Class {
    /// What is enumerated.
    type Item;
    /// The `IAsyncEnumerator<T>`.
    type Enumerator: AsyncEnumerator<Item = Self::Item>;

    /// Begins at the first item; what cancels the enumeration comes first.
    ///
    /// # Errors
    /// What .NET threw.
    fn enumerator(&self) -> Result<(Object, Self::Enumerator)>;
}

/// An `IAsyncEnumerator<T>`.
pub trait AsyncEnumerator: Is<Object> {
    /// What is enumerated.
    type Item;

    /// To the next item, the first one at the start; false behind the last one.
    fn advance(&self) -> Task<bool>;

    /// The item.
    ///
    /// # Errors
    /// What .NET threw, or null.
    fn item(&self) -> Result<Self::Item>;

    /// Disposes of it.
    fn end(&self) -> Task<()>;
}
