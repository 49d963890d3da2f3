//! ReadyToRun: machine code beside the IL, so that a program's first calls need no JIT (5 us an entry against 196).
//!
//! Each assembly is compiled by itself. Compiled in one version bubble with the runtime, first calls took 1 us, but hot
//! ones that pass objects took 17 ns in place of 12: what is inlined into an entry is never compiled again.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use crate::{
    dotnet::{Dotnet, ProcessError, Program, architecture, runtime_identifier},
    files::FileError,
    restore::{RestoreError, download},
};

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// How long a failed download is believed, so that a sync without network does not wait for it each time.
const RETRY: Duration = Duration::from_secs(24 * 60 * 60);

/// The ahead-of-time compiler of the runtime.
#[derive(Clone, Debug)]
pub struct Crossgen {
    program: PathBuf,
    /// That of the runtime for which it compiles.
    pub version: String,
}

/// Why there is no [`Crossgen`].
#[derive(Debug, thiserror::Error)]
pub enum NoCrossgen {
    #[error("`{package}` {version} cannot be had: {why}")]
    Unavailable { package: String, version: String, why: String },
    #[error(transparent)]
    Process(#[from] ProcessError),
}

/// Why an assembly could not be precompiled.
#[derive(Debug, thiserror::Error)]
pub enum PrecompileError {
    #[error("`crossgen2` refuses `{}`\n{output}", .assembly.display())]
    Refused { assembly: PathBuf, output: String },
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error(transparent)]
    File(#[from] FileError),
}

impl Crossgen {
    /// Takes it from NuGet's package folder, where NuGet puts it when it is not there yet. `folder` is for the request.
    pub fn find(dotnet: &Dotnet, folder: &Path) -> Result<Self, NoCrossgen> {
        let version = dotnet.runtime.to_string();
        let package = format!("Microsoft.NETCore.App.Crossgen2.{}", runtime_identifier());
        let failure = folder.join("unavailable");
        let unavailable =
            |why: String| NoCrossgen::Unavailable { package: package.clone(), version: version.clone(), why };
        if let Some(why) = recent(&failure) {
            return Err(unavailable(why));
        }
        match download(dotnet, folder, &package, &version) {
            Ok(root) => {
                let program = root.join("tools").join(if cfg!(windows) { "crossgen2.exe" } else { "crossgen2" });
                make_executable(&program).map_err(|source| unavailable(source.to_string()))?;
                Ok(Self { program, version })
            }
            Err(RestoreError::Process(error)) => Err(error.into()),
            Err(error) => {
                // Unwritten, it is tried again the next time.
                let _ = fs::write(failure, error.to_string());
                Err(unavailable(error.to_string()))
            }
        }
    }

    /// Compiles `input` to `output`. `references` are the implementation assemblies that it may meet at run time.
    pub fn compile(&self, input: &Path, output: &Path, references: &[PathBuf]) -> Result<(), PrecompileError> {
        let response = output.with_extension("rsp");
        let mut arguments = String::new();
        let _ = writeln!(arguments, "{}", input.display());
        for reference in references {
            let _ = writeln!(arguments, "-r:{}", reference.display());
        }
        let _ = writeln!(arguments, "-o:{}", output.display());
        let _ = writeln!(arguments, "--targetos:{}\n--targetarch:{}\n-O", target_os(), architecture());
        fs::write(&response, arguments).map_err(FileError::write(&response))?;

        let mut at = std::ffi::OsString::from("@");
        at.push(&response);
        let result = Program::new("crossgen2", &self.program, LIMIT).arg(at).run()?;
        fs::remove_file(&response).map_err(FileError::write(&response))?;
        if result.status.success() {
            return Ok(());
        }
        Err(PrecompileError::Refused { assembly: input.to_owned(), output: result.to_string().trim_end().to_owned() })
    }
}

/// The failure that the file tells of, if it is not too old.
fn recent(failure: &Path) -> Option<String> {
    let written = fs::metadata(failure).ok()?.modified().ok()?;
    let age = SystemTime::now().duration_since(written).ok()?;
    (age < RETRY).then(|| fs::read_to_string(failure).ok()).flatten()
}

fn target_os() -> &'static str {
    match std::env::consts::OS {
        "macos" => "osx",
        other => other,
    }
}

/// NuGet unpacks programs without their run bit.
fn make_executable(program: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mut permissions = fs::metadata(program)?.permissions();
        if permissions.mode() & 0o111 != 0o111 {
            permissions.set_mode(permissions.mode() | 0o111);
            fs::set_permissions(program, permissions)?;
        }
        Ok(())
    }
    #[cfg(not(unix))]
    fs::metadata(program).map(|_| ())
}
