use super::{CallingConvention, NamedType};
use crate::TypeDefOrRef;

macro_rules! primitives {
    ($($name:ident = $code:literal, $system:literal;)+) => {
        /// The types that signatures write as one byte (II.23.1.16).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Primitive {
            $(#[doc = concat!("`System.", $system, "`")] $name = $code),+
        }

        impl Primitive {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name in the namespace `System`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $system),+
                }
            }
        }

        pub(crate) const fn primitive_of(element_type: u8) -> Option<Primitive> {
            match element_type {
                $($code => Some(Primitive::$name),)+
                _ => None,
            }
        }
    };
}

primitives! {
    Void = 0x01, "Void";
    Boolean = 0x02, "Boolean";
    Char = 0x03, "Char";
    SByte = 0x04, "SByte";
    Byte = 0x05, "Byte";
    Int16 = 0x06, "Int16";
    UInt16 = 0x07, "UInt16";
    Int32 = 0x08, "Int32";
    UInt32 = 0x09, "UInt32";
    Int64 = 0x0a, "Int64";
    UInt64 = 0x0b, "UInt64";
    Single = 0x0c, "Single";
    Double = 0x0d, "Double";
    String = 0x0e, "String";
    TypedReference = 0x16, "TypedReference";
    IntPtr = 0x18, "IntPtr";
    UIntPtr = 0x19, "UIntPtr";
    Object = 0x1c, "Object";
}

/// A type in a signature (II.23.2.12).
#[derive(Clone, Debug, PartialEq, Eq)]
// With a tag as wide as the payload is aligned, a value moves in whole words: signatures are read an eighth faster.
#[repr(u64)]
pub enum Type<'a> {
    /// A type that is written as one byte.
    Primitive(Primitive),
    /// A class, an interface or a delegate.
    Class(NamedType<'a>),
    /// A struct or an enum.
    ValueType(NamedType<'a>),
    /// A generic type with its arguments.
    GenericInstance(Box<GenericInstance<'a>>),
    /// A generic parameter of the type (`VAR`), by its number.
    TypeParameter(u32),
    /// A generic parameter of the method (`MVAR`), by its number.
    MethodParameter(u32),
    /// An array of one dimension that starts at 0.
    SzArray(Box<Type<'a>>),
    /// Any other array.
    Array(Box<ArrayShape<'a>>),
    /// An unmanaged pointer.
    Pointer(Box<Type<'a>>),
    /// A managed reference (C# `ref`).
    ByRef(Box<Type<'a>>),
    /// A function pointer.
    FunctionPointer(Box<MethodSignature<'a>>),
    /// A local variable that is pinned.
    Pinned(Box<Type<'a>>),
    /// A type with a custom modifier before it.
    Modified(Box<Modified<'a>>),
}

/// A generic type with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenericInstance<'a> {
    /// The generic type.
    pub generic_type: NamedType<'a>,
    /// Whether it is a value type.
    pub is_value_type: bool,
    /// The arguments, those of enclosing types first.
    pub arguments: Vec<Type<'a>>,
}

/// An array with its shape (II.23.2.13).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrayShape<'a> {
    /// The type of the elements.
    pub element: Type<'a>,
    /// How many dimensions.
    pub rank: u32,
    /// The sizes of the first dimensions.
    pub sizes: Vec<u32>,
    /// The lower bounds of the first dimensions.
    pub lower_bounds: Vec<i32>,
}

/// A custom modifier (II.23.2.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Modifier<'a> {
    /// `modreq`, not `modopt`: who does not know it must not use what it is on.
    pub required: bool,
    /// The type that names the modifier.
    pub modifier: TypeDefOrRef<'a>,
}

/// A type with a custom modifier before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modified<'a> {
    /// The modifier.
    pub modifier: Modifier<'a>,
    /// The type, perhaps with further modifiers.
    pub unmodified: Type<'a>,
}

/// The signature of a method, or of what a function pointer points to (II.23.2.1 to 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodSignature<'a> {
    /// How it is called.
    pub calling_convention: CallingConvention,
    /// Called on an instance.
    pub has_this: bool,
    /// The instance is the first parameter of the signature.
    pub explicit_this: bool,
    /// How many generic parameters.
    pub generic_parameter_count: u32,
    /// What it returns.
    pub return_type: Type<'a>,
    /// What it takes.
    pub parameters: Vec<Type<'a>>,
    /// How many parameters stand before the sentinel of a call with variable arguments.
    pub required_parameter_count: usize,
}

/// The signature of a property (II.23.2.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertySignature<'a> {
    /// Belongs to an instance.
    pub has_this: bool,
    /// The type.
    pub property_type: Type<'a>,
    /// The parameters of an indexer.
    pub parameters: Vec<Type<'a>>,
}

/// The signature of a referenced member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberSignature<'a> {
    /// A field, with its type.
    Field(Type<'a>),
    /// A method.
    Method(MethodSignature<'a>),
}

/// A signature that belongs to no member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandAloneSignature<'a> {
    /// The types of the local variables of a method.
    Locals(Vec<Type<'a>>),
    /// What a `calli` instruction calls.
    Method(MethodSignature<'a>),
    /// The type of a local constant, which compilers wrote for debuggers.
    Field(Type<'a>),
}

impl<'a> Type<'a> {
    /// The type without its custom modifiers.
    pub fn unmodified(&self) -> &Self {
        let mut ty = self;
        while let Self::Modified(modified) = ty {
            ty = &modified.unmodified;
        }
        ty
    }

    /// The custom modifiers, outermost first.
    pub fn modifiers(&self) -> impl Iterator<Item = Modifier<'a>> + '_ {
        let mut ty = self;
        std::iter::from_fn(move || {
            let Self::Modified(modified) = ty else { return None };
            ty = &modified.unmodified;
            Some(modified.modifier)
        })
    }

    /// The class or value type itself, or the generic type of an instance.
    pub fn named(&self) -> Option<NamedType<'a>> {
        match self {
            Self::Class(ty) | Self::ValueType(ty) => Some(*ty),
            Self::GenericInstance(instance) => Some(instance.generic_type),
            Self::Primitive(_)
            | Self::TypeParameter(_)
            | Self::MethodParameter(_)
            | Self::SzArray(_)
            | Self::Array(_)
            | Self::Pointer(_)
            | Self::ByRef(_)
            | Self::FunctionPointer(_)
            | Self::Pinned(_)
            | Self::Modified(_) => None,
        }
    }

    /// Whether it has a required modifier of that namespace and name.
    pub fn requires(&self, namespace: &str, name: &str) -> bool {
        self.modifiers().any(|modifier| modifier.required && modifier.modifier.names() == Ok(Some((namespace, name))))
    }
}
