use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
};

use super::Rule;

#[cfg(target_arch = "x86_64")]
const ARCHITECTURE: &str = "X64";
#[cfg(target_arch = "x86")]
const ARCHITECTURE: &str = "X86";
#[cfg(target_arch = "aarch64")]
const ARCHITECTURE: &str = "ARM64";
#[cfg(target_arch = "arm")]
const ARCHITECTURE: &str = "ARM";
#[cfg(not(any(target_arch = "x86_64", target_arch = "x86", target_arch = "aarch64", target_arch = "arm")))]
const ARCHITECTURE: &str = env::consts::ARCH;

/// What of a process and its machine says where .NET is.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `DOTNET_ROOT_<ARCHITECTURE>` and `DOTNET_ROOT`, as far as they are set.
    pub variables: Vec<(String, PathBuf)>,
    /// `PATH`.
    pub path: Option<OsString>,
    /// Files whose first line is the folder of an installation.
    pub registrations: Vec<PathBuf>,
    /// The folders of installers and package managers.
    pub usual: Vec<PathBuf>,
}

impl Environment {
    /// That of this process.
    pub fn current() -> Self {
        let variable = |name: String| {
            let value = env::var_os(&name).filter(|value| !value.is_empty())?;
            Some((name, PathBuf::from(value)))
        };
        let names = [format!("DOTNET_ROOT_{ARCHITECTURE}"), "DOTNET_ROOT".to_owned()];
        Self {
            variables: names.into_iter().filter_map(variable).collect(),
            path: env::var_os("PATH"),
            registrations: registrations(),
            usual: usual(),
        }
    }

    pub(super) fn candidates(&self) -> impl Iterator<Item = (Rule, PathBuf)> {
        let variables = self.variables.iter().map(|(name, path)| (Rule::Variable(name.clone()), path.clone()));
        let on_path = self.path.as_deref().into_iter().flat_map(on_path).map(|path| (Rule::Path, path));
        let registered =
            self.registrations.iter().filter_map(|file| Some((Rule::Registered(file.clone()), registered(file)?)));
        let usual = self.usual.iter().map(|path| (Rule::Usual, path.clone()));
        variables.chain(on_path).chain(registered).chain(usual)
    }
}

/// The folder of each `dotnet` on the path; a link leads to the folder that it points into.
fn on_path(path: &OsStr) -> impl Iterator<Item = PathBuf> {
    let file_name = format!("dotnet{}", env::consts::EXE_SUFFIX);
    env::split_paths(path).filter_map(move |folder| {
        let program = folder.join(&file_name).canonicalize().ok()?;
        program.is_file().then(|| program.parent().map(Path::to_owned))?
    })
}

fn registered(file: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().next()?.trim();
    (!line.is_empty()).then(|| PathBuf::from(line))
}

fn registrations() -> Vec<PathBuf> {
    if cfg!(windows) {
        return Vec::new();
    }
    let architecture = ARCHITECTURE.to_lowercase();
    [format!("/etc/dotnet/install_location_{architecture}"), "/etc/dotnet/install_location".to_owned()]
        .map(PathBuf::from)
        .to_vec()
}

fn usual() -> Vec<PathBuf> {
    let system: &[&str] = if cfg!(target_vendor = "apple") {
        &["/usr/local/share/dotnet", "/opt/homebrew/opt/dotnet/libexec", "/usr/local/opt/dotnet/libexec"]
    } else if cfg!(unix) {
        &[
            "/usr/share/dotnet",
            "/usr/lib/dotnet",
            "/usr/lib64/dotnet",
            "/usr/local/share/dotnet",
            "/snap/dotnet-sdk/current",
        ]
    } else {
        &[]
    };
    let below = |variable: &str, folder: &str| env::var_os(variable).map(|base| PathBuf::from(base).join(folder));
    let home = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let program_files = if cfg!(windows) { below("ProgramFiles", "dotnet") } else { None };
    system.iter().map(PathBuf::from).chain(program_files).chain(below(home, ".dotnet")).collect()
}
