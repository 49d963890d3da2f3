use std::fmt;

use serde::{Deserialize, Serialize};

/// How a program reaches the shim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bridge {
    #[default]
    Clr,
    NativeAot,
}

impl Bridge {
    pub const ALL: [Self; 2] = [Self::Clr, Self::NativeAot];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }
}

impl fmt::Display for Bridge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The table `[dotnet.nativeaot]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct NativeAot {
    pub compat_mode: CompatMode,
}

/// What becomes of members that say they need code which a library that is compiled ahead of time may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CompatMode {
    /// They are skipped: what is bound works.
    #[default]
    Skip,
    /// They are bound, and told of: some of them may fail when they are called.
    Warn,
    /// A package that has some is refused.
    Error,
}

impl CompatMode {
    pub const ALL: [Self; 3] = [Self::Skip, Self::Warn, Self::Error];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}
