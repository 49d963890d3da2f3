//! Builds `dotnet_shim/bin` of the tests with the SDK's own compiler.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use mochi_host::find::{Environment, Installation, Search};

/// A compiler, and the folder that it writes to.
pub(crate) struct Builder {
    installation: Installation,
    bin: PathBuf,
}

impl Builder {
    /// Writes below `folder/bin`, as a shim folder has it.
    pub(crate) fn new(folder: &Path) -> Self {
        let search = Search::first(None, &Environment::current());
        let installation = search.installation().unwrap_or_else(|| panic!("the tests need .NET:\n{search}")).clone();
        let bin = folder.join("bin");
        fs::create_dir_all(&bin).expect("the folder can be made");
        Self { installation, bin }
    }

    /// `Mochi.Runtime`, from the C# that ships.
    pub(crate) fn runtime(&self) -> &Self {
        self.runtime_from(&runtime_sources())
    }

    /// The same, as it was before its last entry came.
    #[allow(dead_code, reason = "the benchmark shares this file")]
    pub(crate) fn older_runtime(&self) -> &Self {
        let mut sources = runtime_sources();
        let exports = sources.iter_mut().find(|path| path.ends_with("MochiExports.cs")).expect("it has the table");
        let text = fs::read_to_string(&*exports).expect("it can be read");
        let start = text.rfind("        slots[").expect("a last entry");
        let end = start + text[start..].find('\n').expect("a line has an end");
        *exports = self.bin.with_file_name("MochiExports.cs");
        fs::write(exports, [&text[..start], &text[end..]].concat()).expect("the folder can be written");
        self.runtime_from(&sources)
    }

    fn runtime_from(&self, sources: &[PathBuf]) -> &Self {
        self.assembly("Mochi.Runtime", sources, &["-nullable:enable"]);
        let config = r#"{"runtimeOptions": {"tfm": "net8.0", "rollForward": "LatestMajor",
            "framework": {"name": "Microsoft.NETCore.App", "version": "8.0.0"}}}"#;
        fs::write(self.bin.join("Mochi.Runtime.runtimeconfig.json"), config).expect("the folder can be written");
        self
    }

    /// An assembly from these files; it may use those that were built before.
    pub(crate) fn assembly(&self, name: &str, sources: &[PathBuf], options: &[&str]) -> &Self {
        let sdk = self.installation.sdks.last().expect("the tests need an SDK");
        let ours =
            fs::read_dir(&self.bin).expect("the folder is there").map(|file| file.expect("it can be read").path());
        let output = Command::new(self.installation.root.join("dotnet"))
            .arg("exec")
            .arg(sdk.path.join("Roslyn/bincore/csc.dll"))
            .args([
                "-nologo",
                "-noconfig",
                "-nostdlib",
                "-unsafe",
                "-optimize",
                "-debug-",
                "-warnaserror",
                "-target:library",
            ])
            .arg("-langversion:latest")
            .args(options)
            .args(self.framework().iter().chain(&ours.collect::<Vec<_>>()).filter_map(|path| reference(path)))
            .arg(format!("-out:{}", self.bin.join(format!("{name}.dll")).display()))
            .args(sources)
            .output()
            .expect("the compiler runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        self
    }

    /// The assemblies of the framework itself, which know each other's names; facades are left out by the compiler.
    pub(crate) fn framework(&self) -> Vec<PathBuf> {
        let framework = self.installation.runtimes.iter().rfind(|runtime| runtime.name == "Microsoft.NETCore.App");
        let folder = &framework.expect("an installation has the base framework").path;
        fs::read_dir(folder)
            .expect("the framework can be read")
            .map(|file| file.expect("it can be read").path())
            .collect()
    }
}

fn runtime_sources() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mochi-codegen/csharp");
    let files = fs::read_dir(folder).expect("the C# is there").map(|file| file.expect("it can be read").path());
    files.filter(|path| path.extension().is_some_and(|kind| kind == "cs")).collect()
}

/// The option for an assembly with metadata; the framework's folder has native libraries too.
fn reference(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let of_framework = name.starts_with("System.") || name == "Microsoft.CSharp.dll";
    let managed = of_framework || name.starts_with("Mochi.") || name.starts_with("Fixture");
    (managed && name.ends_with(".dll") && !name.contains(".Native.")).then(|| format!("-reference:{}", path.display()))
}
