//! The status codes of the hosting components (`error_codes.h` of .NET), in words.

use std::fmt;

/// What a hosting component answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub i32);

impl Status {
    pub(crate) const FRAMEWORK_MISSING: Self = Self::from_code(0x8000_8096);
    pub(crate) const HOST_INVALID_STATE: Self = Self::from_code(0x8000_80a3);
    pub(crate) const INVALID_ARGUMENT: Self = Self::from_code(0x8000_8081);
    const CORECLR_INIT_FAILURE: Self = Self::from_code(0x8000_8089);
    const CORECLR_BIND_FAILURE: Self = Self::from_code(0x8000_8088);

    const fn from_code(code: u32) -> Self {
        Self(code as i32)
    }

    /// The code as .NET's own documents write it.
    pub fn code(self) -> u32 {
        self.0 as u32
    }

    /// 0, and the answers 1 and 2 of a process in which a runtime is running already.
    pub fn is_success(self) -> bool {
        self.0 >= 0
    }

    /// After these, CoreCLR is in the process but not running, and cannot be started any more.
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::CORECLR_INIT_FAILURE | Self::CORECLR_BIND_FAILURE)
    }

    /// What it means.
    pub fn reason(self) -> &'static str {
        match self.code() {
            0x8000_8081 => "an argument is invalid",
            0x8000_8082 => "a hosting component could not be loaded",
            0x8000_8083 => "a hosting component is missing",
            0x8000_8084 => "a hosting component lacks an entry point",
            0x8000_8085 => "the folder of the hosting component could not be found",
            0x8000_8087 => "`coreclr` could not be found",
            0x8000_8088 => "`coreclr` could not be loaded",
            0x8000_8089 => "`coreclr` could not be initialised",
            0x8000_808a => "`coreclr` could not run the assembly",
            0x8000_808b => "the dependency resolver could not be initialised",
            0x8000_808c => "the dependencies could not be resolved",
            0x8000_808e => "`hostpolicy` could not be initialised",
            0x8000_8092 => "the arguments of `hostpolicy` are invalid",
            0x8000_8093 => "the runtime configuration is invalid",
            0x8000_8096 => "no installed framework fits the runtime configuration",
            0x8000_8097 => "the hosting interface failed",
            0x8000_809c => "two references to one framework contradict each other",
            0x8000_80a1 => "the runtime configuration sets a property that belongs to the host",
            0x8000_80a2 => "the hosting component is too old for this",
            0x8000_80a3 => "the host is in another state than this needs",
            0x8000_80a5 => "the configuration does not fit the runtime that is already running",
            0x8000_80a6 => "the hosting component does not support this",
            0x8000_80a7 => "the feature is switched off in the runtime configuration",
            0x8000_211d => "the method is overloaded",
            0x8007_0002 => "the assembly, or one that it needs, could not be found",
            0x8007_0057 => "the name is malformed",
            0x8013_1509 => "the method is not an entry: it lacks `[UnmanagedCallersOnly]`",
            0x8013_1513 => "the type has no such static method",
            0x8013_1522 => "the assembly has no such type",
            0x8007_000b => "the file is built for another processor",
            0x8007_000e => "memory is exhausted",
            _ => "an unknown failure",
        }
    }

    /// What to do about it, where that is known.
    pub(crate) fn hint(self) -> Option<&'static str> {
        match self.code() {
            0x8000_8082..=0x8000_8088 => {
                Some("repair or reinstall .NET, or set DOTNET_ROOT to an installation that is whole")
            }
            0x8000_8089 => Some("see the memory limits of the process and DOTNET_gcServer, DOTNET_GCHeapHardLimit"),
            0x8000_808b | 0x8000_808c => Some("build the application again, or correct its deps.json"),
            0x8000_8093 | 0x8000_809c | 0x8000_80a1 => {
                Some("build the application again, or correct its runtimeconfig.json")
            }
            0x8000_80a2 | 0x8000_80a6 => Some("install .NET 8 or later"),
            0x8000_80a5 => Some("start the host application on the version that the runtimeconfig.json asks for"),
            _ => None,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:#010x})", self.reason(), self.code())
    }
}
