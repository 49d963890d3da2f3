use super::{Architecture, ENTRIES, Native, Os, Target};
use mochi_surface::convention::{Base, Convention};

const BASES: [Base; 6] = [Base::Platform, Base::Cdecl, Base::Stdcall, Base::Thiscall, Base::Fastcall, Base::Swift];

fn row(identifier: &str) -> [Option<Native>; 6] {
    let target: Target = identifier.parse().expect("the target is supported");
    BASES.map(|base| target.native(base))
}

#[test]
fn the_platforms_own_convention_is_stdcall_on_32_bit_windows_and_cdecl_on_32_bit_linux() {
    use Native::{Cdecl, Fastcall, Stdcall, Thiscall};
    let named = [Cdecl, Stdcall, Thiscall, Fastcall].map(Some);
    for (identifier, platform) in [("win-x86", Stdcall), ("linux-x86", Cdecl), ("linux-musl-x86", Cdecl)] {
        let [first, rest @ .., swift] = row(identifier);
        assert_eq!((first, rest, swift), (Some(platform), named, None), "{identifier}");
    }
}

#[test]
fn elsewhere_there_is_one_convention() {
    for target in Target::ALL.into_iter().filter(|target| target.architecture != Architecture::X86) {
        let [one @ .., swift] = row(&target.to_string());
        assert_eq!(one, [Some(Native::PlatformsOwn); 5], "{target}");
        assert_eq!(swift, (target.os == Os::MacOs).then_some(Native::Swift), "{target}");
    }
}

#[test]
fn entries_have_the_convention_of_c_on_every_target() {
    assert_eq!(Convention::Unmanaged(ENTRIES).to_string(), "unmanaged[Cdecl]");
    for target in Target::ALL {
        let expected = match target.architecture {
            Architecture::X86 => Native::Cdecl,
            Architecture::X64 | Architecture::Arm | Architecture::Arm64 => Native::PlatformsOwn,
        };
        assert_eq!(target.native(ENTRIES.base), Some(expected), "{target}");
    }
}

#[test]
fn identifiers_are_read_as_they_are_written() {
    for target in Target::ALL {
        assert_eq!(target.to_string().parse(), Ok(target));
    }
}

#[test]
fn what_is_not_supported_is_refused_by_name() {
    let refused = |identifier: &str| identifier.parse::<Target>().expect_err("it is not supported").to_string();
    assert_eq!(refused("win-arm64ec"), "`win-arm64ec` is not supported: .NET has no runtime for ARM64EC");
    for identifier in
        ["linux-s390x", "linux-riscv64", "osx-x86", "win-arm", "browser-wasm", "ubuntu.22.04-x64", "linux"]
    {
        assert_eq!(refused(identifier), format!("`{identifier}` is not a supported target"));
    }
}
