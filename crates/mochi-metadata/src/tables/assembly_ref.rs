table! {
    /// A reference to another assembly (II.22.5).
    AssemblyRef {
        /// Major version.
        major_version: u16,
        /// Minor version.
        minor_version: u16,
        /// Build number.
        build_number: u16,
        /// Revision number.
        revision_number: u16,
        /// Flags.
        flags: flags32(AssemblyFlags),
        /// The public key or its token, as the flags say; empty where there is none.
        public_key_or_token: blob,
        /// The simple name.
        name: string,
        /// The culture; empty for the neutral one.
        culture: string,
        /// The hash of the file; mostly empty.
        hash_value: blob,
    }
}

impl AssemblyRef<'_> {
    /// Major, minor, build, revision.
    pub fn version(self) -> [u16; 4] {
        [
            self.major_version(),
            self.minor_version(),
            self.build_number(),
            self.revision_number(),
        ]
    }
}
