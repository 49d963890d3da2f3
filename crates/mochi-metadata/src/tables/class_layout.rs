table! {
    /// The packing and the size of a type (II.22.8).
    ClassLayout {
        /// The packing; 0 means the default.
        packing_size: u16,
        /// The size in bytes; 0 means as large as the fields need.
        class_size: u32,
        /// The type.
        parent: row(TypeDef),
    }
}
