/// What runs behind the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bridge {
    Clr,
    NativeAot,
}

impl Bridge {
    pub const ALL: [Self; 2] = [Self::Clr, Self::NativeAot];

    /// As `mochi.toml` spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }
}
