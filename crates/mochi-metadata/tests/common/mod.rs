//! What the tests need of the .NET SDK: its assemblies, its C# compiler, a program run by it.

#![allow(dead_code, reason = "each test uses a part of it")]

pub(crate) mod craft;
mod enums;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

#[allow(unused_imports, reason = "each test uses a part of it")]
pub(crate) use enums::Enums;

/// The installed .NET SDK.
pub(crate) struct Dotnet {
    root: PathBuf,
    sdk: PathBuf,
}

impl Dotnet {
    /// Finds the SDK through `DOTNET_ROOT` or `PATH`.
    pub(crate) fn find() -> Self {
        let root = std::env::var_os("DOTNET_ROOT")
            .map(PathBuf::from)
            .or_else(|| {
                let path = std::env::var_os("PATH")?;
                let host =
                    std::env::split_paths(&path).map(|folder| folder.join("dotnet")).find(|host| host.is_file())?;
                host.canonicalize().ok()?.parent().map(Path::to_owned)
            })
            .expect("these tests need a .NET SDK: `dotnet` is neither in `DOTNET_ROOT` nor in `PATH`");
        let sdk = newest(&root.join("sdk"));
        Self { root, sdk }
    }

    /// The assemblies of the shared framework.
    pub(crate) fn shared_framework(&self) -> Vec<PathBuf> {
        assemblies(&newest(&self.root.join("shared/Microsoft.NETCore.App")))
    }

    /// The reference assemblies.
    pub(crate) fn reference_pack(&self) -> Vec<PathBuf> {
        assemblies(&newest(&newest(&self.root.join("packs/Microsoft.NETCore.App.Ref")).join("ref")))
    }

    /// Compiles C# with csc itself; `arguments` are options and source files.
    pub(crate) fn csc<A: AsRef<OsStr>>(&self, output: &Path, arguments: impl IntoIterator<Item = A>) {
        let mut command = Command::new(self.root.join("dotnet"));
        command.arg("exec").arg(self.sdk.join("Roslyn/bincore/csc.dll"));
        command.args(["-nologo", "-noconfig", "-nostdlib", "-deterministic", "-unsafe", "-langversion:preview"]);
        command.args(self.reference_pack().iter().map(|path| format!("-r:{}", path.display())));
        command.arg(format!("-out:{}", output.display())).args(arguments);
        let result = command.output().expect("`dotnet` starts");
        assert!(result.status.success(), "csc failed:\n{}", String::from_utf8_lossy(&result.stdout));
    }

    /// Runs a program that [`Dotnet::csc`] compiled, and returns what it printed.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, program: &Path, arguments: impl IntoIterator<Item = A>) -> String {
        let mut command = Command::new(self.root.join("dotnet"));
        command.arg("exec").arg("--runtimeconfig").arg(self.sdk.join("Roslyn/bincore/csc.runtimeconfig.json"));
        let result = command.arg(program).args(arguments).output().expect("`dotnet` starts");
        assert!(result.status.success(), "{}", String::from_utf8_lossy(&result.stderr));
        String::from_utf8(result.stdout).expect("the program prints UTF-8")
    }

    /// Compiles `tools/srm-dump`.
    pub(crate) fn srm_dump(&self, folder: &Path) -> PathBuf {
        let program = folder.join("srm-dump.dll");
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/srm-dump/*.cs");
        self.csc(&program, ["-optimize+".into(), "-nullable+".into(), sources.into_os_string()]);
        program
    }
}

/// A fresh folder beside the running program.
pub(crate) fn folder(name: &str) -> PathBuf {
    let program = std::env::current_exe().expect("the program has a path");
    let folder = program.with_file_name("tmp").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// All `.dll` files of a folder, by name.
pub(crate) fn assemblies(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = entries(folder).filter(|path| path.extension() == Some(OsStr::new("dll"))).collect();
    found.sort();
    found
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("the folder can be listed").path())
}

/// The folder with the highest version among those of a folder.
fn newest(folder: &Path) -> PathBuf {
    let version = |path: &PathBuf| -> Vec<u32> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
        digits.split(|c: char| !c.is_ascii_digit()).map_while(|part| part.parse().ok()).collect()
    };
    let folders = entries(folder).filter(|path| path.is_dir());
    folders.max_by_key(version).unwrap_or_else(|| panic!("no version in {}", folder.display()))
}
