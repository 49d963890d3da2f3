//! C# for real: the SDK's compiler, and surfaces of what it made.

use mochi_codegen::Plan;
use mochi_surface::model::{Api, PackageId, PackageKind};
use mochi_surface::{Input, InputAssembly, InputPackage};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The .NET SDK of this machine.
#[derive(Debug)]
pub(crate) struct Sdk {
    root: PathBuf,
}

impl Sdk {
    pub(crate) fn find() -> Self {
        let variable = std::env::var_os("DOTNET_ROOT").map(PathBuf::from);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let on_path = std::env::split_paths(&path).filter_map(|folder| {
            let program = fs::canonicalize(folder.join("dotnet")).ok()?;
            program.parent().map(Path::to_owned)
        });
        let root = variable.into_iter().chain(on_path).find(|root| root.join("sdk").is_dir());
        Self { root: root.expect("a .NET SDK is on the PATH") }
    }

    /// The reference assemblies of the framework.
    pub(crate) fn references(&self) -> Vec<PathBuf> {
        let pack = newest(&self.root.join("packs/Microsoft.NETCore.App.Ref"));
        files(&newest(&pack.join("ref")), "dll")
    }

    /// Compiles in `folder`, or tells what the compiler said.
    pub(crate) fn csc(
        &self,
        output: &Path,
        flags: &[&str],
        sources: &[PathBuf],
        references: &[PathBuf],
    ) -> Result<(), String> {
        let mut arguments = String::from(
            "-nostdlib\n-nologo\n-target:library\n-deterministic\n-optimize+\n-warnaserror+\n-langversion:latest\n",
        );
        for flag in flags {
            arguments += &format!("{flag}\n");
        }
        for reference in references {
            arguments += &format!("-reference:\"{}\"\n", reference.display());
        }
        for source in sources {
            arguments += &format!("\"{}\"\n", source.display());
        }
        let response = output.with_extension("rsp");
        fs::write(&response, arguments).expect("the folder is writable");
        let result = Command::new("timeout")
            .arg("300")
            .arg(self.root.join("dotnet"))
            .arg("exec")
            .arg(newest(&self.root.join("sdk")).join("Roslyn/bincore/csc.dll"))
            .arg("-noconfig")
            .arg(format!("-out:{}", output.display()))
            .arg(format!("@{}", response.display()))
            .output()
            .expect("`dotnet` starts");
        if result.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&result.stdout).into_owned()) }
    }

    /// `Mochi.Runtime.dll` in this folder.
    pub(crate) fn runtime(&self, folder: &Path) -> PathBuf {
        let sources = write(&folder.join("shared"), &mochi_codegen::shared_sources());
        let output = folder.join("Mochi.Runtime.dll");
        self.csc(&output, &["-unsafe+", "-nullable:enable"], &sources, &self.references())
            .expect("the runtime compiles");
        output
    }
}

/// A package to read a surface of.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) kind: PackageKind,
    pub(crate) assemblies: Vec<PathBuf>,
}

/// The surface of these packages.
pub(crate) fn surface(packages: &[Package], include: &[&str]) -> Api {
    surface_of(packages, include, false)
}

/// The surface of these packages, in a program that is trimmed or in one that is not.
pub(crate) fn surface_of(packages: &[Package], include: &[&str], trimmed: bool) -> Api {
    let bytes: Vec<Vec<_>> = packages
        .iter()
        .map(|package| {
            package.assemblies.iter().map(|path| (file_name(path), fs::read(path).expect("it is there"))).collect()
        })
        .collect();
    let packages = packages.iter().zip(&bytes).map(|(package, assemblies)| InputPackage {
        id: package.id.clone(),
        version: "1.0.0".to_owned(),
        kind: package.kind,
        assemblies: assemblies.iter().map(|(name, bytes)| InputAssembly { name, bytes, documentation: None }).collect(),
    });
    let input = Input {
        packages: packages.collect(),
        include: include.iter().map(|&pattern| pattern.to_owned()).collect(),
        trimmed,
        ..Input::default()
    };
    mochi_surface::read(&input).0
}

/// The package of this id.
pub(crate) fn package(plan: &Plan, id: &str) -> PackageId {
    let index = plan.packages.iter().position(|package| package.id == id).expect("the package is planned");
    PackageId(u32::try_from(index).expect("there are few packages"))
}

/// Writes printed files and tells where they are.
pub(crate) fn write(folder: &Path, files: &[mochi_codegen::File]) -> Vec<PathBuf> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).expect("the folder is writable");
    files
        .iter()
        .map(|file| {
            let path = folder.join(&file.path);
            fs::write(&path, &file.text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            path
        })
        .collect()
}

/// A folder of this test run.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the folder is writable");
    folder
}

/// The files of a folder with this extension, sorted.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("it is readable").path())
        .filter(|path| path.extension() == Some(OsStr::new(extension)))
        .collect();
    files.sort();
    files
}

fn newest(folder: &Path) -> PathBuf {
    let version = |path: &PathBuf| -> Vec<u32> {
        file_name(path).split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
    };
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("it is readable").path()).max_by_key(version).expect("the folder is not empty")
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
