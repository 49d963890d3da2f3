//! The shims of the programs, and the programs.

use std::{
    path::{Path, PathBuf},
    process::Command,
    slice,
    sync::OnceLock,
    time::Duration,
};

use mochi_tests::{Compiler, installed, root, run};

use crate::{empty_folder, folder, install::flags, native, support::Builder};

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

    /// The file that is opened, in `bin` of its `dotnet_shim`.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Self::Clr => "Mochi.Runtime.dll",
            Self::NativeAot => "Mochi.Native.so",
        }
    }

    /// Its `dotnet_shim`, made of the fixture of the runtime crate.
    pub(crate) fn shims(self) -> PathBuf {
        static FOLDER: OnceLock<PathBuf> = OnceLock::new();
        let folder = FOLDER.get_or_init(|| {
            let folder = empty_folder("shims");
            let source = |name| root().join("crates/mochi/tests/fixture").join(name);
            let (library, shim) = (source("Library.cs"), source("Shim.cs"));
            Builder::new(&folder.join(Self::Clr.name()))
                .runtime()
                .assembly("Fixture", slice::from_ref(&library), &["-nullable:enable"])
                .assembly("Mochi.Shim.Fixture", slice::from_ref(&shim), &[]);
            native::build(&folder.join(Self::NativeAot.name()), &[library, shim, source("Types.cs")]);
            folder
        });
        folder.join(self.name())
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

impl Linked {
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Shared => &["--cflags", "--libs"],
            Self::Static => &["--cflags", "--libs", "--static", "--define-variable=library=:libmochi_host.a"],
        }
    }
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
    linked: Linked,
}

impl Program {
    /// `tests/c/<name>.c`, which is C++ too, with what is installed.
    pub(crate) fn compile(name: &str, build: Build) -> Self {
        let Build { compiler, standard, linked } = build;
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c").join(name).with_extension("c");
        let file = folder().join(format!("{name}-{compiler:?}-{standard}"));
        let mut command = Command::new(compiler.path());
        command.arg(format!("-std={standard}")).args(Compiler::STRICT).args(["-O1", "-g", "-D_GNU_SOURCE"]);
        command.args(["-x", compiler.language()]).arg(source).args(["-x", "none"]);
        command.args(flags(linked.flags())).arg("-lpthread").arg("-o").arg(&file);
        run(&mut command, LIMIT).success();
        Self { file, linked }
    }

    /// A run of it with the shims of a bridge.
    pub(crate) fn command(&self, bridge: Bridge) -> Command {
        let mut command = Command::new(&self.file);
        command.env("MOCHI_SHIM_DIR", bridge.shims());
        match self.linked {
            Linked::Shared => command.env("LD_LIBRARY_PATH", installed().join("lib")),
            Linked::Static => command.env_remove("LD_LIBRARY_PATH"),
        };
        command
    }
}
