/// Who may use a member (II.23.1.5, II.23.1.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberAccess {
    /// Whoever holds its token.
    CompilerControlled,
    /// The type.
    Private,
    /// Derived types in the assembly (C# `private protected`).
    FamAndAssem,
    /// The assembly (C# `internal`).
    Assembly,
    /// Derived types (C# `protected`).
    Family,
    /// Derived types and the assembly (C# `protected internal`).
    FamOrAssem,
    /// Everybody.
    Public,
}

impl MemberAccess {
    const fn from_bits(bits: u16) -> Self {
        match bits & 7 {
            1 => Self::Private,
            2 => Self::FamAndAssem,
            3 => Self::Assembly,
            4 => Self::Family,
            5 => Self::FamOrAssem,
            6 => Self::Public,
            _ => Self::CompilerControlled,
        }
    }
}

flags! {
    /// II.23.1.5
    FieldAttributes: u16 {
        /// Belongs to the type, not to an instance.
        STATIC = 0x10,
        /// Set in constructors only (C# `readonly`).
        INIT_ONLY = 0x20,
        /// A constant.
        LITERAL = 0x40,
        /// Not serialized.
        NOT_SERIALIZED = 0x80,
        /// Its initial value is at an RVA.
        HAS_FIELD_RVA = 0x100,
        /// Its name has a meaning.
        SPECIAL_NAME = 0x200,
        /// Its name has a meaning for the runtime.
        RT_SPECIAL_NAME = 0x400,
        /// Has a marshalling descriptor.
        HAS_FIELD_MARSHAL = 0x1000,
        /// Implemented in a native library.
        PINVOKE_IMPL = 0x2000,
        /// Has a constant value.
        HAS_DEFAULT = 0x8000,
    }
}

impl FieldAttributes {
    /// Who may use the field.
    pub const fn access(self) -> MemberAccess {
        MemberAccess::from_bits(self.0)
    }
}

flags! {
    /// II.23.1.10
    MethodAttributes: u16 {
        /// Called by native code through a reverse thunk.
        UNMANAGED_EXPORT = 0x8,
        /// Has no `this`.
        STATIC = 0x10,
        /// Cannot be overridden.
        FINAL = 0x20,
        /// Called through the type of the instance.
        VIRTUAL = 0x40,
        /// Hides by name and signature, not by name alone.
        HIDE_BY_SIG = 0x80,
        /// Takes a new slot of the method table.
        NEW_SLOT = 0x100,
        /// Overridden only where it is accessible.
        STRICT = 0x200,
        /// Has no body.
        ABSTRACT = 0x400,
        /// Its name has a meaning: accessors, operators.
        SPECIAL_NAME = 0x800,
        /// Its name has a meaning for the runtime: constructors.
        RT_SPECIAL_NAME = 0x1000,
        /// Implemented in a native library.
        PINVOKE_IMPL = 0x2000,
        /// Has declarative security.
        HAS_SECURITY = 0x4000,
        /// Calls a method that holds security code.
        REQUIRE_SEC_OBJECT = 0x8000,
    }
}

impl MethodAttributes {
    /// Who may use the method.
    pub const fn access(self) -> MemberAccess {
        MemberAccess::from_bits(self.0)
    }
}

flags! {
    /// II.23.1.11
    MethodImplAttributes: u16 {
        /// The body is native code.
        NATIVE = 0x1,
        /// The runtime provides the body, as for delegates.
        RUNTIME = 0x3,
        /// The body is not managed.
        UNMANAGED = 0x4,
        /// Never inlined.
        NO_INLINING = 0x8,
        /// Declared only.
        FORWARD_REF = 0x10,
        /// Runs under the lock of its object.
        SYNCHRONIZED = 0x20,
        /// Never optimised.
        NO_OPTIMIZATION = 0x40,
        /// Its signature is exported as it stands, without an HRESULT.
        PRESERVE_SIG = 0x80,
        /// Inlined where possible.
        AGGRESSIVE_INLINING = 0x100,
        /// Optimised at once.
        AGGRESSIVE_OPTIMIZATION = 0x200,
        /// Implemented within the runtime.
        INTERNAL_CALL = 0x1000,
        /// Suspended and resumed by the runtime.
        ASYNC = 0x2000,
    }
}

flags! {
    /// II.23.1.13
    ParamAttributes: u16 {
        /// `[In]`
        IN = 0x1,
        /// `[Out]`, and C# `out`
        OUT = 0x2,
        /// May be left out by the caller.
        OPTIONAL = 0x10,
        /// Has a constant value.
        HAS_DEFAULT = 0x1000,
        /// Has a marshalling descriptor.
        HAS_FIELD_MARSHAL = 0x2000,
    }
}

flags! {
    /// II.23.1.14
    PropertyAttributes: u16 {
        /// Its name has a meaning.
        SPECIAL_NAME = 0x200,
        /// Its name has a meaning for the runtime.
        RT_SPECIAL_NAME = 0x400,
        /// Has a constant value.
        HAS_DEFAULT = 0x1000,
    }
}

flags! {
    /// II.23.1.4
    EventAttributes: u16 {
        /// Its name has a meaning.
        SPECIAL_NAME = 0x200,
        /// Its name has a meaning for the runtime.
        RT_SPECIAL_NAME = 0x400,
    }
}

flags! {
    /// II.23.1.12
    MethodSemanticsAttributes: u16 {
        /// Sets a property.
        SETTER = 0x1,
        /// Gets a property.
        GETTER = 0x2,
        /// Some other method of a property or an event.
        OTHER = 0x4,
        /// Adds a handler to an event.
        ADD_ON = 0x8,
        /// Removes a handler from an event.
        REMOVE_ON = 0x10,
        /// Raises an event.
        FIRE = 0x20,
    }
}

flags! {
    /// II.23.1.8
    PInvokeAttributes: u16 {
        /// The name is taken as it stands.
        NO_MANGLE = 0x1,
        /// Text as ANSI.
        CHAR_SET_ANSI = 0x2,
        /// Text as UTF-16.
        CHAR_SET_UNICODE = 0x4,
        /// Text as the platform has it.
        CHAR_SET_AUTO = 0x6,
        /// Similar characters are substituted.
        BEST_FIT_ENABLED = 0x10,
        /// Similar characters are not substituted.
        BEST_FIT_DISABLED = 0x20,
        /// The last error of the system is kept.
        SUPPORTS_LAST_ERROR = 0x40,
        /// The convention of the platform.
        CALL_CONV_PLATFORM_API = 0x100,
        /// cdecl
        CALL_CONV_CDECL = 0x200,
        /// stdcall
        CALL_CONV_STDCALL = 0x300,
        /// thiscall
        CALL_CONV_THISCALL = 0x400,
        /// fastcall
        CALL_CONV_FASTCALL = 0x500,
        /// Characters that cannot be mapped are errors.
        THROW_ON_UNMAPPABLE_CHAR_ENABLED = 0x1000,
        /// Characters that cannot be mapped become `?`.
        THROW_ON_UNMAPPABLE_CHAR_DISABLED = 0x2000,
    }
}
