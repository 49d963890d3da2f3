use super::{MethodSignature, Type};
use crate::Result;

/// How a method or a function pointer is called (II.23.2.3, II.15.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallingConvention {
    /// Managed.
    Default,
    /// Native, cdecl.
    C,
    /// Native, stdcall.
    StdCall,
    /// Native, thiscall.
    ThisCall,
    /// Native, fastcall.
    FastCall,
    /// Managed, with variable arguments.
    VarArg,
    /// Native: the platform's own, or what the modifiers of the return type say.
    Unmanaged,
}

impl CallingConvention {
    #[inline]
    pub(super) fn from_bits(header: u8) -> Option<Self> {
        Some(match header & 0x0f {
            0x0 => Self::Default,
            0x1 => Self::C,
            0x2 => Self::StdCall,
            0x3 => Self::ThisCall,
            0x4 => Self::FastCall,
            0x5 => Self::VarArg,
            0x9 => Self::Unmanaged,
            _ => return None,
        })
    }

    /// Whether native code is called.
    pub fn is_unmanaged(self) -> bool {
        !matches!(self, Self::Default | Self::VarArg)
    }
}

const NAMESPACE: &str = "System.Runtime.CompilerServices";
const PREFIX: &str = "CallConv";

impl<'a> MethodSignature<'a> {
    /// The conventions that the optional modifiers of the return type name, outermost first, without their prefix:
    /// `Cdecl`, `SuppressGCTransition`, .. for `CallConvCdecl`, `CallConvSuppressGCTransition`.
    pub fn convention_modifiers(&self) -> Result<Vec<&'a str>> {
        let mut found = Vec::new();
        let mut ty = &self.return_type;
        loop {
            ty = match ty {
                Type::Modified(modified) => {
                    let name = modified.modifier.modifier.names()?;
                    if let (false, Some((NAMESPACE, name))) = (modified.modifier.required, name) {
                        found.extend(name.strip_prefix(PREFIX));
                    }
                    &modified.unmodified
                }
                Type::ByRef(inner) => inner,
                Type::Primitive(_)
                | Type::Class(_)
                | Type::ValueType(_)
                | Type::GenericInstance(_)
                | Type::TypeParameter(_)
                | Type::MethodParameter(_)
                | Type::SzArray(_)
                | Type::Array(_)
                | Type::Pointer(_)
                | Type::FunctionPointer(_)
                | Type::Pinned(_) => return Ok(found),
            };
        }
    }
}
