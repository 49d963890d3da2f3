table! {
    /// An interface that a type implements (II.22.23).
    InterfaceImpl {
        /// The type.
        class: row(TypeDef),
        /// The interface.
        interface: coded(TypeDefOrRef),
    }
}
