table! {
    /// The module itself (II.22.30).
    Module {
        /// The generation; 0 but in edit and continue.
        generation: u16,
        /// The name of the file.
        name: string,
        /// Told apart from all other modules by this.
        mvid: guid,
        /// Edit and continue.
        enc_id: guid,
        /// Edit and continue.
        enc_base_id: guid,
    }
}
