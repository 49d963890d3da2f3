use std::fmt;

use crate::{TableId, Token};

/// A result of reading an image.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What was wrong with an image, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    offset: Option<u32>,
    token: Option<Token>,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The bytes are not a PE image.
    NotPe,
    /// The PE image has no CLI header: it is native code.
    NoCliHeader,
    /// The image holds native code beside IL (C++/CLI), or was precompiled by NGEN.
    MixedMode,
    /// The bytes end before what they announce.
    Truncated,
    /// A header of the PE image contradicts itself.
    BadHeader,
    /// The metadata root or one of its streams is not as II.24.2 says.
    BadMetadata,
    /// The table stream announces a table that ECMA-335 does not know.
    UnknownTable,
    /// A run of rows (fields, methods, parameters, ..) starts before the run that precedes it.
    BadRun,
    /// An index names a row that does not exist, or is null where it must not be.
    BadIndex,
    /// A coded index has a tag that its kind does not define.
    BadTag,
    /// An offset lies outside its heap.
    BadHeapOffset,
    /// A string is not UTF-8, or has no end.
    BadString,
    /// An RVA lies in no section.
    BadRva,
    /// A compressed integer starts with a byte that II.23.2 does not allow.
    BadCompressedInteger,
    /// A signature does not follow II.23.2.
    BadSignature,
    /// The value of a custom attribute does not follow II.23.3.
    BadAttribute,
    /// The underlying type of an enum is needed, and the resolver does not know it.
    UnknownEnum,
    /// A constant does not fit its type (II.22.9).
    BadConstant,
    /// A method body does not follow II.25.4.
    BadBody,
    /// Types nest too deeply, or in a circle.
    TooDeep,
}

impl ErrorKind {
    /// What this kind means, as a phrase.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotPe => "not a PE image",
            Self::NoCliHeader => "a native image, without a CLI header",
            Self::MixedMode => "a mixed-mode image: it holds native code beside IL",
            Self::Truncated => "the image is truncated",
            Self::BadHeader => "a PE header contradicts itself",
            Self::BadMetadata => "malformed metadata",
            Self::UnknownTable => "a metadata table that ECMA-335 does not define",
            Self::BadRun => "a run of rows starts before its predecessor",
            Self::BadIndex => "an index to a row that does not exist",
            Self::BadTag => "a coded index with an undefined tag",
            Self::BadHeapOffset => "an offset outside its heap",
            Self::BadString => "a string that is not UTF-8, or does not end",
            Self::BadRva => "an address outside all sections",
            Self::BadCompressedInteger => "a malformed compressed integer",
            Self::BadSignature => "a malformed signature",
            Self::BadAttribute => "a malformed custom attribute",
            Self::UnknownEnum => "an enum whose underlying type is not known",
            Self::BadConstant => "a constant that does not fit its type",
            Self::BadBody => "a malformed method body",
            Self::TooDeep => "types nested too deeply, or in a circle",
        }
    }
}

impl Error {
    pub(crate) const fn new(kind: ErrorKind) -> Self {
        Self { kind, offset: None, token: None }
    }

    pub(crate) const fn at(kind: ErrorKind, offset: usize) -> Self {
        Self { kind, offset: Some(offset as u32), token: None }
    }

    /// Names the row that was being read, unless a nearer one is named already.
    pub(crate) fn in_row(mut self, token: Token) -> Self {
        self.token.get_or_insert(token);
        self
    }

    pub(crate) fn row(kind: ErrorKind, table: TableId, row: u32) -> Self {
        Self::new(kind).in_row(Token::new(table, row))
    }

    /// What was wrong.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The byte of the file at which it was noticed, where that is known.
    pub fn offset(&self) -> Option<u32> {
        self.offset
    }

    /// The row that was being read, where that is known.
    pub fn token(&self) -> Option<Token> {
        self.token
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.message())?;
        if let Some(token) = self.token {
            write!(f, ", in row {} of table `{:?}`", token.row(), token.table())?;
        }
        if let Some(offset) = self.offset {
            write!(f, ", at offset {offset:#x}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
