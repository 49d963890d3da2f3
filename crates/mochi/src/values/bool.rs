use std::fmt;
use std::hash::{Hash, Hasher};

/// A `bool` in a struct of .NET's, one byte: a library's code may have put any number there, and all but 0 are true.
///
/// `Bool::from(true)`, `bool::from(value)`; it compares as a `bool`, and with one.
#[derive(Clone, Copy, Default)]
#[repr(transparent)]
pub struct Bool(u8);

impl Bool {
    /// `false`
    pub const FALSE: Self = Self(0);
    /// `true`
    pub const TRUE: Self = Self(1);

    /// What it says.
    #[must_use]
    pub const fn get(self) -> bool {
        self.0 != 0
    }
}

impl From<bool> for Bool {
    fn from(value: bool) -> Self {
        Self(u8::from(value))
    }
}

impl From<Bool> for bool {
    fn from(value: Bool) -> Self {
        value.get()
    }
}

impl PartialEq for Bool {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Bool {}

impl PartialEq<bool> for Bool {
    fn eq(&self, other: &bool) -> bool {
        self.get() == *other
    }
}

impl Hash for Bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state);
    }
}

impl std::ops::Not for Bool {
    type Output = Self;

    fn not(self) -> Self {
        Self::from(!self.get())
    }
}

impl fmt::Debug for Bool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

impl fmt::Display for Bool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.get(), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_but_zero_is_true() {
        let odd = Bool(2);
        assert!(odd.get() && odd == true && odd == Bool::TRUE && !odd == Bool::FALSE);
        assert_eq!((odd.to_string(), format!("{:?}", Bool::default())), ("true".to_owned(), "false".to_owned()));
        assert!(bool::from(Bool::from(true)) && !bool::from(Bool::FALSE));
    }
}
