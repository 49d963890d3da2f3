table! {
    /// A type that a generic parameter must derive from or implement (II.22.21).
    GenericParamConstraint {
        /// The generic parameter.
        owner: row(GenericParam),
        /// The type.
        constraint: coded(TypeDefOrRef),
    }
}
