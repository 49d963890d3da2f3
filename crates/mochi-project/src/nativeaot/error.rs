use std::path::PathBuf;

use crate::{dotnet::ProcessError, files::FileError, restore::RestoreError};

/// Why there is no merged library.
#[derive(Debug, thiserror::Error)]
pub enum NativeAotError {
    #[error("NativeAOT cannot compile for `{wanted}` on {here}")]
    Runtime { wanted: String, here: &'static str },
    /// No source has the compiler or the runtime for any framework that a shim can have.
    #[error("NativeAOT cannot be had for `{runtime}`\n{}", lines(tried))]
    Unavailable { runtime: String, tried: Vec<(String, String)> },
    #[error("the linker of the platform is not there")]
    NoLinker,
    #[error("`{library}` was not linked\n{output}")]
    Link { library: String, output: String },
    #[error("`dotnet publish` failed\n{output}")]
    Publish { output: String },
    #[error("`dotnet publish` left no `{}`", .file.display())]
    NoLibrary { file: PathBuf },
    #[error(transparent)]
    Restore(#[from] RestoreError),
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error(transparent)]
    File(#[from] FileError),
}

impl NativeAotError {
    /// The way out.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Runtime { .. } => {
                Some("compile on that system, or leave `runtime` in [dotnet] out for this machine's own".to_owned())
            }
            Self::Unavailable { .. } => Some(
                "add a source that has these packages to `NuGet.Config`, or write `bridge = \"clr\"` in [dotnet]"
                    .to_owned(),
            ),
            Self::NoLinker => Some(linker().to_owned()),
            Self::Link { .. } => Some(format!("the compiler's own words are above; {}", linker())),
            Self::Restore(error) => error.hint(),
            Self::Publish { .. } | Self::NoLibrary { .. } | Self::Process(_) | Self::File(_) => None,
        }
    }
}

/// What ILC links with.
fn linker() -> &'static str {
    if cfg!(windows) {
        "install the Visual Studio Build Tools with \"Desktop development with C++\""
    } else if cfg!(target_os = "macos") {
        "install Xcode's command line tools: `xcode-select --install`"
    } else {
        "install clang or gcc, and the development files of zlib"
    }
}

fn lines(tried: &[(String, String)]) -> String {
    let lines: Vec<_> = tried.iter().map(|(framework, why)| format!("  {framework}: {why}")).collect();
    lines.join("\n")
}
