//! The shims of the programs, and the programs.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    slice,
    sync::OnceLock,
    time::Duration,
};

use mochi_tests::{Compiler, root, run};
use tempfile::TempDir;

use crate::{native, support::Builder};

const LIMIT: Duration = Duration::from_secs(300);

/// What runs the shim.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bridge {
    Clr,
    NativeAot,
}

impl Bridge {
    pub(crate) const ALL: [Self; 2] = [Self::Clr, Self::NativeAot];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }

    /// Its `dotnet_shim`, made of the fixture of the runtime crate.
    pub(crate) fn shims(self) -> PathBuf {
        static FOLDER: OnceLock<TempDir> = OnceLock::new();
        let folder = FOLDER.get_or_init(|| {
            let folder = tempfile::tempdir().expect("a folder for temporary files");
            let source = |name| root().join("crates/mochi/tests/fixture").join(name);
            let (library, shim) = (source("Library.cs"), source("Shim.cs"));
            Builder::new(&folder.path().join(Self::Clr.name()))
                .runtime()
                .assembly("Fixture", slice::from_ref(&library), &["-nullable:enable"])
                .assembly("Mochi.Shim.Fixture", slice::from_ref(&shim), &[]);
            native::build(&folder.path().join(Self::NativeAot.name()), &[library, shim, source("Types.cs")]);
            folder
        });
        folder.path().join(self.name())
    }
}

/// How a program is made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Build {
    compiler: Compiler,
    standard: &'static str,
    linked: Linked,
}

#[derive(Clone, Copy, Debug)]
enum Linked {
    Shared,
    Static,
}

impl Build {
    /// Each compiler and each kind of standard, and both libraries.
    pub(crate) const ALL: [Self; 4] = [
        Self { compiler: Compiler::Gcc, standard: "c99", linked: Linked::Shared },
        Self { compiler: Compiler::Clang, standard: "c11", linked: Linked::Static },
        Self { compiler: Compiler::GccCpp, standard: "c++11", linked: Linked::Static },
        Self { compiler: Compiler::ClangCpp, standard: "c++17", linked: Linked::Shared },
    ];
}

/// A compiled program.
#[derive(Debug)]
pub(crate) struct Program {
    file: PathBuf,
    /// Keeps the file.
    _folder: TempDir,
}

impl Program {
    /// `tests/c/<name>.c`, which is C++ too.
    pub(crate) fn compile(name: &str, build: Build) -> Self {
        let folder = tempfile::tempdir().expect("a folder for temporary files");
        let file = folder.path().join(name);
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c").join(name).with_extension("c");
        let mut command = build.compiler.command(build.standard, &[]);
        command.args(["-O1", "-g", "-D_GNU_SOURCE", "-x", if build.compiler.is_cpp() { "c++" } else { "c" }]);
        command.arg(source).args(["-x", "none"]).arg("-o").arg(&file);
        match build.linked {
            Linked::Shared => command.arg("-L").arg(libraries()).arg("-lmochi_host"),
            Linked::Static => {
                command.arg(libraries().join("libmochi_host.a")).args(["-lgcc_s", "-lutil", "-lrt", "-lm", "-ldl"])
            }
        };
        run(command.arg("-lpthread"), LIMIT).success();
        Self { file, _folder: folder }
    }

    /// A run of it with the shims of a bridge.
    pub(crate) fn command(&self, bridge: Bridge) -> Command {
        let mut command = Command::new(&self.file);
        command.env("MOCHI_SHIM_DIR", bridge.shims()).env("LD_LIBRARY_PATH", libraries());
        command
    }
}

/// The folder with the library, which cargo does not build for tests: no crate links it.
pub(crate) fn libraries() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        run(build.args(["build", "--quiet", "--package", "mochi-c"]).current_dir(root()), LIMIT).success();
        let test = env::current_exe().expect("a running program has a path");
        test.ancestors().nth(2).expect("it is in `deps`").to_owned()
    })
}
