table! {
    /// The native function behind a method (II.22.22).
    ImplMap {
        /// Calling convention, character set, ..
        mapping_flags: flags16(PInvokeAttributes),
        /// The method, or the field.
        member_forwarded: coded(MemberForwarded),
        /// The name in the native library.
        import_name: string,
        /// The native library.
        import_scope: row(ModuleRef),
    }
}
