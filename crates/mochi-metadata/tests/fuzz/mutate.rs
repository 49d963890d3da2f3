use mochi_metadata::{
    CustomAttribute, Field, Image, MemberRef, MethodDef, NestedClass, Property, StandAloneSig, TableId, TypeSpec,
};

/// xorshift64*: the same numbers for the same seed, everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }

    fn pick<'t, T>(&mut self, items: &'t [T]) -> Option<&'t T> {
        items.get(self.below(items.len()))
    }
}

/// A good image, and where its parts are.
pub(crate) struct Base {
    pub(crate) bytes: Vec<u8>,
    /// The metadata root.
    metadata: usize,
    /// The header of the table stream.
    tables: usize,
    /// The row counts, and behind them the rows.
    counts: usize,
    tables_end: usize,
    /// The signatures and the values of attributes: place and length.
    blobs: Vec<(usize, usize)>,
    /// The rows of `NestedClass`.
    nested: Option<(usize, usize)>,
    type_specs: u32,
}

impl Base {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        let image = Image::parse(&bytes).expect("the base image is good");
        let place = |blob: &[u8]| (blob.as_ptr() as usize - bytes.as_ptr() as usize, blob.len());
        let mut blobs = Vec::new();
        let mut add = |blob: mochi_metadata::Result<&[u8]>| {
            blobs.extend(blob.ok().filter(|blob| !blob.is_empty()).map(place));
        };
        image.rows::<TypeSpec<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<Field<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<MethodDef<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<Property<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<MemberRef<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<StandAloneSig<'_>>().for_each(|row| add(row.signature_blob()));
        image.rows::<CustomAttribute<'_>>().for_each(|row| add(row.value_blob()));

        let metadata = find(&bytes, b"BSJB").expect("a metadata root");
        let header = metadata + find(&bytes[metadata..], b"#~\0\0").expect("a table stream") - 8;
        let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize;
        let tables = metadata + word(header);
        let counts = tables + 24;
        let nested: Vec<u8> = image
            .rows::<NestedClass<'_>>()
            .flat_map(|row| [row.nested_class(), row.enclosing_class()])
            .flat_map(|ty| (mochi_metadata::Row::row(ty.expect("a type")) as u16).to_le_bytes())
            .collect();
        let tables_end = tables + word(header + 4);
        Self {
            metadata,
            tables,
            counts,
            tables_end,
            blobs,
            nested: (!nested.is_empty())
                .then(|| find(&bytes[..tables_end], &nested).map(|at| (at, nested.len() / 4)))
                .flatten(),
            type_specs: image.row_count(TableId::TypeSpec),
            bytes,
        }
    }

    /// How much there is to break.
    pub(crate) fn interest(&self) -> usize {
        self.blobs.len()
    }

    /// One to four changes.
    pub(crate) fn mutate(&self, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        // Most images keep their headers, so that what is behind them is read.
        let kinds = if random.below(4) == 0 { 10 } else { 6 };
        for _ in 0..=random.below(4) {
            self.change(&mut bytes, random.below(kinds), random);
        }
        if random.below(20) == 0 {
            bytes.truncate(random.below(bytes.len()));
        }
        bytes
    }

    fn change(&self, bytes: &mut [u8], kind: usize, random: &mut Random) {
        match kind {
            0 => self.cell(bytes, random),
            1 => self.blob_length(bytes, random),
            2 => self.blob_content(bytes, random),
            3 => self.nesting(bytes, random),
            4 => self.stream_name(bytes),
            5 => flip(bytes, self.tables_end, self.bytes.len(), random),
            6 => self.row_count(bytes, random),
            7 => flip(bytes, self.tables, self.counts, random),
            8 => flip(bytes, self.metadata, self.tables, random),
            _ => flip(bytes, 0, self.bytes.len(), random),
        }
    }

    fn row_count(&self, bytes: &mut [u8], random: &mut Random) {
        let at = self.counts + 4 * random.below(30);
        let count = [0, 1, 2, 0xffff, 0x1_0000, 0x00ff_ffff, 0xffff_ffff, random.next() as u32 & 0xff][random.below(8)];
        put(bytes, at, &count.to_le_bytes());
    }

    /// An index that is null, near, far, or of another table.
    fn cell(&self, bytes: &mut [u8], random: &mut Random) {
        let at = self.counts + (random.below(self.tables_end - self.counts) & !1);
        let value = match random.below(5) {
            0 => 0,
            1 => 0xffff,
            2 => random.next() as u16,
            _ => random.below(64) as u16,
        };
        put(bytes, at, &value.to_le_bytes());
    }

    fn blob_length(&self, bytes: &mut [u8], random: &mut Random) {
        let Some((at, _)) = random.pick(&self.blobs) else { return };
        let length = [0, 1, 0x7f, 0x80, 0xbf, 0xc0, 0xdf, 0xff][random.below(8)];
        put(bytes, at - 1, &[length]);
    }

    /// Types within types, without end; counts without items; specifications of themselves.
    fn blob_content(&self, bytes: &mut [u8], random: &mut Random) {
        const HEADERS: [u8; 8] = [0x06, 0x00, 0x20, 0x10, 0x08, 0x07, 0x0a, 0x05];
        const TYPES: [u8; 16] =
            [0x0f, 0x10, 0x1d, 0x1b, 0x14, 0x15, 0x1f, 0x20, 0x45, 0x41, 0x13, 0x1e, 0x11, 0x12, 0x51, 0x55];
        let Some(&(at, length)) = random.pick(&self.blobs) else { return };
        let start = random.below(length.min(6));
        match random.below(4) {
            0 => {
                let code = TYPES[random.below(TYPES.len())];
                (start..length).for_each(|i| put(bytes, at + i, &[code]));
            }
            1 => {
                let spec = (random.below(self.type_specs as usize + 1) as u8) << 2 | 2;
                (start..length).step_by(2).for_each(|i| put(bytes, at + i, &[0x1f, spec]));
            }
            2 => (start..length).for_each(|i| put(bytes, at + i, &[TYPES[random.below(TYPES.len())]])),
            _ => put(bytes, at, &[HEADERS[random.below(HEADERS.len())], random.next() as u8, 0xdf, 0xff, 0xff, 0xff]),
        }
    }

    /// Nested types: in a circle, in themselves, or in another type.
    fn nesting(&self, bytes: &mut [u8], random: &mut Random) {
        let Some((start, count)) = self.nested else { return };
        let (a, b) = (start + 4 * random.below(count), start + 4 * random.below(count));
        if a + 4 > bytes.len() || b + 4 > bytes.len() {
            return;
        }
        let nested = [bytes[a], bytes[a + 1]];
        match random.below(3) {
            0 => put(bytes, b + 2, &nested),
            1 => put(bytes, a + 2, &nested),
            _ => put(bytes, a, &(random.below(64) as u16).to_le_bytes()),
        }
    }

    fn stream_name(&self, bytes: &mut [u8]) {
        let Some(at) = find(bytes, b"#~\0\0") else { return };
        put(bytes, at, b"#-");
    }
}

fn flip(bytes: &mut [u8], start: usize, end: usize, random: &mut Random) {
    for _ in 0..=random.below(8) {
        let at = start + random.below(end - start);
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << random.below(8);
        }
    }
}

fn put(bytes: &mut [u8], at: usize, new: &[u8]) {
    if let Some(old) = bytes.get_mut(at..at + new.len()) {
        old.copy_from_slice(new);
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
