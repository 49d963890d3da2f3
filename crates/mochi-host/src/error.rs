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

/// Why there is no address for a method.
#[derive(Clone, Debug)]
pub struct FunctionError {
    /// The type's assembly-qualified name.
    pub type_name: String,
    /// The method's name.
    pub method: String,
    /// The runtime's answer, an `HRESULT`.
    pub status: Status,
}

impl Display for FunctionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { type_name, method, status } = self;
        write!(f, "no entry `{method}` in `{type_name}`: {status}")
    }
}

impl Error for FunctionError {}
