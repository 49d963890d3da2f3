flags! {
    /// II.23.1.2
    AssemblyFlags: u32 {
        /// The reference holds the whole public key, not its token.
        PUBLIC_KEY = 0x1,
        /// Another version may stand in at run time.
        RETARGETABLE = 0x100,
        /// Holds Windows Runtime types.
        WINDOWS_RUNTIME = 0x200,
        /// The JIT compiler does not optimise.
        DISABLE_JIT_COMPILE_OPTIMIZER = 0x4000,
        /// The JIT compiler keeps track of IL.
        ENABLE_JIT_COMPILE_TRACKING = 0x8000,
    }
}

flags! {
    /// II.23.1.6
    FileAttributes: u32 {
        /// The file is a resource, without metadata.
        CONTAINS_NO_METADATA = 0x1,
    }
}

flags! {
    /// II.23.1.9
    ManifestResourceAttributes: u32 {
        /// Seen by everybody.
        PUBLIC = 0x1,
        /// Seen by the assembly.
        PRIVATE = 0x2,
    }
}
