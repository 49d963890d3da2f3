table! {
    /// The offset of a field in a type of explicit layout (II.22.16).
    FieldLayout {
        /// The offset in bytes.
        offset: u32,
        /// The field.
        field: row(Field),
    }
}
