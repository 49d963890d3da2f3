//! The programs, each built once for both runtimes.

use crate::abi::Abi;
use crate::case::{Case, Host};
use crate::project;
use crate::{c, rust, symbols};
use mochi_project::dotnet::Dotnet;
use mochi_tests::{Compiler, Outcome, kept, mochi, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const BUILD_LIMIT: Duration = Duration::from_secs(600);
const RUN_LIMIT: Duration = Duration::from_secs(120);

/// A host, and what it is compiled by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    Rust,
    Gcc,
    Clang,
    Symbols,
}

impl Program {
    pub(crate) const ALL: [Self; 4] = [Self::Rust, Self::Gcc, Self::Clang, Self::Symbols];

    pub(crate) fn host(self) -> Host {
        match self {
            Self::Rust => Host::Rust,
            Self::Gcc | Self::Clang => Host::C,
            Self::Symbols => Host::Symbols,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Gcc => "C, gcc",
            Self::Clang => "C, clang",
            Self::Symbols => "symbols",
        }
    }

    /// Builds it with the bindings in `shim`.
    pub(crate) fn build(self, shim: &Path, abi: &Abi, cases: &[Case]) -> PathBuf {
        match self {
            Self::Rust => over_bindings(shim, abi, cases),
            Self::Gcc => over_header(Compiler::Gcc, shim, abi, cases),
            Self::Clang => over_header(Compiler::Clang, shim, abi, cases),
            Self::Symbols => over_symbols(abi, cases),
        }
    }
}

fn over_bindings(shim: &Path, abi: &Abi, cases: &[Case]) -> PathBuf {
    let package = project::folder().join("rust");
    let hosts = project::sources().join("hosts/rust");
    kept::copy(&hosts.join("src"), &package.join("src"));
    kept::write(&package.join("src/cases.rs"), rust::print(abi, cases));
    let manifest = read(&hosts.join("manifest.toml"));
    kept::write(&package.join("Cargo.toml"), manifest.replace("SHIM", shim.to_str().expect("a path in UTF-8")));
    kept::crates(&package);
    let target = project::folder().join("target");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet"]).current_dir(&package);
    build.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", "-Dwarnings");
    run(&mut build, BUILD_LIMIT).success();
    target.join("debug").join(format!("conformance{}", std::env::consts::EXE_SUFFIX))
}

fn over_header(compiler: Compiler, shim: &Path, abi: &Abi, cases: &[Case]) -> PathBuf {
    let library = library();
    let folder = written("c", Host::C, abi, cases);
    let program = folder.join(format!("{compiler:?}").to_lowercase());
    let hosts = project::sources().join("hosts");
    let mut build = compiler.command("c11", &[&shim.join("include"), &hosts.join("c"), &hosts.join("runner")]);
    build.arg("-o").arg(&program).arg(folder.join("cases.c"));
    build.arg("-L").arg(&library).arg(format!("-Wl,-rpath,{}", library.display()));
    build.args(["-lmochi_host", "-pthread"]);
    run(&mut build, BUILD_LIMIT).success();
    program
}

fn over_symbols(abi: &Abi, cases: &[Case]) -> PathBuf {
    let folder = written("symbols", Host::Symbols, abi, cases);
    kept::write(&folder.join("entries.h"), symbols::print(abi));
    let program = folder.join("gcc");
    let hosts = project::sources().join("hosts");
    let mut build = Command::new(Compiler::Gcc.path());
    build.args(["-std=c11"]).args(Compiler::STRICT).arg("-Wno-overlength-strings").arg("-o").arg(&program);
    for include in [&folder, &hosts.join("symbols"), &hosts.join("runner")] {
        build.arg("-I").arg(include);
    }
    build.arg(folder.join("cases.c")).args(["-ldl", "-pthread"]);
    run(&mut build, BUILD_LIMIT).success();
    program
}

/// The folder of a host in C, with the cases.
fn written(name: &str, host: Host, abi: &Abi, cases: &[Case]) -> PathBuf {
    let folder = project::folder().join(name);
    kept::write(&folder.join("cases.c"), c::print(abi, host, cases));
    folder
}

/// The folder with `libmochi_host`, which is built beside `mochi`.
fn library() -> PathBuf {
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--package", "mochi-c"]).current_dir(root());
    run(&mut build, BUILD_LIMIT).success();
    mochi().parent().expect("a program is in a folder").to_owned()
}

/// What a program prints with this shim, and how it ends.
pub(crate) fn output(program: &Path, shim: &Path) -> Outcome {
    let mut command = Command::new(program);
    command.env("MOCHI_SHIM_DIR", shim).env("HOSTFXR", hostfxr());
    run(&mut command, RUN_LIMIT)
}

/// The newest of the .NET that the shim was made with.
fn hostfxr() -> PathBuf {
    let versions = Dotnet::find().expect("a .NET SDK").root.join("host/fxr");
    let folders = fs::read_dir(&versions).expect("a host").map(|entry| entry.expect("an entry").path());
    folders.max().expect("a version").join("libhostfxr.so")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
