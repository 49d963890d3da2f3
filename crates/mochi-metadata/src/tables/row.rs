use crate::{Image, TableId, Token};

mod sealed {
    pub trait Sealed {}
}
pub(crate) use sealed::Sealed;

/// A row of a table: an image and a number, to be copied freely.
pub trait Row<'a>: Copy + Sealed {
    /// The table that these rows are in.
    const TABLE: TableId;

    #[doc(hidden)]
    fn new(image: &'a Image<'a>, row: u32) -> Self;

    /// The image that the row is in.
    fn image(self) -> &'a Image<'a>;

    /// The number of the row, from 1.
    fn row(self) -> u32;

    /// Table and row as a metadata token.
    fn token(self) -> Token {
        Token::new(Self::TABLE, self.row())
    }
}
