use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that bindings are printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Rust,
    C,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Rust, Self::C];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::C => "c",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The languages of a project: at least one, Rust by default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Languages(BTreeSet<Language>);

impl Languages {
    /// `None` for no language at all.
    pub fn new(languages: impl IntoIterator<Item = Language>) -> Option<Self> {
        let languages: BTreeSet<_> = languages.into_iter().collect();
        (!languages.is_empty()).then_some(Self(languages))
    }

    pub fn contains(&self, language: Language) -> bool {
        self.0.contains(&language)
    }

    /// In the order of [`Language::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = Language> {
        self.0.iter().copied()
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self(BTreeSet::from([Language::Rust]))
    }
}
