table! {
    /// A method that implements a virtual method of another name (II.22.27).
    MethodImpl {
        /// The type.
        class: row(TypeDef),
        /// The method that implements.
        method_body: coded(MethodDefOrRef),
        /// The method that is implemented.
        method_declaration: coded(MethodDefOrRef),
    }
}
