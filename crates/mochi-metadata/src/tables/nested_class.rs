table! {
    /// A type nested in another (II.22.32).
    NestedClass {
        /// The nested type.
        nested_class: row(TypeDef),
        /// The type it is nested in.
        enclosing_class: row(TypeDef),
    }
}
