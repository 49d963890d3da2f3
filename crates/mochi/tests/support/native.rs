//! Builds `Mochi.Native` of the tests with the SDK: the C# that ships and these files, as one library.

use std::{
    env::consts::{DLL_EXTENSION, OS},
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

/// Writes the library to `folder/bin`, as a shim folder has it. One that was made of the same files before is taken again:
/// making it takes a quarter of a minute.
pub(crate) fn build(folder: &Path, sources: &[PathBuf]) {
    let mut sources: Vec<_> = sources.iter().cloned().chain(runtime_sources()).collect();
    sources.sort();
    let file_name = format!("Mochi.Native.{DLL_EXTENSION}");
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("native-{:016x}", hash(&sources)));
    let library = kept.join(&file_name);
    if !library.is_file() {
        publish(&kept, &sources);
        assert!(library.is_file(), "`{}` was not made", library.display());
    }
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).expect("the folder can be made");
    fs::copy(&library, bin.join(&file_name)).expect("the library can be copied");
}

fn runtime_sources() -> impl Iterator<Item = PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mochi-codegen/csharp");
    let files = fs::read_dir(folder).expect("the C# is there").map(|file| file.expect("it can be read").path());
    files.filter(|path| path.extension().is_some_and(|kind| kind == "cs"))
}

fn hash(sources: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    PROJECT.hash(&mut hasher);
    for source in sources {
        fs::read(source).expect("the C# can be read").hash(&mut hasher);
    }
    hasher.finish()
}

const PROJECT: &str = include_str!("../fixture/Mochi.Native.csproj");

fn publish(kept: &Path, sources: &[PathBuf]) {
    let project = tempfile::tempdir().expect("a folder for temporary files");
    fs::write(project.path().join("Mochi.Native.csproj"), PROJECT).expect("the project can be written");
    for source in sources {
        let name = source.file_name().expect("a file has a name");
        fs::copy(source, project.path().join(name)).expect("the C# can be copied");
    }
    let system = if OS == "macos" { "osx" } else { OS };
    let processor = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    let mut command = if cfg!(unix) { Command::new("timeout") } else { Command::new("dotnet") };
    if cfg!(unix) {
        command.args(["300", "dotnet"]);
    }
    let output = command
        .args(["publish", "-c", "Release", "-r", &format!("{}-{processor}", system.replace("windows", "win")), "-o"])
        .arg(kept)
        .current_dir(project.path())
        .output()
        .expect("the SDK runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
