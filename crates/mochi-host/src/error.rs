use std::{
    error::Error,
    fmt::{self, Display},
    path::{Path, PathBuf},
};

use crate::{
    find::{Runtime, Search},
    hostfxr::Framework,
    status::Status,
};

const DOWNLOAD: &str = "https://dotnet.microsoft.com/download";
const SYNC: &str = "mochi pkg sync dotnet";

/// Why .NET was not started.
#[derive(Clone, Debug)]
pub enum StartError {
    /// There is no usable installation.
    NotFound(Search),
    /// The application lacks a file.
    MissingFile {
        /// The file that should be there.
        path: PathBuf,
    },
    /// `hostfxr` was found but could not be loaded.
    Load {
        /// The library.
        hostfxr: PathBuf,
        /// What the system's loader says.
        reason: String,
    },
    /// The installation lacks a framework that the application asks for.
    FrameworkMissing {
        /// The frameworks that are missing; empty when `hostfxr` is too old to tell them one by one.
        missing: Vec<Framework>,
        /// The file that asks for them.
        config: PathBuf,
        /// The frameworks that are there.
        installed: Vec<Runtime>,
        /// The text of `hostfxr`.
        message: String,
    },
    /// No folder `dotnet_shim` was found, or not a whole one.
    ShimMissing {
        /// The files that were looked for.
        looked: Vec<PathBuf>,
    },
    /// `mochi.lock` names a bridge that this crate does not know.
    UnknownBridge {
        /// The lock.
        lock: PathBuf,
        /// What it says.
        bridge: String,
    },
    /// The library of the NativeAOT bridge is there but could not be loaded.
    Library {
        /// The library.
        library: PathBuf,
        /// What the system's loader says.
        reason: String,
    },
    /// Another `dotnet_shim` was opened before.
    OtherShim {
        /// The folder that was asked for.
        asked: PathBuf,
        /// The file of the shim that is open.
        opened: PathBuf,
    },
    /// Another library with a NativeAOT runtime is in this process.
    OtherNativeAot {
        /// The library that was asked for.
        asked: PathBuf,
        /// The library that is loaded.
        loaded: PathBuf,
    },
    /// This process is the child of a `fork` of one that runs .NET.
    Forked(Forked),
    /// A runtime that no `hostfxr` knows of is in this process.
    ForeignRuntime {
        /// Its library.
        coreclr: PathBuf,
    },
    /// A hosting component refused.
    Host {
        /// The function that was called.
        call: &'static str,
        /// Its answer.
        status: Status,
        /// What it wrote about it, possibly nothing.
        message: String,
        /// The application that should have been started.
        app: PathBuf,
    },
}

impl StartError {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotFound(_) => {
                Some(format!("install the .NET runtime ({DOWNLOAD}), or set DOTNET_ROOT to its folder"))
            }
            Self::MissingFile { .. } => Some("build the application again".to_owned()),
            Self::Load { .. } => {
                Some("install the .NET for this processor and C library, or set DOTNET_ROOT to its folder".to_owned())
            }
            Self::FrameworkMissing { missing, .. } => {
                let wanted = missing.first().map_or("what it asks for".to_owned(), Framework::to_string);
                Some(format!("install {wanted} ({DOWNLOAD}), or build the application for what is installed"))
            }
            Self::ShimMissing { .. } => {
                Some(format!("make it with `{SYNC}`, or set MOCHI_SHIM_DIR to the folder `dotnet_shim`"))
            }
            Self::UnknownBridge { .. } => Some("compile the program with the `mochi` that wrote the lock".to_owned()),
            Self::Library { .. } => Some(format!("make it again on this system with `{SYNC}`")),
            Self::OtherShim { .. } => Some("use one folder `dotnet_shim` for the whole program".to_owned()),
            Self::OtherNativeAot { .. } => {
                Some("a process can have one; choose `bridge = \"clr\"` in [dotnet]".to_owned())
            }
            Self::Forked(_) => Some(Forked::HINT.to_owned()),
            Self::ForeignRuntime { .. } => Some("start that runtime through `hostfxr`".to_owned()),
            Self::Host { status, .. } => status.hint().map(str::to_owned),
        }
    }

    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::Host { status, .. } => status.is_final(),
            Self::NotFound(_)
            | Self::MissingFile { .. }
            | Self::Load { .. }
            | Self::FrameworkMissing { .. }
            | Self::ShimMissing { .. }
            | Self::UnknownBridge { .. }
            | Self::Library { .. }
            | Self::OtherShim { .. }
            | Self::OtherNativeAot { .. }
            | Self::Forked(_)
            | Self::ForeignRuntime { .. } => false,
        }
    }
}

impl Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound(search) => write!(f, "no usable .NET was found, having looked at\n{search}")?,
            Self::MissingFile { path } => write!(f, "the file `{}` is missing", path.display())?,
            Self::Load { hostfxr, reason } => write!(f, "`{}` cannot be loaded: {reason}", hostfxr.display())?,
            Self::FrameworkMissing { missing, config, installed, message } => {
                framework_missing(f, missing, config, installed, message)?;
            }
            Self::ShimMissing { looked } => {
                f.write_str("no shim was found, having looked for")?;
                looked.iter().try_for_each(|file| write!(f, "\n  `{}`", file.display()))?;
            }
            Self::UnknownBridge { lock, bridge } => {
                write!(f, "`{}` names a bridge that this program does not know: `{bridge}`", lock.display())?;
            }
            Self::Library { library, reason } => write!(f, "`{}` cannot be loaded: {reason}", library.display())?,
            Self::OtherShim { asked, opened } => write!(
                f,
                "`{}` cannot be opened: .NET runs already in this process, with `{}`",
                asked.display(),
                opened.display()
            )?,
            Self::OtherNativeAot { asked, loaded } => write!(
                f,
                "`{}` cannot be loaded: another NativeAOT library is in this process, `{}`",
                asked.display(),
                loaded.display()
            )?,
            Self::Forked(forked) => write!(f, "{forked}")?,
            Self::ForeignRuntime { coreclr } => write!(
                f,
                "`{}` is in this process but was started without `hostfxr`, so it cannot be shared",
                coreclr.display()
            )?,
            Self::Host { call, status, message, app } => {
                write!(f, "`{call}` refused `{}`: {status}", app.display())?;
                indented(f, message)?;
            }
        }
        match self.hint() {
            Some(hint) => write!(f, "\n  Resolution: {hint}"),
            None => Ok(()),
        }
    }
}

impl Error for StartError {}

fn framework_missing(
    f: &mut fmt::Formatter<'_>,
    missing: &[Framework],
    config: &Path,
    installed: &[Runtime],
    message: &str,
) -> fmt::Result {
    write!(f, "`{}` asks for a framework that is not installed", config.display())?;
    if missing.is_empty() {
        return indented(f, message);
    }
    for framework in missing {
        write!(f, "\n  Asked for: {framework}")?;
    }
    for Runtime { name, version, path } in installed {
        write!(f, "\n  Installed: {name} {version} (`{}`)", path.display())?;
    }
    Ok(())
}

fn indented(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    text.lines().filter(|line| !line.trim().is_empty()).try_for_each(|line| write!(f, "\n  {}", line.trim_end()))
}

/// .NET runs in the process that this one was forked from. Its other threads are not here, so that nothing of it can be
/// used; what was loaded before an `exec` is gone after it, and does no harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forked;

impl Forked {
    const HINT: &str = "fork before the first call of .NET, or start the child as a program of its own";
}

impl Display for Forked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(".NET cannot be used in the child of a fork of a process that runs it")
    }
}

impl Error for Forked {}

impl From<Forked> for StartError {
    fn from(forked: Forked) -> Self {
        Self::Forked(forked)
    }
}

/// Why there is no address for an entry.
#[derive(Clone, Debug)]
pub enum FunctionError {
    /// There is no such entry.
    Missing {
        /// Where it should be: the type's assembly-qualified name, or the path of a library.
        place: String,
        /// The entry's name.
        name: String,
        /// The answer of CoreCLR, an `HRESULT`; `None` where a library does not export the name.
        status: Option<Status>,
    },
    /// This process is the child of a `fork` of one that runs .NET.
    Forked(Forked),
}

impl Display for FunctionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { place, name, status } => {
                write!(f, "no entry `{name}` in `{place}`")?;
                status.map_or(Ok(()), |status| write!(f, ": {status}"))
            }
            Self::Forked(forked) => write!(f, "{forked}"),
        }
    }
}

impl Error for FunctionError {}

impl From<Forked> for FunctionError {
    fn from(forked: Forked) -> Self {
        Self::Forked(forked)
    }
}
