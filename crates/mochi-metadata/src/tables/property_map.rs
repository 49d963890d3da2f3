table! {
    /// The properties of a type (II.22.35).
    PropertyMap {
        /// The type.
        parent: row(TypeDef),
        /// `PropertyList`
        properties: run(Property),
    }
}
