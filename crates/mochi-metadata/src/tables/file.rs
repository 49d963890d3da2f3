table! {
    /// Another file of a multi-file assembly (II.22.19).
    File {
        /// Flags.
        flags: flags32(FileAttributes),
        /// The name of the file.
        name: string,
        /// Its hash.
        hash_value: blob,
    }
}
