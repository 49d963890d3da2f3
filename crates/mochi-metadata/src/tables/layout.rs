//! Where each table, row and column is (II.24.2.6), worked out once for an image.

use super::columns;
use crate::reader::Reader;
use crate::root::MetadataRoot;
use crate::{Error, ErrorKind, EventMap, MethodDef, PropertyMap, Result, TableId, TypeDef};

/// What a column holds, which says how wide it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Column {
    U16,
    U32,
    String,
    Guid,
    Blob,
    Row(TableId),
    Coded { bits: u8, tables: &'static [TableId] },
}

const TABLE_COUNT: usize = TableId::ALL.len();
const MOST_COLUMNS: usize = 9;
const MOST_ROWS: u32 = 0x00ff_ffff;

#[derive(Debug)]
pub(crate) struct Tables<'a> {
    tables: [Table<'a>; TABLE_COUNT],
    /// In the order of [`POINTERS`].
    indirections: [Indirection; POINTERS.len()],
}

#[derive(Clone, Copy, Debug, Default)]
struct Table<'a> {
    /// From the first row to the end of the stream: most cells have four bytes from their start.
    bytes: &'a [u8],
    row_count: u32,
    row_size: u32,
    columns: [Cell; MOST_COLUMNS],
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    offset: u32,
    /// The bits of the four bytes from its start that are its own.
    mask: u32,
}

/// A pointer table of `#-`: the order in which runs see the rows of another table.
#[derive(Debug, Default)]
pub(crate) struct Indirection {
    /// For each place the row, or nothing where places are rows.
    pub(crate) rows: Option<Box<[u32]>>,
    /// For each row its place.
    places: Box<[u32]>,
}

impl Indirection {
    pub(crate) fn place_of(&self, row: u32) -> u32 {
        match self.rows {
            Some(_) => self.places.get(row as usize - 1).copied().unwrap_or(0),
            None => row,
        }
    }
}

/// The fixed header of the table stream (II.24.2.6).
struct Header {
    heap_sizes: u8,
    counts: [u32; TABLE_COUNT],
    everything_wide: bool,
}

impl Header {
    fn parse(reader: &mut Reader<'_>, everything_wide: bool) -> Result<Self> {
        reader.take(6)?;
        let heap_sizes = reader.u8()?;
        reader.take(1)?;
        let valid = reader.u64()?;
        reader.take(8)?;
        let mut counts = [0; TABLE_COUNT];
        if valid >> TABLE_COUNT != 0 {
            return Err(reader.error(ErrorKind::UnknownTable));
        }
        for (id, count) in counts.iter_mut().enumerate() {
            if valid >> id & 1 != 0 {
                *count = reader.u32()?;
                if *count > MOST_ROWS {
                    return Err(reader.error(ErrorKind::BadMetadata));
                }
            }
        }
        if heap_sizes & 0x40 != 0 {
            reader.take(4)?;
        }
        Ok(Self { heap_sizes, counts, everything_wide })
    }

    fn is_wide(&self, column: Column) -> bool {
        let rows = |table: TableId| self.counts[table as usize];
        match column {
            Column::U16 => false,
            Column::U32 => true,
            Column::String => self.everything_wide || self.heap_sizes & 1 != 0,
            Column::Guid => self.everything_wide || self.heap_sizes & 2 != 0,
            Column::Blob => self.everything_wide || self.heap_sizes & 4 != 0,
            Column::Row(table) => {
                // A run is named by its place in the pointer table, where there is one.
                let pointer = pointer_table(table).map_or(0, rows);
                self.everything_wide || rows(table).max(pointer) > 0xffff
            }
            Column::Coded { bits, tables } => {
                let most = tables.iter().copied().map(rows).max().unwrap_or(0);
                self.everything_wide || most >= 1 << (16 - bits)
            }
        }
    }
}

fn pointer_table(table: TableId) -> Option<TableId> {
    POINTERS.iter().find(|(_, target)| *target == table).map(|(pointer, _)| *pointer)
}

const POINTERS: [(TableId, TableId); 5] = [
    (TableId::FieldPtr, TableId::Field),
    (TableId::MethodPtr, TableId::MethodDef),
    (TableId::ParamPtr, TableId::Param),
    (TableId::EventPtr, TableId::Event),
    (TableId::PropertyPtr, TableId::Property),
];

/// The columns that start runs of rows in other tables.
const RUNS: [(TableId, usize); 5] = [
    (TableId::TypeDef, TypeDef::place_of("fields")),
    (TableId::TypeDef, TypeDef::place_of("methods")),
    (TableId::MethodDef, MethodDef::place_of("params")),
    (TableId::EventMap, EventMap::place_of("events")),
    (TableId::PropertyMap, PropertyMap::place_of("properties")),
];

impl<'a> Tables<'a> {
    pub(crate) fn parse(root: &MetadataRoot<'a>) -> Result<Self> {
        let mut reader = Reader::new(root.tables.bytes, root.tables.offset);
        let header = Header::parse(&mut reader, root.minimal_delta)?;
        let mut tables = [Table::default(); TABLE_COUNT];
        for &id in TableId::ALL {
            let table = &mut tables[id as usize];
            let mut row_size = 0;
            for (cell, &column) in table.columns.iter_mut().zip(columns(id)) {
                let (size, mask) = if header.is_wide(column) { (4, u32::MAX) } else { (2, 0xffff) };
                *cell = Cell { offset: row_size, mask };
                row_size += size;
            }
            table.row_size = row_size;
            table.row_count = header.counts[id as usize];
            table.bytes = reader.remaining();
            reader
                .take(table.row_count as usize * row_size as usize)
                .map_err(|error| error.in_row(crate::Token::new(id, 1)))?;
        }
        let mut this = Self { tables, indirections: Default::default() };
        for (at, (pointer, target)) in POINTERS.into_iter().enumerate() {
            this.indirections[at] = this.read_indirection(pointer, target)?;
        }
        for (table, column) in RUNS {
            this.check_runs(table, column)?;
        }
        Ok(this)
    }

    fn read_indirection(&self, pointer: TableId, target: TableId) -> Result<Indirection> {
        let count = self.row_count(pointer);
        if count == 0 {
            return Ok(Indirection::default());
        }
        let mut places = vec![0; self.row_count(target) as usize];
        let mut rows = Vec::with_capacity(count as usize);
        for place in 1..=count {
            let row = self.cell(pointer, place, 0);
            match (row as usize).checked_sub(1).and_then(|i| places.get_mut(i)) {
                Some(slot) => *slot = place,
                None => return Err(Error::row(ErrorKind::BadIndex, pointer, place)),
            }
            rows.push(row);
        }
        Ok(Indirection { rows: Some(rows.into()), places: places.into() })
    }

    /// Runs that go forward make every walk over an image linear, and owners findable by bisection.
    fn check_runs(&self, table: TableId, column: usize) -> Result<()> {
        let mut previous = 0;
        for (row, start) in (1..).zip(self.column(table, column)) {
            if start < previous {
                return Err(Error::row(ErrorKind::BadRun, table, row));
            }
            previous = start;
        }
        Ok(())
    }

    /// The numbers in a column, by row.
    pub(crate) fn column(&self, table: TableId, column: usize) -> impl Iterator<Item = u32> + Clone {
        let table = &self.tables[table as usize];
        let cell = table.columns[column];
        let rows = table.bytes.chunks_exact(table.row_size as usize).take(table.row_count as usize);
        rows.map(move |row| match row.get(cell.offset as usize..).unwrap_or_default() {
            &[a, b, c, d, ..] => u32::from_le_bytes([a, b, c, d]) & cell.mask,
            bytes => last_cell(bytes),
        })
    }

    pub(crate) fn indirection(&self, table: TableId) -> Option<&Indirection> {
        let at = POINTERS.iter().position(|(_, target)| *target == table)?;
        Some(&self.indirections[at])
    }

    #[inline]
    pub(crate) fn row_count(&self, table: TableId) -> u32 {
        self.tables[table as usize].row_count
    }

    /// The number in a cell of a row that exists.
    #[inline]
    pub(crate) fn cell(&self, table: TableId, row: u32, column: usize) -> u32 {
        let table = &self.tables[table as usize];
        let cell = table.columns[column];
        let start = (row as usize).wrapping_sub(1).wrapping_mul(table.row_size as usize);
        let bytes = table.bytes.get(start.wrapping_add(cell.offset as usize)..).unwrap_or_default();
        match bytes.first_chunk() {
            Some(four) => u32::from_le_bytes(*four) & cell.mask,
            None => last_cell(bytes),
        }
    }
}

/// A narrow cell at the very end.
#[cold]
fn last_cell(bytes: &[u8]) -> u32 {
    bytes.first_chunk().map_or(0, |two| u32::from(u16::from_le_bytes(*two)))
}

/// Where `wanted` is in `names`, at compile time.
pub(crate) const fn position(names: &[&str], wanted: &str) -> usize {
    let mut at = 0;
    while !is_same(names[at].as_bytes(), wanted.as_bytes()) {
        at += 1;
    }
    at
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
