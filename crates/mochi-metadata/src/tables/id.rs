macro_rules! table_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal),+ $(,)?) => {
        /// The tables of ECMA-335 (II.22).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum TableId {
            $($(#[$doc])* $name = $id),+
        }

        impl TableId {
            /// All tables, by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The table of that number.
            pub const fn from_u8(id: u8) -> Option<Self> {
                match id {
                    $($id => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

table_ids! {
    /// II.22.30
    Module = 0x00,
    /// II.22.38
    TypeRef = 0x01,
    /// II.22.37
    TypeDef = 0x02,
    /// Only in `#-`: the order of `Field`.
    FieldPtr = 0x03,
    /// II.22.15
    Field = 0x04,
    /// Only in `#-`: the order of `MethodDef`.
    MethodPtr = 0x05,
    /// II.22.26
    MethodDef = 0x06,
    /// Only in `#-`: the order of `Param`.
    ParamPtr = 0x07,
    /// II.22.33
    Param = 0x08,
    /// II.22.23
    InterfaceImpl = 0x09,
    /// II.22.25
    MemberRef = 0x0a,
    /// II.22.9
    Constant = 0x0b,
    /// II.22.10
    CustomAttribute = 0x0c,
    /// II.22.17
    FieldMarshal = 0x0d,
    /// II.22.11
    DeclSecurity = 0x0e,
    /// II.22.8
    ClassLayout = 0x0f,
    /// II.22.16
    FieldLayout = 0x10,
    /// II.22.36
    StandAloneSig = 0x11,
    /// II.22.12
    EventMap = 0x12,
    /// Only in `#-`: the order of `Event`.
    EventPtr = 0x13,
    /// II.22.13
    Event = 0x14,
    /// II.22.35
    PropertyMap = 0x15,
    /// Only in `#-`: the order of `Property`.
    PropertyPtr = 0x16,
    /// II.22.34
    Property = 0x17,
    /// II.22.28
    MethodSemantics = 0x18,
    /// II.22.27
    MethodImpl = 0x19,
    /// II.22.31
    ModuleRef = 0x1a,
    /// II.22.39
    TypeSpec = 0x1b,
    /// II.22.22
    ImplMap = 0x1c,
    /// II.22.18
    FieldRva = 0x1d,
    /// The log of edit and continue.
    EncLog = 0x1e,
    /// The token map of edit and continue.
    EncMap = 0x1f,
    /// II.22.2
    Assembly = 0x20,
    /// II.22.4
    AssemblyProcessor = 0x21,
    /// II.22.3
    AssemblyOs = 0x22,
    /// II.22.5
    AssemblyRef = 0x23,
    /// II.22.7
    AssemblyRefProcessor = 0x24,
    /// II.22.6
    AssemblyRefOs = 0x25,
    /// II.22.19
    File = 0x26,
    /// II.22.14
    ExportedType = 0x27,
    /// II.22.24
    ManifestResource = 0x28,
    /// II.22.32
    NestedClass = 0x29,
    /// II.22.20
    GenericParam = 0x2a,
    /// II.22.29
    MethodSpec = 0x2b,
    /// II.22.21
    GenericParamConstraint = 0x2c,
}
