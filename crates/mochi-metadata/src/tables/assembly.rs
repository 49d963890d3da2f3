table! {
    /// The assembly itself (II.22.2).
    Assembly {
        /// The hash algorithm of the files (II.23.1.1).
        hash_alg_id: u32,
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
        /// The public key; empty where there is none.
        public_key: blob,
        /// The simple name.
        name: string,
        /// The culture; empty for the neutral one.
        culture: string,
    }
}

impl Assembly<'_> {
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
