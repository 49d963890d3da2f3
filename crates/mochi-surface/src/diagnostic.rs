use std::fmt;

/// Something about the input that could not be read as it is; reading went on without it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, or the manifest key, that it is about.
    pub subject: String,
    /// A lower-case phrase.
    pub message: String,
    /// It says that something which was asked for by name cannot be had.
    pub is_refusal: bool,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.subject, self.message)
    }
}
