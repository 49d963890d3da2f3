table! {
    /// The processor an assembly is for (II.22.4). Never written any more.
    AssemblyProcessor {
        /// The processor.
        processor: u32,
    }
}

table! {
    /// The operating system an assembly is for (II.22.3). Never written any more.
    AssemblyOs {
        /// The system.
        os_platform_id: u32,
        /// Major version.
        os_major_version: u32,
        /// Minor version.
        os_minor_version: u32,
    }
}

table! {
    /// The processor a referenced assembly is for (II.22.7). Never written any more.
    AssemblyRefProcessor {
        /// The processor.
        processor: u32,
        /// The reference.
        assembly_ref: row(AssemblyRef),
    }
}

table! {
    /// The operating system a referenced assembly is for (II.22.6). Never written any more.
    AssemblyRefOs {
        /// The system.
        os_platform_id: u32,
        /// Major version.
        os_major_version: u32,
        /// Minor version.
        os_minor_version: u32,
        /// The reference.
        assembly_ref: row(AssemblyRef),
    }
}
