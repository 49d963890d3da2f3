flags! {
    /// II.23.1.15
    TypeAttributes: u32 {
        /// Fields are laid out in their order.
        SEQUENTIAL_LAYOUT = 0x8,
        /// Fields are laid out as `FieldLayout` says.
        EXPLICIT_LAYOUT = 0x10,
        /// An interface.
        INTERFACE = 0x20,
        /// Cannot be instantiated.
        ABSTRACT = 0x80,
        /// Cannot be derived from.
        SEALED = 0x100,
        /// Its name has a meaning.
        SPECIAL_NAME = 0x400,
        /// Its name has a meaning for the runtime.
        RT_SPECIAL_NAME = 0x800,
        /// Imported from a COM type library.
        IMPORT = 0x1000,
        /// Binary serializable.
        SERIALIZABLE = 0x2000,
        /// A Windows Runtime type.
        WINDOWS_RUNTIME = 0x4000,
        /// Has declarative security.
        HAS_SECURITY = 0x40000,
        /// Static fields may be accessed before the type initialiser runs.
        BEFORE_FIELD_INIT = 0x100000,
        /// Forwarded to another assembly (only in `ExportedType`).
        FORWARDER = 0x200000,
    }
}

/// Who sees a type (II.23.1.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeVisibility {
    /// Its assembly (C# `internal`).
    NotPublic,
    /// Everybody.
    Public,
    /// Nested, everybody.
    NestedPublic,
    /// Nested, the enclosing type.
    NestedPrivate,
    /// Nested, types derived from the enclosing type (C# `protected`).
    NestedFamily,
    /// Nested, the assembly (C# `internal`).
    NestedAssembly,
    /// Nested, derived types in the assembly (C# `private protected`).
    NestedFamAndAssem,
    /// Nested, derived types and the assembly (C# `protected internal`).
    NestedFamOrAssem,
}

impl TypeVisibility {
    /// Whether the type is nested in another.
    pub fn is_nested(self) -> bool {
        !matches!(self, Self::NotPublic | Self::Public)
    }
}

/// How the fields of a type are laid out (II.23.1.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeLayout {
    /// As the runtime likes.
    Auto,
    /// In their order.
    Sequential,
    /// As `FieldLayout` says.
    Explicit,
}

/// How strings are marshalled by default (II.23.1.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StringFormat {
    /// As ANSI text.
    Ansi,
    /// As UTF-16.
    Unicode,
    /// As the platform does.
    Auto,
    /// In some other way.
    Custom,
}

impl TypeAttributes {
    /// Who sees the type.
    pub const fn visibility(self) -> TypeVisibility {
        match self.0 & 7 {
            0 => TypeVisibility::NotPublic,
            1 => TypeVisibility::Public,
            2 => TypeVisibility::NestedPublic,
            3 => TypeVisibility::NestedPrivate,
            4 => TypeVisibility::NestedFamily,
            5 => TypeVisibility::NestedAssembly,
            6 => TypeVisibility::NestedFamAndAssem,
            _ => TypeVisibility::NestedFamOrAssem,
        }
    }

    /// How the fields are laid out.
    pub const fn layout(self) -> TypeLayout {
        match self.0 & 0x18 {
            0x8 => TypeLayout::Sequential,
            0x10 => TypeLayout::Explicit,
            _ => TypeLayout::Auto,
        }
    }

    /// How strings are marshalled by default.
    pub const fn string_format(self) -> StringFormat {
        match self.0 & 0x30000 {
            0 => StringFormat::Ansi,
            0x10000 => StringFormat::Unicode,
            0x20000 => StringFormat::Auto,
            _ => StringFormat::Custom,
        }
    }
}

flags! {
    /// II.23.1.7
    GenericParamAttributes: u16 {
        /// May stand for a more derived type (C# `out`).
        COVARIANT = 0x1,
        /// May stand for a less derived type (C# `in`).
        CONTRAVARIANT = 0x2,
        /// C# `class`
        REFERENCE_TYPE_CONSTRAINT = 0x4,
        /// C# `struct`
        NOT_NULLABLE_VALUE_TYPE_CONSTRAINT = 0x8,
        /// C# `new()`
        DEFAULT_CONSTRUCTOR_CONSTRAINT = 0x10,
        /// C# `allows ref struct`
        ALLOW_BY_REF_LIKE = 0x20,
    }
}
