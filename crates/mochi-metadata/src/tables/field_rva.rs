use crate::{Result, Row};

table! {
    /// The initial value of a field (II.22.18).
    FieldRva {
        /// Its address.
        rva: u32,
        /// The field.
        field: row(Field),
    }
}

impl<'a> FieldRva<'a> {
    /// The first `size` bytes of the value; its size is that of the field's type.
    pub fn data(self, size: usize) -> Result<&'a [u8]> {
        let data = self.image.reader_at_rva(self.rva()).and_then(|mut reader| reader.take(size));
        data.map_err(|error| error.in_row(self.token()))
    }
}
