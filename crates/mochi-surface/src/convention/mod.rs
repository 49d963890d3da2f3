//! How native code and .NET call one another: ECMA-335 II.15.3 and II.23.2.3, with the `CallConv*` types of the runtime.

mod decode;

pub use decode::{callers_only, delegate, import, pointer};

use std::fmt::{self, Display, Formatter};

/// What a function pointer, a delegate or a method says of how it is called. [`Display`] writes it as C# does behind
/// `delegate*`: `unmanaged[Cdecl, SuppressGCTransition]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Convention {
    /// By the runtime's own rules.
    Managed,
    /// Managed, with variable arguments.
    VarArg,
    /// As native code.
    Unmanaged(Unmanaged),
    /// More than one native convention is named: every runtime refuses the call.
    Contradictory,
}

/// A native convention with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unmanaged {
    pub base: Base,
    /// The variant for C++ member functions: structures are returned through a pointer behind `this`.
    pub member_function: bool,
    /// The caller stays in managed mode during the call, so that a collection waits for it.
    pub suppress_gc_transition: bool,
}

/// The native conventions that metadata can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// None is named: what the platform's own libraries have.
    Platform,
    Cdecl,
    Stdcall,
    Thiscall,
    Fastcall,
    Swift,
}

impl Base {
    /// What follows `CallConv` in the name of its type.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Platform => None,
            Self::Cdecl => Some("Cdecl"),
            Self::Stdcall => Some("Stdcall"),
            Self::Thiscall => Some("Thiscall"),
            Self::Fastcall => Some("Fastcall"),
            Self::Swift => Some("Swift"),
        }
    }
}

impl Unmanaged {
    /// What follows `CallConv` in the names of the types that say it, in the order in which C# code names them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let member_function = self.member_function.then_some("MemberFunction");
        let suppress = self.suppress_gc_transition.then_some("SuppressGCTransition");
        [self.base.name(), member_function, suppress].into_iter().flatten()
    }
}

impl From<Base> for Unmanaged {
    fn from(base: Base) -> Self {
        Self { base, member_function: false, suppress_gc_transition: false }
    }
}

impl Display for Convention {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Managed => f.write_str("managed"),
            Self::VarArg => f.write_str("vararg"),
            Self::Unmanaged(unmanaged) => unmanaged.fmt(f),
            Self::Contradictory => f.write_str("unmanaged[contradictory]"),
        }
    }
}

impl Display for Unmanaged {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.names().collect();
        if names.is_empty() { f.write_str("unmanaged") } else { write!(f, "unmanaged[{}]", names.join(", ")) }
    }
}
