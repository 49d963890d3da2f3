//! What the metadata says, in each of the places where it can.

use mochi_metadata::{
    CallingConvention, CustomAttribute, MethodDef, MethodSignature, PInvokeAttributes, Primitive, Result, Scalar,
    TypeDef, Value,
};

use super::{Base, Convention, Unmanaged};

const COMPILER: &str = "System.Runtime.CompilerServices";
const INTEROP: &str = "System.Runtime.InteropServices";
/// The bits of [`PInvokeAttributes`] that say the convention.
const CALL_CONV_MASK: u16 = 0x700;

/// Of a function pointer: its header, or the optional modifiers of its return type where the header leaves it to them.
///
/// # Errors
/// The name of a modifier cannot be read.
pub fn pointer(signature: &MethodSignature<'_>) -> Result<Convention> {
    Ok(match signature.calling_convention {
        CallingConvention::Default => Convention::Managed,
        CallingConvention::VarArg => Convention::VarArg,
        CallingConvention::C => unmanaged(Base::Cdecl),
        CallingConvention::StdCall => unmanaged(Base::Stdcall),
        CallingConvention::ThisCall => unmanaged(Base::Thiscall),
        CallingConvention::FastCall => unmanaged(Base::Fastcall),
        CallingConvention::Unmanaged => named(signature.convention_modifiers()?),
    })
}

/// Of a native function that a method imports: `[DllImport]`, or `[UnmanagedCallConv]` where that leaves it to the
/// platform. `None` for a method that imports nothing.
///
/// # Errors
/// An attribute cannot be read.
pub fn import(method: MethodDef<'_>) -> Result<Option<Convention>> {
    let Some(import) = method.impl_map() else { return Ok(None) };
    let convention = match PInvokeAttributes(import.mapping_flags().0 & CALL_CONV_MASK) {
        PInvokeAttributes::CALL_CONV_CDECL => unmanaged(Base::Cdecl),
        PInvokeAttributes::CALL_CONV_STDCALL => unmanaged(Base::Stdcall),
        PInvokeAttributes::CALL_CONV_THISCALL => unmanaged(Base::Thiscall),
        PInvokeAttributes::CALL_CONV_FASTCALL => unmanaged(Base::Fastcall),
        _ => match method.custom_attributes().named(INTEROP, "UnmanagedCallConvAttribute") {
            Some(attribute) => listed(attribute)?,
            None => unmanaged(Base::Platform),
        },
    };
    let suppresses = method.custom_attributes().named(INTEROP, "SuppressGCTransitionAttribute").is_some();
    Ok(Some(match convention {
        Convention::Unmanaged(of) if suppresses => {
            Convention::Unmanaged(Unmanaged { suppress_gc_transition: true, ..of })
        }
        Convention::Managed | Convention::VarArg | Convention::Unmanaged(_) | Convention::Contradictory => convention,
    }))
}

/// Of a method that only native code may call: `[UnmanagedCallersOnly]`. `None` for any other.
///
/// # Errors
/// The attribute cannot be read.
pub fn callers_only(method: MethodDef<'_>) -> Result<Option<Convention>> {
    method.custom_attributes().named(INTEROP, "UnmanagedCallersOnlyAttribute").map(listed).transpose()
}

/// Of a delegate as native code calls it: `[UnmanagedFunctionPointer]`. `None` where that is missing, and the platform
/// decides.
///
/// # Errors
/// The attribute cannot be read.
pub fn delegate(ty: TypeDef<'_>) -> Result<Option<Convention>> {
    let Some(attribute) = ty.custom_attributes().named(INTEROP, "UnmanagedFunctionPointerAttribute") else {
        return Ok(None);
    };
    let value = attribute.value(&|_| Some(Primitive::Int32))?;
    // `System.Runtime.InteropServices.CallingConvention`
    Ok(Some(unmanaged(match value.fixed.first() {
        Some(Value::Enum(_, Scalar::Int32(2))) => Base::Cdecl,
        Some(Value::Enum(_, Scalar::Int32(3))) => Base::Stdcall,
        Some(Value::Enum(_, Scalar::Int32(4))) => Base::Thiscall,
        Some(Value::Enum(_, Scalar::Int32(5))) => Base::Fastcall,
        _ => Base::Platform,
    })))
}

fn unmanaged(base: Base) -> Convention {
    Convention::Unmanaged(base.into())
}

/// What the `CallConvs` of an attribute list.
fn listed(attribute: CustomAttribute<'_>) -> Result<Convention> {
    let value = attribute.value(&|_| None)?;
    let listed = value.named.iter().find(|argument| argument.name == "CallConvs");
    let types = match listed.map(|argument| &argument.value) {
        Some(Value::Array(_, Some(types))) => &types[..],
        _ => &[],
    };
    Ok(named(types.iter().filter_map(|ty| {
        let Value::Type(Some(name)) = ty else { return None };
        let full_name = name.split(',').next().unwrap_or_default();
        full_name.strip_prefix(COMPILER)?.strip_prefix(".CallConv")
    })))
}

/// Of the names that follow `CallConv`; the runtimes pass over those that they do not know.
fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Convention {
    let mut of = Unmanaged::from(Base::Platform);
    for name in names {
        let base = match name {
            "MemberFunction" => {
                of.member_function = true;
                continue;
            }
            "SuppressGCTransition" => {
                of.suppress_gc_transition = true;
                continue;
            }
            "Cdecl" => Base::Cdecl,
            "Stdcall" => Base::Stdcall,
            "Thiscall" => Base::Thiscall,
            "Fastcall" => Base::Fastcall,
            "Swift" => Base::Swift,
            _ => continue,
        };
        if of.base != Base::Platform {
            return Convention::Contradictory;
        }
        of.base = base;
    }
    Convention::Unmanaged(of)
}
