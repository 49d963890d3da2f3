//! The surface of an assembly that is in no project.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use mochi_metadata::Image;
use mochi_surface::{
    Diagnostic, Input, InputAssembly, InputPackage,
    model::{Api, PackageKind},
};

use crate::{Error, dotnet::Dotnet, files::FileError, version::Version};

const FRAMEWORK: &str = "Microsoft.NETCore.App";

/// Reads the assembly against the newest reference pack that is installed. Its package is called like the assembly.
pub fn surface(file: &Path) -> Result<(Api, Vec<Diagnostic>), Error> {
    let dotnet = Dotnet::find()?;
    let subject = AssemblyFile::read(file)?;
    let framework = framework(&dotnet)?.into_iter().filter(|reference| reference.name != subject.name);
    let framework: Vec<_> = framework.collect();
    let input = Input {
        packages: vec![
            InputPackage {
                id: name(file),
                version: subject.version(),
                kind: PackageKind::Package,
                assemblies: vec![subject.input()],
            },
            InputPackage {
                id: FRAMEWORK.to_owned(),
                version: dotnet.runtime.to_string(),
                kind: PackageKind::Framework,
                assemblies: framework.iter().map(AssemblyFile::input).collect(),
            },
        ],
        ..Input::default()
    };
    Ok(mochi_surface::read(&input))
}

/// What the package of [`surface`] is called.
pub fn name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

struct AssemblyFile {
    name: String,
    bytes: Vec<u8>,
    documentation: Option<Vec<u8>>,
}

impl AssemblyFile {
    fn read(path: &Path) -> Result<Self, FileError> {
        Ok(Self {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: fs::read(path).map_err(FileError::read(path))?,
            documentation: fs::read(path.with_extension("xml")).ok(),
        })
    }

    fn input(&self) -> InputAssembly<'_> {
        InputAssembly { name: &self.name, bytes: &self.bytes, documentation: self.documentation.as_deref() }
    }

    /// What is no assembly has none; the surface's diagnostics say so.
    fn version(&self) -> String {
        let image = Image::parse(&self.bytes);
        let version = image.as_ref().ok().and_then(|image| image.assembly()).map(|assembly| assembly.version());
        version.unwrap_or_default().map(|number| number.to_string()).join(".")
    }
}

/// The reference assemblies, or the implementation where there are none.
fn framework(dotnet: &Dotnet) -> Result<Vec<AssemblyFile>, FileError> {
    let pack = dotnet.packs().join(format!("{FRAMEWORK}.Ref"));
    let newest = entries(&pack).ok().and_then(|versions| versions.into_iter().max_by_key(|folder| version(folder)));
    let folder = newest.map(|folder| folder.join("ref").join(dotnet.default_framework()));
    let folder =
        folder.filter(|folder| folder.is_dir()).or_else(|| dotnet.shared_framework(FRAMEWORK).map(Path::to_owned));
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let mut files = entries(&folder).map_err(FileError::read(&folder))?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "dll"));
    files.sort();
    files.iter().map(|file| AssemblyFile::read(file)).collect()
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

fn version(folder: &Path) -> Option<Version> {
    folder.file_name()?.to_str()?.parse().ok()
}
