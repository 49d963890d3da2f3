//! C# to an assembly, by the SDK's own compiler.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use thiserror::Error;

use crate::{
    dotnet::{Dotnet, ProcessError},
    files::FileError,
};

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// The compiler's switches. What is compiled is generated, so that every warning is a defect of the generator.
pub(crate) const FLAGS: &[&str] = &[
    "-nologo",
    "-noconfig",
    "-nostdlib",
    "-target:library",
    "-unsafe+",
    "-optimize+",
    "-deterministic",
    "-debug-",
    "-nullable:disable",
    "-warnaserror+",
    // A package refers to the framework that it was built against, and runs on a later one.
    "-nowarn:1701,1702",
    "-langversion:latest",
    "-utf8output",
];

/// One assembly to compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compilation<'a> {
    /// Its simple name.
    pub(crate) assembly: &'a str,
    /// The folder of the sources.
    pub(crate) folder: &'a Path,
    /// Relative to `folder`.
    pub(crate) sources: &'a [String],
    pub(crate) references: &'a [PathBuf],
    /// Whether the compiler's server does it. It takes a second to start, a compilation then half as long as without it,
    /// and it ends by itself when nothing more comes. Where it cannot run, the compiler does without.
    pub(crate) by_server: bool,
}

/// A server for each user and compiler, apart from that of the user's own builds, which waits longer for more.
fn server(dotnet: &Dotnet) -> [String; 2] {
    let user = std::env::var(if cfg!(windows) { "USERNAME" } else { "USER" }).unwrap_or_default();
    [format!("-shared:mochi-{}-{user}", dotnet.sdk), "-keepalive:10".to_owned()]
}

/// Why there is no assembly.
#[derive(Debug, Error)]
pub enum CompileError {
    /// The generator made C# that the compiler refuses.
    #[error("`{assembly}` does not compile\n{}", first_lines(diagnostics))]
    Refused { assembly: String, diagnostics: String },
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error(transparent)]
    File(#[from] FileError),
}

impl CompileError {
    /// The way out.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Refused { .. } => Some(
                "this is a defect of mochi: please report it; `exclude` in [dotnet] leaves the member out until then",
            ),
            Self::Process(_) | Self::File(_) => None,
        }
    }
}

/// Compiles into `output`.
pub(crate) fn compile(dotnet: &Dotnet, compilation: &Compilation<'_>, output: &Path) -> Result<(), CompileError> {
    let Compilation { assembly, folder, sources, references, by_server } = compilation;
    let response = output.with_extension("rsp");
    let mut arguments = String::new();
    let quoted = |arguments: &mut String, switch: &str, value: &str| {
        let _ = writeln!(arguments, "{switch}\"{value}\"");
    };
    quoted(&mut arguments, "-out:", &output.to_string_lossy());
    quoted(&mut arguments, "-pathmap:", &format!("{}=/_", folder.display()));
    for reference in *references {
        quoted(&mut arguments, "-reference:", &reference.to_string_lossy());
    }
    for source in *sources {
        quoted(&mut arguments, "", source);
    }
    std::fs::write(&response, arguments).map_err(FileError::write(&response))?;

    let mut at = std::ffi::OsString::from("@");
    at.push(&response);
    let program = dotnet.program("csc", LIMIT).arg("exec").arg(dotnet.csc()).args(FLAGS).arg(at).current_dir(folder);
    let result = if *by_server { program.args(server(dotnet)) } else { program }.run()?;
    std::fs::remove_file(&response).map_err(FileError::write(&response))?;
    if result.status.success() {
        return Ok(());
    }
    Err(CompileError::Refused { assembly: (*assembly).to_owned(), diagnostics: result.to_string() })
}

/// A broken generator repeats itself.
fn first_lines(text: &str) -> String {
    const LINES: usize = 20;
    let mut lines: Vec<String> = text.lines().take(LINES).map(str::to_owned).collect();
    match text.lines().count().saturating_sub(LINES) {
        0 => {}
        more => lines.push(format!("and {more} more")),
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compiles one file against the reference pack of this machine's SDK.
    fn check(source: &str, by_server: bool) -> Result<Vec<u8>, CompileError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a b.cs"), source).unwrap();
        let dotnet = Dotnet::find().unwrap();
        let packs = std::fs::read_dir(dotnet.packs().join("Microsoft.NETCore.App.Ref")).unwrap();
        let pack = packs.flatten().map(|entry| entry.path().join("ref").join(dotnet.default_framework()));
        let reference = pack.map(|pack| pack.join("System.Runtime.dll")).find(|file| file.is_file()).unwrap();
        let output = folder.path().join("A.B.dll");
        let sources = ["a b.cs".to_owned()];
        let compilation = Compilation {
            assembly: "A.B",
            folder: folder.path(),
            sources: &sources,
            references: &[reference],
            by_server,
        };
        compile(&dotnet, &compilation, &output)?;
        Ok(std::fs::read(output).unwrap())
    }

    #[test]
    fn the_server_makes_the_same_bytes() {
        let source = "public static class C { public static int M() => 42; }";
        assert_eq!(check(source, false).unwrap(), check(source, true).unwrap());
    }

    #[test]
    fn a_warning_is_refused_and_told() {
        let error = check("class C { void M() { int unused; } }", false).unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("`A.B` does not compile\na b.cs(1,26): error CS0168"), "{text}");
        assert!(error.hint().unwrap().contains("report it"));
    }

    #[test]
    fn what_repeats_is_cut_short() {
        let text = "x\n".repeat(25);
        assert!(first_lines(&text).ends_with("x\nand 5 more"));
        assert_eq!(first_lines("x\ny"), "x\ny");
    }
}
