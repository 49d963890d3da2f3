//! Images made byte by byte, for what no compiler writes.

use std::collections::BTreeMap;

/// An image to be written.
pub(crate) struct Craft {
    pub(crate) machine: u16,
    pub(crate) cli_flags: u32,
    /// The signature of the managed native header, where there is one.
    pub(crate) native_header: Option<[u8; 4]>,
    /// The name of the table stream.
    pub(crate) tables_name: &'static str,
    pub(crate) heap_sizes: u8,
    pub(crate) strings: Vec<u8>,
    pub(crate) blobs: Vec<u8>,
    pub(crate) rows: BTreeMap<u8, Vec<Vec<u8>>>,
}

/// A cell of a row.
#[derive(Clone, Copy)]
pub(crate) enum Cell {
    Two(u16),
    Four(u32),
}

use Cell::{Four, Two};

pub(crate) const METADATA_RVA: u32 = 0x1100;
const SECTION_RVA: u32 = 0x1000;
const SECTION_OFFSET: u32 = 0x200;
const NATIVE_RVA: u32 = 0x1050;
const HEADER_OFFSET: usize = 0x80;

impl Craft {
    /// An IL-only image without rows.
    pub(crate) fn empty() -> Self {
        Self {
            machine: 0x014c,
            cli_flags: 1,
            native_header: None,
            tables_name: "#~",
            heap_sizes: 0,
            strings: vec![0],
            blobs: vec![0],
            rows: BTreeMap::new(),
        }
    }

    /// An IL-only image with a module row.
    pub(crate) fn new() -> Self {
        let mut craft = Self::empty();
        let module = craft.string("crafted.dll");
        craft.row(0x00, &[Two(0), Two(module), Two(0), Two(0), Two(0)]);
        craft
    }

    pub(crate) fn string(&mut self, text: &str) -> u16 {
        let index = self.strings.len() as u16;
        self.strings.extend(text.bytes().chain([0]));
        index
    }

    pub(crate) fn blob(&mut self, bytes: &[u8]) -> u16 {
        let index = self.blobs.len() as u16;
        assert!(bytes.len() < 0x80, "one byte of length");
        self.blobs.push(bytes.len() as u8);
        self.blobs.extend(bytes);
        index
    }

    pub(crate) fn row(&mut self, table: u8, cells: &[Cell]) {
        let bytes = cells.iter().flat_map(|cell| match cell {
            Two(value) => value.to_le_bytes().to_vec(),
            Four(value) => value.to_le_bytes().to_vec(),
        });
        self.rows.entry(table).or_default().push(bytes.collect());
    }

    /// A type whose runs of fields and methods start at those rows.
    pub(crate) fn type_def(&mut self, name: &str, fields: u16, methods: u16) {
        let name = self.string(name);
        self.row(0x02, &[Four(0), Two(name), Two(0), Two(0), Two(fields), Two(methods)]);
    }

    pub(crate) fn field(&mut self, name: &str, signature: &[u8]) {
        let (name, signature) = (self.string(name), self.blob(signature));
        self.row(0x04, &[Two(0), Two(name), Two(signature)]);
    }

    pub(crate) fn method(&mut self, name: &str, signature: &[u8], params: u16) {
        let (name, signature) = (self.string(name), self.blob(signature));
        self.row(0x06, &[Four(0), Two(0), Two(0), Two(name), Two(signature), Two(params)]);
    }

    pub(crate) fn type_ref(&mut self, namespace: &str, name: &str) {
        let (name, namespace) = (self.string(name), self.string(namespace));
        self.row(0x01, &[Two(0), Two(name), Two(namespace)]);
    }

    fn tables(&self) -> Vec<u8> {
        let mut bytes = vec![0, 0, 0, 0, 2, 0, self.heap_sizes, 1];
        let valid = self.rows.keys().fold(0u64, |valid, table| valid | 1 << table);
        bytes.extend(valid.to_le_bytes());
        bytes.extend(0u64.to_le_bytes());
        self.rows.values().for_each(|rows| bytes.extend((rows.len() as u32).to_le_bytes()));
        self.rows.values().flatten().for_each(|row| bytes.extend(row));
        bytes
    }

    fn metadata(&self) -> Vec<u8> {
        let streams =
            [(self.tables_name, self.tables()), ("#Strings", self.strings.clone()), ("#Blob", self.blobs.clone())];
        let mut bytes = b"BSJB\x01\0\x01\0\0\0\0\0\x0c\0\0\0v4.0.30319\0\0\0\0".to_vec();
        bytes.extend((streams.len() as u16).to_le_bytes());
        let padded = |name: &str| (name.len() + 4) & !3;
        let mut offset = bytes.len() + streams.iter().map(|(name, _)| 8 + padded(name)).sum::<usize>();
        for (name, content) in &streams {
            bytes.extend((offset as u32).to_le_bytes());
            bytes.extend((content.len() as u32).to_le_bytes());
            bytes.extend(name.bytes());
            bytes.resize(bytes.len() + padded(name) - name.len(), 0);
            offset += content.len();
        }
        streams.iter().for_each(|(_, content)| bytes.extend(content));
        bytes
    }

    /// The bytes of the image.
    pub(crate) fn build(&self) -> Vec<u8> {
        let metadata = self.metadata();
        let section_size = METADATA_RVA - SECTION_RVA + metadata.len() as u32;
        let mut file = vec![0; (SECTION_OFFSET + section_size) as usize];
        put(&mut file, 0, b"MZ");
        put(&mut file, 0x3c, &(HEADER_OFFSET as u32).to_le_bytes());
        put(&mut file, HEADER_OFFSET, b"PE\0\0");
        put(&mut file, HEADER_OFFSET + 4, &self.machine.to_le_bytes());
        put(&mut file, HEADER_OFFSET + 6, &1u16.to_le_bytes());
        put(&mut file, HEADER_OFFSET + 20, &224u16.to_le_bytes());
        let optional = HEADER_OFFSET + 24;
        put(&mut file, optional, &0x10bu16.to_le_bytes());
        put(&mut file, optional + 92, &16u32.to_le_bytes());
        put(&mut file, optional + 96 + 14 * 8, &words([SECTION_RVA, 72]));
        let section = optional + 224;
        put(&mut file, section + 8, &words([section_size, SECTION_RVA, section_size, SECTION_OFFSET]));
        let cli = SECTION_OFFSET as usize;
        put(&mut file, cli, &words([72, 0x0005_0002, METADATA_RVA, metadata.len() as u32, self.cli_flags]));
        if let Some(signature) = self.native_header {
            put(&mut file, cli + 64, &words([NATIVE_RVA, 4]));
            put(&mut file, cli + (NATIVE_RVA - SECTION_RVA) as usize, &signature);
        }
        put(&mut file, (METADATA_RVA - SECTION_RVA + SECTION_OFFSET) as usize, &metadata);
        file
    }

    /// The bytes of the image as a native one: without its CLI header.
    pub(crate) fn build_native(&self) -> Vec<u8> {
        let mut file = self.build();
        put(&mut file, HEADER_OFFSET + 24 + 96 + 14 * 8, &[0; 8]);
        file
    }
}

fn put(file: &mut [u8], at: usize, bytes: &[u8]) {
    file[at..at + bytes.len()].copy_from_slice(bytes);
}

fn words<const N: usize>(values: [u32; N]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}
