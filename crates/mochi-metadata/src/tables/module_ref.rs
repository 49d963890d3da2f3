table! {
    /// A reference to another module of the assembly, or to a native library (II.22.31).
    ModuleRef {
        /// The name.
        name: string,
    }
}
