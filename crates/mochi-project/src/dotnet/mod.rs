//! The .NET SDK of this machine: where it is, and how its programs are run.

mod process;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use mochi_host::{
    Version,
    find::{Environment, Installation, Runtime, Search},
};
use thiserror::Error;

pub use process::{Output, ProcessError, Program, interrupt, interrupted};

const BASE_FRAMEWORK: &str = "Microsoft.NETCore.App";

/// A .NET SDK.
#[derive(Clone, Debug)]
pub struct Dotnet {
    /// The folder with `dotnet` in it.
    pub root: PathBuf,
    /// The newest SDK there.
    pub sdk: Version,
    /// The newest `Microsoft.NETCore.App` there.
    pub runtime: Version,
    sdk_path: PathBuf,
    /// By name and version.
    frameworks: Vec<Runtime>,
}

/// There is no SDK.
#[derive(Debug, Error)]
#[error("no .NET SDK was found\n{search}")]
pub struct NoSdk {
    search: Search,
}

impl NoSdk {
    /// The way out.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        "install the .NET SDK (https://dotnet.microsoft.com/download), or set `DOTNET_ROOT` to its folder"
    }
}

impl Dotnet {
    /// Looks where `mochi_host` looks, and passes over what has a runtime alone.
    pub fn find() -> Result<Self, NoSdk> {
        let search = Search::all(&Environment::current());
        let found = search.places.iter().filter_map(|place| place.outcome.as_ref().ok()).find_map(Self::open);
        found.ok_or(NoSdk { search })
    }

    fn open(installation: &Installation) -> Option<Self> {
        let sdk = installation.sdks.last()?;
        let runtime = installation.runtimes.iter().rfind(|runtime| runtime.name == BASE_FRAMEWORK)?;
        Some(Self {
            root: installation.root.clone(),
            sdk: sdk.version.clone(),
            runtime: runtime.version.clone(),
            sdk_path: sdk.path.clone(),
            frameworks: installation.runtimes.clone(),
        })
    }

    /// The target framework when the manifest names none: that of the newest runtime, `net10.0`.
    #[must_use]
    pub fn default_framework(&self) -> String {
        format!("net{}.{}", self.runtime.major, self.runtime.minor)
    }

    /// The folder of a shared framework's implementation, the newest there.
    #[must_use]
    pub fn shared_framework(&self, name: &str) -> Option<&Path> {
        self.frameworks.iter().rfind(|runtime| runtime.name == name).map(|runtime| runtime.path.as_path())
    }

    /// The reference packs that are installed beside the SDK.
    #[must_use]
    pub fn packs(&self) -> PathBuf {
        self.root.join("packs")
    }

    /// The SDK's C# compiler.
    #[must_use]
    pub fn csc(&self) -> PathBuf {
        self.sdk_path.join("Roslyn").join("bincore").join("csc.dll")
    }

    /// `dotnet`, quiet, alone and leaving no server behind.
    pub(crate) fn program(&self, name: &'static str, limit: Duration) -> Program {
        let path = self.root.join(if cfg!(windows) { "dotnet.exe" } else { "dotnet" });
        Program::new(name, &path, limit)
            .env("DOTNET_ROOT", &self.root)
            .env("DOTNET_NOLOGO", "1")
            .env("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
            .env("DOTNET_CLI_UI_LANGUAGE", "en")
            .env("DOTNET_CLI_USE_MSBUILD_SERVER", "0")
            .env("DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "1")
            .env("MSBUILDDISABLENODEREUSE", "1")
            .env("MSBUILDTERMINALLOGGER", "off")
    }
}

/// The runtime identifier of this machine: `linux-x64`.
#[must_use]
pub fn runtime_identifier() -> String {
    format!("{}-{}", operating_system(), architecture())
}

/// This machine's system as runtime identifiers name it.
#[must_use]
pub fn operating_system() -> &'static str {
    match std::env::consts::OS {
        "macos" => "osx",
        "windows" => "win",
        "linux" if cfg!(target_env = "musl") => "linux-musl",
        other => other,
    }
}

/// This machine's architecture as .NET names it.
#[must_use]
pub fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sdk_of_this_machine_answers() {
        let dotnet = Dotnet::find().unwrap();
        assert!(dotnet.csc().is_file(), "{:?}", dotnet.csc());
        let output = dotnet.program("dotnet", Duration::from_secs(60)).arg("--list-sdks").run().unwrap();
        assert!(output.stdout.contains(&dotnet.sdk.to_string()), "{output}");
    }
}
