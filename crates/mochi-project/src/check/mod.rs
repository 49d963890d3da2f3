//! Whether the project is still what `mochi.lock` says: every hash is computed anew, without network and without .NET.

mod files;
pub(crate) mod requirements;

use std::fmt;
use std::path::Path;

use crate::lock::Lock;
use crate::manifest::FILE_NAME as MANIFEST;
use crate::{Error, Project, lock};

pub use files::packages_folder;

/// Beside the generated files: each of them with its hash.
pub const FILES: &str = "files.sha256";
/// Beside the generated files: what was read of each package, relative to NuGet's folder of packages.
pub const PACKAGES: &str = "packages.sha256";

/// One way in which the project is not what the lock says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drift {
    /// There is no lock, or nothing in it.
    NotLocked,
    /// Its text is not the one that was written.
    LockEdited,
    /// `[dotnet]` asks for something else.
    Settings,
    /// The manifest asks for a package that is not in the lock.
    Unlocked { id: String },
    /// The manifest asks for another version.
    Requirement { id: String, wanted: String, locked: String },
    /// Nothing asks for it any more.
    Orphan { id: String },
    /// A generated file, or one of a package, has other bytes.
    Changed { file: String },
    /// A generated file is gone.
    Missing { file: String },
}

/// Compares everything; the answer is empty when nothing differs.
pub fn check(project: &Project) -> Result<Vec<Drift>, Error> {
    check_against(project, &packages_folder())
}

/// [`check`], where NuGet keeps its packages in `packages`.
pub fn check_against(project: &Project, packages: &Path) -> Result<Vec<Drift>, Error> {
    let manifest = project.manifest()?;
    let path = project.lock_path();
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![Drift::NotLocked]),
        Err(source) => return Err(lock::Error::Unreadable { path, source }.into()),
    };
    let lock = Lock::parse(&path, &text)?;
    let Some(shared) = &lock.shared else {
        return Ok(vec![Drift::NotLocked]);
    };
    let mut drift = Vec::new();
    if !text.contains(&lock.own_text()) {
        drift.push(Drift::LockEdited);
    }
    if shared.settings_sha256 != manifest.settings_sha256() {
        drift.push(Drift::Settings);
    }
    drift.extend(requirements::compare(&manifest, &lock));
    drift.extend(files::generated(&project.shim_folder(), shared));
    drift.extend(files::compiled(&project.shim_folder()));
    drift.extend(files::packages(&project.shim_folder(), packages, &lock, shared));
    Ok(drift)
}

/// One line; a file is named from the project's folder, or from NuGet's folder of packages.
impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lock = lock::FILE_NAME;
        match self {
            Self::NotLocked => write!(f, "`{lock}`: nothing is locked"),
            Self::LockEdited => write!(f, "`{lock}`: was edited"),
            Self::Settings => write!(f, "`{MANIFEST}`: `[dotnet]` is not what was locked"),
            Self::Unlocked { id } => write!(f, "`{MANIFEST}`: `{id}` is not locked"),
            Self::Requirement { id, wanted, locked } => {
                write!(f, "`{MANIFEST}`: asks for `{id}` {wanted}, locked is {locked}")
            }
            Self::Orphan { id } => write!(f, "`{MANIFEST}`: nothing asks for `{id}`, which is locked"),
            Self::Changed { file } => write!(f, "`{file}`: is not what was locked"),
            Self::Missing { file } => write!(f, "`{file}`: is missing"),
        }
    }
}
