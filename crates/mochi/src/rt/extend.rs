//! What methods are added to.

/// A type that is `T`: a trait of it adds methods to `T` alone, with one body for each.
pub trait Itself<T>: Sized {
    /// The value.
    fn itself(self) -> T;
}

impl<T> Itself<T> for T {
    #[inline]
    fn itself(self) -> T {
        self
    }
}
