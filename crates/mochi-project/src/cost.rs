//! What the bindings of a package cost: to compile, and to deploy.

use std::{fs, io, path::Path};

use mochi_codegen::plan::PackagePlan;

use crate::{Project, files::FileError};

/// Counted in what was generated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Of Rust; each costs the compiler about the same.
    pub functions: usize,
    pub lines: usize,
    pub bindings_bytes: u64,
    /// The compiled shim's; 0 where all are in one native library.
    pub shim_bytes: u64,
}

/// `None` as long as nothing is generated.
pub fn cost(project: &Project, package: &PackagePlan) -> Result<Option<Cost>, FileError> {
    let folder = project.shim_folder();
    let bindings = folder.join("bindings/src").join(package.module.trim_start_matches("r#"));
    if !bindings.is_dir() {
        return Ok(None);
    }
    let mut cost = Cost::default();
    add(&bindings, &mut cost).map_err(FileError::read(&bindings))?;
    let shim = folder.join("bin").join(format!("{}.dll", package.assembly));
    cost.shim_bytes = fs::metadata(shim).map_or(0, |file| file.len());
    Ok(Some(cost))
}

fn add(folder: &Path, cost: &mut Cost) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add(&path, cost)?;
        } else {
            let text = fs::read_to_string(&path)?;
            cost.bindings_bytes += text.len() as u64;
            cost.lines += text.lines().count();
            cost.functions += text.lines().filter(|line| line.trim_start().starts_with("pub fn ")).count();
        }
    }
    Ok(())
}
