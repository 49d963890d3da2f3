use std::fmt;

use crate::TableId;

/// A metadata token: a table and a row in it, counted from 1 (II.22, III.1.9).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    table: TableId,
    row: u32,
}

impl Token {
    /// The token of `row` in `table`.
    pub const fn new(table: TableId, row: u32) -> Self {
        Self { table, row }
    }

    /// Reads the 32-bit form; `None` where the table is not one of ECMA-335.
    pub fn from_u32(value: u32) -> Option<Self> {
        let table = TableId::from_u8((value >> 24) as u8)?;
        Some(Self::new(table, value & 0x00ff_ffff))
    }

    /// The 32-bit form: the table in the high byte.
    pub fn to_u32(self) -> u32 {
        (self.table as u32) << 24 | self.row & 0x00ff_ffff
    }

    /// The table.
    pub fn table(self) -> TableId {
        self.table
    }

    /// The row, counted from 1.
    pub fn row(self) -> u32 {
        self.row
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({:#010x})", self.table, self.to_u32())
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010x}", self.to_u32())
    }
}
