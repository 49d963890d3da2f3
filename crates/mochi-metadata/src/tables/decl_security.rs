table! {
    /// Declarative security (II.22.11).
    DeclSecurity {
        /// What is to be done.
        action: u16,
        /// What it is on.
        parent: coded(HasDeclSecurity),
        /// The permissions.
        permission_set: blob,
    }
}
