//! Which calling convention the entries have, and what a convention is on each target.

mod target;

pub use target::{Architecture, Os, Target, UnsupportedTarget};

use mochi_surface::convention::{Base, Unmanaged};

/// The convention of every entry, said in full: the platform's own is another one on 32-bit Windows.
pub const ENTRIES: Unmanaged = Unmanaged { base: Base::Cdecl, member_function: false, suppress_gc_transition: false };

/// What a compiler of native code calls a convention on one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {
    /// 32-bit x86: the caller clears the stack.
    Cdecl,
    /// 32-bit x86: the function clears the stack.
    Stdcall,
    /// 32-bit x86: as stdcall, with `this` in a register.
    Thiscall,
    /// 32-bit x86: as stdcall, with two arguments in registers.
    Fastcall,
    /// The one convention of the target, whichever of the four is named.
    PlatformsOwn,
    /// Swift's, with registers for `self` and errors.
    Swift,
}

impl Target {
    /// What a convention is here; `None` where no runtime supports it.
    #[must_use]
    pub fn native(self, base: Base) -> Option<Native> {
        let x86 = match self.architecture {
            Architecture::X86 => true,
            Architecture::X64 | Architecture::Arm | Architecture::Arm64 => false,
        };
        Some(match (base, self.os) {
            (Base::Swift, Os::MacOs) => Native::Swift,
            (Base::Swift, Os::Windows | Os::Linux | Os::LinuxMusl) => return None,
            (Base::Platform | Base::Cdecl | Base::Stdcall | Base::Thiscall | Base::Fastcall, _) if !x86 => {
                Native::PlatformsOwn
            }
            (Base::Platform, Os::Windows) | (Base::Stdcall, _) => Native::Stdcall,
            (Base::Platform, Os::Linux | Os::LinuxMusl | Os::MacOs) | (Base::Cdecl, _) => Native::Cdecl,
            (Base::Thiscall, _) => Native::Thiscall,
            (Base::Fastcall, _) => Native::Fastcall,
        })
    }
}

#[cfg(test)]
mod tests;
