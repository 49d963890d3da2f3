table! {
    /// How a field or a parameter is marshalled (II.22.17).
    FieldMarshal {
        /// What is marshalled.
        parent: coded(HasFieldMarshal),
        /// The descriptor as bytes (II.23.4).
        native_type_blob: blob,
    }
}
