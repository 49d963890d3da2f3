//! Changes to the user's own files, which are in place together with what was made from them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use mochi_project::sync::{Outcome, Prepared};
use mochi_project::{Project, Replacement, manifest};

use crate::failure::{Failure, Result};

/// The manifest's text; empty where there is none yet.
pub(super) fn read_manifest(project: &Project) -> Result<String> {
    let path = project.manifest_path();
    match fs::read_to_string(&path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(source) => Err(manifest::Error::Unreadable { path, source }.into()),
    }
}

pub(super) fn prepare(path: &Path, text: &str) -> Result<Replacement> {
    Replacement::prepare(path, text).map_err(|error| unwritable(path, &error))
}

/// Puts the manifest and what was prepared from it in place. Where the second fails, the first is taken back.
pub(super) fn commit(project: &Project, before: &str, after: &str, prepared: Prepared<'_>) -> Result<Outcome> {
    let path = project.manifest_path();
    if before == after {
        return Ok(prepared.commit()?);
    }
    let is_new = !path.exists();
    let back = prepare(&path, before)?;
    replace(&path, prepare(&path, after)?)?;
    prepared.commit().map_err(|error| {
        // The first error is the one to tell.
        let _ = if is_new { fs::remove_file(&path) } else { back.commit() };
        error.into()
    })
}

pub(super) fn replace(path: &Path, change: Replacement) -> Result {
    change.commit().map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::finding(format!("cannot write `{}`: {error}", path.display()))
}
