use std::path::{Path, PathBuf};

use crate::lock::Lock;
use crate::manifest::{self, Manifest};
use crate::{Error, lock};

/// A folder with a `mochi.toml`, and where everything of it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project around `folder`: the nearest parent with a `mochi.toml`.
    pub fn find(folder: &Path) -> Result<Self, Error> {
        nearest(folder, manifest::FILE_NAME).ok_or_else(|| Error::NoProject { folder: folder.to_owned() })
    }

    /// The project around `folder`; where there is none yet, the nearest cargo package becomes one.
    pub fn find_or_adopt(folder: &Path) -> Result<Self, Error> {
        Self::find(folder).or_else(|error| nearest(folder, "Cargo.toml").ok_or(error))
    }

    /// The project around `folder`; where there is none yet, the folder itself becomes one.
    pub fn find_or_begin(folder: &Path) -> Self {
        Self::find(folder).unwrap_or_else(|_| Self { root: folder.to_owned() })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn manifest_path(&self) -> PathBuf {
        self.root.join(manifest::FILE_NAME)
    }

    pub fn lock_path(&self) -> PathBuf {
        self.root.join(lock::FILE_NAME)
    }

    pub fn cargo_manifest_path(&self) -> PathBuf {
        self.root.join("Cargo.toml")
    }

    /// The folder of everything that is generated.
    pub fn shim_folder(&self) -> PathBuf {
        self.root.join("dotnet_shim")
    }

    pub fn manifest(&self) -> Result<Manifest, Error> {
        Ok(Manifest::read(&self.manifest_path())?)
    }

    /// What is locked; empty when nothing is yet.
    pub fn lock(&self) -> Result<Lock, Error> {
        Ok(Lock::read(&self.lock_path())?)
    }
}

fn nearest(folder: &Path, file: &str) -> Option<Project> {
    folder.ancestors().find(|folder| folder.join(file).is_file()).map(|root| Project { root: root.to_owned() })
}
