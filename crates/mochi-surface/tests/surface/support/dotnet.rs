//! The .NET SDK of this machine.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that has `dotnet` in it: `DOTNET_ROOT`, or the first of `PATH`.
pub(crate) fn root() -> PathBuf {
    if let Some(root) = std::env::var_os("DOTNET_ROOT") {
        return root.into();
    }
    let path = std::env::var_os("PATH").expect("PATH is set");
    let program = std::env::split_paths(&path)
        .map(|folder| folder.join("dotnet"))
        .find(|program| program.is_file())
        .expect("`dotnet` is on the PATH, or DOTNET_ROOT names its folder");
    let program = program.canonicalize().expect("`dotnet` can be resolved");
    program.parent().expect("`dotnet` is in a folder").to_owned()
}

/// The folder of the newest reference pack's assemblies.
pub(crate) fn reference_pack() -> PathBuf {
    let versions = newest(&root().join("packs/Microsoft.NETCore.App.Ref"));
    newest(&versions.join("ref"))
}

/// The assemblies of a folder, by name.
pub(crate) fn assemblies(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder can be listed").path());
    let mut assemblies: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|it| it == "dll")).collect();
    assemblies.sort();
    assemblies
}

/// A compiler of the SDK.
#[derive(Clone, Copy, Debug, Hash)]
pub(crate) enum Compiler {
    CSharp,
    /// C# that brings `System.Object` along.
    CoreLibrary,
    VisualBasic,
    FSharp,
}

impl Compiler {
    fn path(self) -> &'static str {
        match self {
            Self::CSharp | Self::CoreLibrary => "Roslyn/bincore/csc.dll",
            Self::VisualBasic => "Roslyn/bincore/vbc.dll",
            Self::FSharp => "FSharp/fsc.dll",
        }
    }

    /// What a source must be called.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::CSharp | Self::CoreLibrary | Self::VisualBasic => "source",
            Self::FSharp => "source.fs",
        }
    }

    /// What stands before the name of an option.
    pub(crate) fn dashes(self) -> &'static str {
        match self {
            Self::CSharp | Self::CoreLibrary | Self::VisualBasic => "-",
            Self::FSharp => "--",
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Self::CSharp => &["-deterministic", "-nullable:enable", "-unsafe", "-langversion:preview", "-warn:0"],
            Self::CoreLibrary => &["-deterministic", "-nostdlib", "-nullable:enable", "-unsafe", "-warn:0"],
            Self::VisualBasic => &["-deterministic", "-nosdkpath", "-vbruntime*"],
            Self::FSharp => &["--deterministic+", "--noframework", "--nocopyfsharpcore", "--warn:0"],
        }
    }

    /// What a source may use that does not bring it along.
    pub(crate) fn references(self) -> Vec<PathBuf> {
        match self {
            Self::CSharp | Self::VisualBasic => assemblies(&reference_pack()),
            Self::CoreLibrary => Vec::new(),
            Self::FSharp => {
                let mut all = assemblies(&reference_pack());
                all.push(newest(&root().join("sdk")).join("FSharp/FSharp.Core.dll"));
                all
            }
        }
    }

    pub(crate) fn run(self, arguments: &[String]) {
        let dashes = self.dashes();
        let output = Command::new(root().join("dotnet"))
            .arg(newest(&root().join("sdk")).join(self.path()))
            .args(["nologo", "target:library", "preferreduilang:en-US"].map(|option| format!("{dashes}{option}")))
            .args(self.options())
            .args(arguments)
            .output()
            .expect("the compiler starts");
        let said = [output.stdout, output.stderr].concat();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
    }
}

/// The folder in `parent` whose name is the highest version.
fn newest(parent: &Path) -> PathBuf {
    let key = |path: &PathBuf| -> Vec<u64> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
    };
    let entries = std::fs::read_dir(parent).unwrap_or_else(|error| panic!("{}: {error}", parent.display()));
    let folders = entries.map(|entry| entry.expect("a folder can be listed").path()).filter(|path| path.is_dir());
    folders.max_by_key(key).unwrap_or_else(|| panic!("{} has a version in it", parent.display()))
}
