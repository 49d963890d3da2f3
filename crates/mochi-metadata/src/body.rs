//! Method bodies (II.25.4): their IL as bytes, and their exception clauses.

use crate::reader::Reader;
use crate::{ErrorKind, Image, MethodDef, Result, Row, StandAloneSig, TableId, Token, TypeDefOrRef};

/// The body of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodBody<'a> {
    /// How many values the evaluation stack holds at most.
    pub max_stack: u16,
    /// Whether the local variables start as zero.
    pub init_locals: bool,
    /// The types of the local variables.
    pub locals: Option<StandAloneSig<'a>>,
    /// The instructions.
    pub il: &'a [u8],
    /// The exception clauses, innermost first.
    pub clauses: Vec<ExceptionClause<'a>>,
}

/// A protected range of instructions and what handles its exceptions (II.25.4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExceptionClause<'a> {
    /// Which exceptions are handled.
    pub kind: ExceptionClauseKind<'a>,
    /// The first byte of the protected instructions.
    pub try_offset: u32,
    /// How many bytes are protected.
    pub try_length: u32,
    /// The first byte of the handler.
    pub handler_offset: u32,
    /// How many bytes the handler has.
    pub handler_length: u32,
}

/// The kinds of exception clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExceptionClauseKind<'a> {
    /// Catches exceptions of that type.
    Catch(TypeDefOrRef<'a>),
    /// Catches what the code at that offset says.
    Filter(u32),
    /// Runs in any case.
    Finally,
    /// Runs when an exception passes.
    Fault,
}

const FORMAT: u8 = 0x3;
const TINY: u8 = 0x2;
const FAT: u8 = 0x3;
const MORE_SECTIONS: u16 = 0x8;
const INIT_LOCALS: u16 = 0x10;
const SECTION_KIND: u8 = 0x3f;
const EXCEPTION_TABLE: u8 = 0x1;
const FAT_SECTION: u8 = 0x40;
const MORE: u8 = 0x80;

impl<'a> MethodDef<'a> {
    /// The body; `None` for a method that has none in IL.
    pub fn body(self) -> Result<Option<MethodBody<'a>>> {
        match self.rva() {
            0 => Ok(None),
            rva => {
                let body = self.image().reader_at_rva(rva).and_then(|reader| read(self.image(), reader));
                body.map(Some).map_err(|error| error.in_row(self.token()))
            }
        }
    }
}

fn read<'a>(image: &'a Image<'a>, mut reader: Reader<'a>) -> Result<MethodBody<'a>> {
    let start = reader;
    let first = reader.u8()?;
    match first & FORMAT {
        TINY => Ok(MethodBody {
            max_stack: 8,
            init_locals: false,
            locals: None,
            il: reader.take(usize::from(first >> 2))?,
            clauses: Vec::new(),
        }),
        FAT => read_fat(image, start),
        _ => Err(start.error(ErrorKind::BadBody)),
    }
}

fn read_fat<'a>(image: &'a Image<'a>, mut reader: Reader<'a>) -> Result<MethodBody<'a>> {
    let start = reader;
    let flags = reader.u16()?;
    let max_stack = reader.u16()?;
    let code_size = reader.u32()? as usize;
    let locals = match reader.u32()? {
        0 => None,
        token => match Token::from_u32(token) {
            Some(token) if token.table() == TableId::StandAloneSig => Some(image.row(token.row())?),
            Some(_) | None => return Err(start.error(ErrorKind::BadBody)),
        },
    };
    // The upper four bits are the size of the header in words; it has only ever been three.
    if flags >> 12 != 3 {
        return Err(start.error(ErrorKind::BadBody));
    }
    let il = reader.take(code_size)?;
    let mut body = MethodBody { max_stack, init_locals: flags & INIT_LOCALS != 0, locals, il, clauses: Vec::new() };
    let mut more = flags & MORE_SECTIONS != 0;
    if more {
        reader.take(code_size.wrapping_neg() & 3)?;
    }
    while more {
        more = read_section(image, &mut reader, &mut body.clauses)?;
    }
    Ok(body)
}

/// One more section behind the instructions (II.25.4.5); whether another follows.
fn read_section<'a>(
    image: &'a Image<'a>,
    reader: &mut Reader<'a>,
    clauses: &mut Vec<ExceptionClause<'a>>,
) -> Result<bool> {
    let kind = reader.u8()?;
    let fat = kind & FAT_SECTION != 0;
    let [a, b, c] = [reader.u8()?, reader.u8()?, reader.u8()?];
    let size = if fat { u32::from_le_bytes([a, b, c, 0]) } else { u32::from(a) };
    let content_offset = reader.offset();
    let clause_size = if fat { 24 } else { 12 };
    // Whole clauses only: some compilers leave the four bytes of the header out of the size.
    let content = reader.take(size as usize / clause_size * clause_size)?;
    if kind & SECTION_KIND == EXCEPTION_TABLE {
        for (index, bytes) in content.chunks_exact(clause_size).enumerate() {
            let clause = Reader::new(bytes, content_offset + index * clause_size);
            clauses.push(read_clause(image, clause, fat)?);
        }
    }
    Ok(kind & MORE != 0)
}

fn read_clause<'a>(image: &'a Image<'a>, mut reader: Reader<'a>, fat: bool) -> Result<ExceptionClause<'a>> {
    let start = reader;
    let (kind, try_offset, try_length, handler_offset, handler_length) = if fat {
        (reader.u32()?, reader.u32()?, reader.u32()?, reader.u32()?, reader.u32()?)
    } else {
        let (kind, try_offset) = (u32::from(reader.u16()?), u32::from(reader.u16()?));
        let try_length = u32::from(reader.u8()?);
        let (handler_offset, handler_length) = (u32::from(reader.u16()?), u32::from(reader.u8()?));
        (kind, try_offset, try_length, handler_offset, handler_length)
    };
    let class_or_filter = reader.u32()?;
    let kind = match kind {
        0 => ExceptionClauseKind::Catch(caught(image, class_or_filter).ok_or(start.error(ErrorKind::BadBody))?),
        1 => ExceptionClauseKind::Filter(class_or_filter),
        2 => ExceptionClauseKind::Finally,
        4 => ExceptionClauseKind::Fault,
        _ => return Err(start.error(ErrorKind::BadBody)),
    };
    Ok(ExceptionClause { kind, try_offset, try_length, handler_offset, handler_length })
}

fn caught<'a>(image: &'a Image<'a>, token: u32) -> Option<TypeDefOrRef<'a>> {
    TypeDefOrRef::from_token(image, Token::from_u32(token)?)
}
