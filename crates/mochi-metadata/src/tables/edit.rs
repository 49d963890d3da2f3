table! {
    /// The log of edit and continue.
    EncLog {
        /// The token that changed.
        changed: u32,
        /// What happened to it.
        func_code: u32,
    }
}

table! {
    /// The token map of edit and continue.
    EncMap {
        /// The token.
        mapped: u32,
    }
}
