//! `dotnet publish`, what it made, and what it says when it made nothing.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    LIBRARY, NativeAotError, library_file,
    project::{Scanner, Sources, project},
};
use crate::{cache::KeyBuilder, dotnet::Dotnet, files::FileError};

const LIMIT: Duration = Duration::from_secs(45 * 60);

/// What ILC says of a type that its scanner did not see.
const NOT_SCANNED: &str = "not computed by the IL scanner";

/// Everything that the merged library is made from.
#[derive(Debug)]
pub(crate) struct Publication {
    pub(crate) framework: String,
    pub(crate) runtime: String,
    /// Simple name and content of the shims, IL alone.
    pub(crate) shims: Vec<(String, Vec<u8>)>,
    /// The packages' assemblies where NuGet has them, with their content hash.
    pub(crate) packages: Vec<(PathBuf, String)>,
    /// Shared frameworks besides the base.
    pub(crate) frameworks: Vec<String>,
}

/// A merged library.
#[derive(Debug)]
pub(crate) struct Library {
    pub(crate) content: Vec<u8>,
    /// What the compiler said, a warning a line.
    pub(crate) warnings: String,
}

impl Publication {
    /// Compiler, runtime and linker settings are those of the SDK, which stands for them.
    pub(crate) fn inputs(&self, dotnet: &Dotnet) -> KeyBuilder {
        let inputs = KeyBuilder::default()
            .with("tool", env!("CARGO_PKG_VERSION"))
            .with("sdk", dotnet.sdk.to_string())
            .with("project", project(&self.framework, &self.runtime, &Sources::default()))
            .with("frameworks", self.frameworks.join(" "));
        let inputs = self.shims.iter().fold(inputs, |inputs, (name, content)| inputs.with(name, content));
        self.packages.iter().fold(inputs, |inputs, (path, hash)| {
            inputs.with(&path.file_name().unwrap_or_default().to_string_lossy(), hash)
        })
    }

    /// Compiles in `folder`, which is empty.
    ///
    /// ILC's scanner and its code generator can disagree on where a generic type that contains itself ends (dotnet/runtime
    /// issues 65612 and 120847), by the order of what is compiled; it is then done without the scanner, as ILC advises.
    pub(crate) fn publish(&self, dotnet: &Dotnet, folder: &Path) -> Result<Library, NativeAotError> {
        let mut sources = Sources {
            shims: self.write_shims(&folder.join("shims"))?,
            packages: self.packages.iter().map(|(path, _)| path.clone()).collect(),
            frameworks: self.frameworks.clone(),
            scanner: Scanner::On,
        };
        match self.compile(dotnet, folder, &sources) {
            Err(NativeAotError::Publish { output }) if output.contains(NOT_SCANNED) => {
                sources.scanner = Scanner::Off;
                self.compile(dotnet, folder, &sources)
            }
            result => result,
        }
    }

    fn compile(&self, dotnet: &Dotnet, folder: &Path, sources: &Sources) -> Result<Library, NativeAotError> {
        let file = folder.join(format!("{LIBRARY}.csproj"));
        let text = project(&self.framework, &self.runtime, sources);
        fs::write(&file, text).map_err(FileError::write(&file))?;
        let output = dotnet
            .program("dotnet publish", LIMIT)
            .args(["publish", "-nologo", "-verbosity:quiet", "--configuration", "Release", "--output", "out"])
            .arg(&file)
            .current_dir(folder)
            .run()?;
        if !output.status.success() {
            return Err(understand(&output.to_string()));
        }
        let library = folder.join("out").join(library_file());
        let content = fs::read(&library).map_err(|_| NativeAotError::NoLibrary { file: library })?;
        Ok(Library { content, warnings: output.stdout })
    }

    fn write_shims(&self, folder: &Path) -> Result<Vec<PathBuf>, FileError> {
        fs::create_dir_all(folder).map_err(FileError::write(folder))?;
        let write = |(name, content): &(String, Vec<u8>)| {
            let file = folder.join(format!("{name}.dll"));
            fs::write(&file, content).map_err(FileError::write(&file))?;
            Ok(file)
        };
        self.shims.iter().map(write).collect()
    }
}

/// The errors among MSBuild's words, which warnings would drown.
fn understand(output: &str) -> NativeAotError {
    let is_error = |line: &&str| line.contains("error ") || line.contains("error:");
    let mut errors: Vec<_> = output.lines().filter(is_error).map(str::trim).collect();
    errors.dedup();
    let errors = if errors.is_empty() { output.trim().to_owned() } else { errors.join("\n") };
    if errors.contains("Platform linker") || errors.contains("vswhere") {
        return NativeAotError::NoLinker;
    }
    let is_compiler = errors.contains(".ilc.rsp");
    let is_linker = errors.contains("MSB3073") && !is_compiler;
    if is_linker || errors.contains("ld returned") || errors.contains("linker command failed") {
        return NativeAotError::Link { library: library_file(), output: errors };
    }
    NativeAotError::Publish { output: errors }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_linker_is_told_from_a_failing_one() {
        let missing = "Microsoft.NETCore.Native.Unix.targets(231,5): error : Platform linker ('clang' or 'gcc') not found \
                       in PATH. Ensure you have all the required prerequisites [/x/Mochi.Native.csproj]";
        assert!(matches!(understand(missing), NativeAotError::NoLinker));
        let failing = "x.cs(1): warning IL3050: error-prone\n/usr/bin/ld: cannot find -lz\ncollect2: error: ld returned 1 \
                       exit status\ntargets(378,5): error MSB3073: The command exited with code 1.";
        let NativeAotError::Link { output, .. } = understand(failing) else { panic!("a linker failed") };
        assert_eq!(output.lines().count(), 2, "{output}");
        assert!(matches!(understand("something else"), NativeAotError::Publish { .. }));
    }

    #[test]
    fn a_failing_compiler_is_told_from_a_failing_linker() {
        let unscanned = "EXEC : error : VTable of type 'A`1<A`1<B>>' not computed by the IL scanner. You can work around by \
                         running the compilation with scanner disabled. [/x/Mochi.Native.csproj]\ntargets(330,5): error \
                         MSB3073: The command \"\"tools/ilc\" @\"obj/Mochi.Native.ilc.rsp\"\" exited with code 1.";
        let NativeAotError::Publish { output } = understand(unscanned) else { panic!("a compiler failed") };
        assert!(output.contains(NOT_SCANNED), "{output}");
    }
}
