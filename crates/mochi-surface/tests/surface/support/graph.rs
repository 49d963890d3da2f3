//! Assemblies as the input of the crate.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use mochi_surface::model::PackageKind;
use mochi_surface::{InputAssembly, InputPackage};

use super::dotnet;
use super::fixture::Fixture;

/// An assembly on disk with its documentation.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) documentation: Option<Vec<u8>>,
}

impl File {
    fn input(&self) -> InputAssembly<'_> {
        InputAssembly { name: &self.name, bytes: &self.bytes, documentation: self.documentation.as_deref() }
    }
}

/// Every assembly of a folder.
pub(crate) fn folder(path: &Path) -> Vec<File> {
    dotnet::assemblies(path).iter().map(|path| file(path)).collect()
}

fn file(path: &Path) -> File {
    File {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: fs::read(path).expect("an assembly can be read"),
        documentation: fs::read(path.with_extension("xml")).ok(),
    }
}

/// The reference pack, read once, without its documentation: it is ten times as large as the assemblies.
pub(crate) fn framework() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    let undocumented = |file| File { documentation: None, ..file };
    FILES.get_or_init(|| documented_framework().into_iter().map(undocumented).collect())
}

/// The reference pack with its documentation.
pub(crate) fn documented_framework() -> Vec<File> {
    folder(&dotnet::reference_pack())
}

pub(crate) fn package<'a>(id: &str, kind: PackageKind, files: &'a [File]) -> InputPackage<'a> {
    let assemblies = files.iter().map(File::input).collect();
    InputPackage { id: id.to_owned(), version: "1.0.0".to_owned(), kind, assemblies }
}

/// A package of one fixture.
pub(crate) fn fixture_package<'a>(id: &str, fixture: &'a Fixture) -> InputPackage<'a> {
    let assemblies = vec![fixture.input()];
    InputPackage { id: id.to_owned(), version: "1.0.0".to_owned(), kind: PackageKind::Package, assemblies }
}
