//! How a sync knows within milliseconds that there is nothing to do.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use walkdir::{DirEntry, WalkDir};

use crate::{
    Project,
    listing::{sha256, sha256_file},
    manifest::{Manifest, Origin},
};

/// Everything that a sync depends on and everything that it made: the tool, the hashes of what the user writes, size and
/// time of all other files.
pub(super) fn stamp(project: &Project, manifest: &Manifest) -> io::Result<String> {
    let mut text = format!("mochi {}\n", env!("CARGO_PKG_VERSION"));
    line(&mut text, &env::current_exe()?)?;
    for file in [project.manifest_path(), project.lock_path()] {
        let _ = writeln!(text, "{} {}", sha256_file(&file)?, file.display());
    }
    folder(&mut text, &project.shim_folder(), |entry| !is_cargos(entry))?;
    for source in sources(project, manifest)? {
        folder(&mut text, &source, |entry| !is_msbuilds(entry))?;
    }
    Ok(sha256(text.as_bytes()))
}

/// The folders of the local projects, those that another one refers to too. They are in the lock, which need not be
/// understood where the manifest names none.
fn sources(project: &Project, manifest: &Manifest) -> io::Result<Vec<PathBuf>> {
    if !manifest.dependencies.iter().any(|dependency| matches!(dependency.origin, Origin::Project(_))) {
        return Ok(Vec::new());
    }
    let lock = project.lock().map_err(io::Error::other)?;
    let files = lock.packages.iter().filter_map(|row| row.source.strip_prefix("path+"));
    Ok(files.filter_map(|file| Some(project.root().join(file).parent()?.to_owned())).collect())
}

fn folder(text: &mut String, folder: &Path, wanted: impl Fn(&DirEntry) -> bool) -> io::Result<()> {
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(wanted) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            line(text, entry.path())?;
        }
    }
    Ok(())
}

fn line(text: &mut String, file: &Path) -> io::Result<()> {
    let metadata = fs::symlink_metadata(file)?;
    let time = metadata.modified()?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let _ = writeln!(text, "{} {} {}", metadata.len(), time.as_nanos(), file.display());
    Ok(())
}

/// Left by a cargo that was run in the folder of the generated crate.
fn is_cargos(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    (name == "target" && entry.file_type().is_dir() || name == "Cargo.lock") && entry.depth() == 2
}

fn is_msbuilds(entry: &DirEntry) -> bool {
    entry.file_type().is_dir() && [".git", ".vs", "bin", "obj"].iter().any(|name| entry.file_name() == *name)
}
