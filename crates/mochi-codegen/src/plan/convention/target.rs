use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// Where a program runs: what a runtime identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    pub os: Os,
    pub architecture: Architecture,
}

/// An operating system, with its C library where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Os {
    Windows,
    Linux,
    LinuxMusl,
    MacOs,
}

/// A processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Architecture {
    X86,
    X64,
    Arm,
    Arm64,
}

impl Target {
    /// Every target, as .NET has runtimes for them.
    pub const ALL: [Self; 13] = [
        Self::new(Os::Windows, Architecture::X86),
        Self::new(Os::Windows, Architecture::X64),
        Self::new(Os::Windows, Architecture::Arm64),
        Self::new(Os::Linux, Architecture::X86),
        Self::new(Os::Linux, Architecture::X64),
        Self::new(Os::Linux, Architecture::Arm),
        Self::new(Os::Linux, Architecture::Arm64),
        Self::new(Os::LinuxMusl, Architecture::X86),
        Self::new(Os::LinuxMusl, Architecture::X64),
        Self::new(Os::LinuxMusl, Architecture::Arm),
        Self::new(Os::LinuxMusl, Architecture::Arm64),
        Self::new(Os::MacOs, Architecture::X64),
        Self::new(Os::MacOs, Architecture::Arm64),
    ];

    const fn new(os: Os, architecture: Architecture) -> Self {
        Self { os, architecture }
    }
}

impl Os {
    fn name(self) -> &'static str {
        match self {
            Self::Windows => "win",
            Self::Linux => "linux",
            Self::LinuxMusl => "linux-musl",
            Self::MacOs => "osx",
        }
    }
}

impl Architecture {
    fn name(self) -> &'static str {
        match self {
            Self::X86 => "x86",
            Self::X64 => "x64",
            Self::Arm => "arm",
            Self::Arm64 => "arm64",
        }
    }
}

/// The runtime identifier: `linux-musl-x64`.
impl Display for Target {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.os.name(), self.architecture.name())
    }
}

/// A runtime identifier for which no shim can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsupportedTarget(String);

impl FromStr for Target {
    type Err = UnsupportedTarget;

    fn from_str(identifier: &str) -> Result<Self, UnsupportedTarget> {
        let known = Self::ALL.into_iter().find(|target| target.to_string() == identifier);
        known.ok_or_else(|| UnsupportedTarget(identifier.to_owned()))
    }
}

impl UnsupportedTarget {
    /// What to write instead.
    #[must_use]
    pub fn hint(&self) -> String {
        if self.is_arm64ec() {
            return "write `win-arm64`, and build the program for it".to_owned();
        }
        let all: Vec<_> = Target::ALL.iter().map(|target| format!("`{target}`")).collect();
        format!("supported are {}", all.join(", "))
    }

    fn is_arm64ec(&self) -> bool {
        self.0.ends_with("arm64ec")
    }
}

impl Display for UnsupportedTarget {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(identifier) = self;
        if self.is_arm64ec() {
            write!(f, "`{identifier}` is not supported: .NET has no runtime for ARM64EC")
        } else {
            write!(f, "`{identifier}` is not a supported target")
        }
    }
}

impl std::error::Error for UnsupportedTarget {}
