table! {
    /// An attribute on something (II.22.10).
    CustomAttribute {
        /// What the attribute is on.
        parent: coded(HasCustomAttribute),
        /// Its constructor.
        constructor: coded(CustomAttributeType),
        /// The arguments as bytes; see [`CustomAttribute::value`].
        value_blob: blob,
    }
}
