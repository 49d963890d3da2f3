use crate::heaps::{Blobs, Guids, Strings};
use crate::lookup::{Key, Lookups};
use crate::pe::Pe;
use crate::reader::Reader;
use crate::root::MetadataRoot;
use crate::tables::layout::Tables;
use crate::{
    Assembly, AssemblyRef, Error, ErrorKind, ExportedType, File, Guid, Machine, ManifestResource, MethodDef, Module,
    Result, Row, Rows, TableId, TargetOs, Token, TypeDef, TypeRef, Utf16,
};

/// A parsed image: an assembly or a netmodule, borrowed from its bytes.
///
/// Parsing reads the headers and the layout of the tables; all else is read when asked for.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let bytes = std::fs::read("Newtonsoft.Json.dll")?;
/// let image = mochi_metadata::Image::parse(&bytes)?;
/// for ty in image.type_defs() {
///     println!("{}.{}", ty.type_namespace()?, ty.type_name()?);
///     for method in ty.methods() {
///         println!("  {} -> {:?}", method.name()?, method.signature()?.return_type);
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Image<'a> {
    pe: Pe<'a>,
    root: MetadataRoot<'a>,
    strings: Strings<'a>,
    user_strings: Blobs<'a>,
    guids: Guids<'a>,
    blobs: Blobs<'a>,
    pub(crate) tables: Tables<'a>,
    pub(crate) lookups: Lookups,
}

impl<'a> Image<'a> {
    /// Reads the headers of a PE image and the layout of its metadata.
    pub fn parse(data: &'a [u8]) -> Result<Self> {
        let pe = Pe::parse(data)?;
        let metadata = pe.bytes_at_rva(pe.metadata.rva, pe.metadata.size)?;
        let root = MetadataRoot::parse(metadata, pe.reader_at_rva(pe.metadata.rva)?.offset())?;
        Ok(Self {
            tables: Tables::parse(&root)?,
            strings: Strings::new(root.strings),
            user_strings: Blobs(root.user_strings),
            guids: Guids(root.guid),
            blobs: Blobs(root.blob),
            lookups: Lookups::default(),
            pe,
            root,
        })
    }

    /// The version of the runtime that the metadata asks for, such as `v4.0.30319`.
    pub fn runtime_version(&self) -> &'a str {
        self.root.version
    }

    /// The processor that the image is for.
    pub fn machine(&self) -> Machine {
        self.pe.machine
    }

    /// The operating system that the image was precompiled for.
    pub fn target_os(&self) -> TargetOs {
        self.pe.target_os
    }

    /// Whether the image carries precompiled code beside its IL.
    pub fn is_ready_to_run(&self) -> bool {
        self.pe.ready_to_run
    }

    /// The method at which a program starts.
    pub fn entry_point(&'a self) -> Option<MethodDef<'a>> {
        let token = Token::from_u32(self.pe.entry_point)?;
        match token.table() == TableId::MethodDef {
            true => self.row(token.row()).ok(),
            false => None,
        }
    }

    /// The manifest; a netmodule has none.
    pub fn assembly(&'a self) -> Option<Assembly<'a>> {
        self.row(1).ok()
    }

    /// The module row, the first and only one of its table.
    pub fn module(&'a self) -> Result<Module<'a>> {
        self.row(1)
    }

    /// All types defined here. The first, `<Module>`, holds the global functions and fields.
    pub fn type_defs(&'a self) -> Rows<'a, TypeDef<'a>> {
        self.rows()
    }

    /// All types of other modules that this one names.
    pub fn type_refs(&'a self) -> Rows<'a, TypeRef<'a>> {
        self.rows()
    }

    /// The assemblies that this one references.
    pub fn assembly_refs(&'a self) -> Rows<'a, AssemblyRef<'a>> {
        self.rows()
    }

    /// The types that are forwarded elsewhere, or live in another module of the assembly.
    pub fn exported_types(&'a self) -> Rows<'a, ExportedType<'a>> {
        self.rows()
    }

    /// The resources, embedded or elsewhere.
    pub fn manifest_resources(&'a self) -> Rows<'a, ManifestResource<'a>> {
        self.rows()
    }

    /// The other files of a multi-file assembly.
    pub fn files(&'a self) -> Rows<'a, File<'a>> {
        self.rows()
    }

    /// The type of that namespace and name (with its `` `arity ``) that is not nested in another.
    pub fn find_type(&'a self, namespace: &str, name: &str) -> Option<TypeDef<'a>> {
        self.type_defs().find(|ty| {
            ty.type_name() == Ok(name) && ty.type_namespace() == Ok(namespace) && !ty.flags().visibility().is_nested()
        })
    }

    /// All rows of the table that `R` belongs to.
    pub fn rows<R: Row<'a>>(&'a self) -> Rows<'a, R> {
        Rows::all(self)
    }

    /// The row of that number, counted from 1.
    #[inline]
    pub fn row<R: Row<'a>>(&'a self, row: u32) -> Result<R> {
        if row == 0 || row > self.row_count(R::TABLE) {
            return Err(Error::new(ErrorKind::BadIndex));
        }
        Ok(R::new(self, row))
    }

    /// How many rows a table has.
    #[inline]
    pub fn row_count(&self, table: TableId) -> u32 {
        self.tables.row_count(table)
    }

    /// The text of an `ldstr` instruction: the low three bytes of its token.
    pub fn user_string(&self, offset: u32) -> Result<Utf16<'a>> {
        // The last byte is a flag (II.24.2.4), which does not make a unit.
        Ok(Utf16::new(self.user_strings.get(offset)?))
    }

    #[inline]
    pub(crate) fn string(&self, index: u32) -> Result<&'a str> {
        self.strings.get(index)
    }

    #[inline]
    pub(crate) fn blob(&self, index: u32) -> Result<&'a [u8]> {
        self.blobs.get(index)
    }

    /// A reader of a slice of this image that knows its place in the file.
    #[inline]
    pub(crate) fn reader(&self, bytes: &'a [u8]) -> Reader<'a> {
        let offset = bytes.as_ptr() as usize;
        Reader::new(bytes, offset.wrapping_sub(self.pe.data.as_ptr() as usize) & 0xffff_ffff)
    }

    pub(crate) fn guid(&self, index: u32) -> Result<Option<Guid>> {
        self.guids.get(index)
    }

    pub(crate) fn reader_at_rva(&self, rva: u32) -> Result<Reader<'a>> {
        self.pe.reader_at_rva(rva)
    }

    /// The embedded resources: a length and the bytes at each offset.
    pub(crate) fn resource(&self, offset: u32) -> Result<&'a [u8]> {
        let directory = self.pe.resources;
        let mut reader = self.pe.reader_at_rva(directory.rva)?;
        reader.take(offset as usize)?;
        let length = reader.u32()? as usize;
        reader.take(length)
    }

    #[inline]
    pub(crate) fn find<R: Row<'a>>(&'a self, key: Key, value: u32) -> Rows<'a, R> {
        self.lookups.find(self, key, value)
    }

    pub(crate) fn owner<R: Row<'a>>(&'a self, key: Key, place: u32) -> Option<R> {
        self.lookups.owner(self, key, place)
    }
}
