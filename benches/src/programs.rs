//! Programs in Rust and in C that use one library, and shims of both bridges for them.

use crate::sections::mochi;
use mochi_host::find::{Environment, Search};
use mochi_project::dotnet::Dotnet;
use mochi_project::precompile::Crossgen;
use mochi_tests::{self as tests, Bridge, CargoProject, root};
use std::env::consts::DLL_EXTENSION;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(900);

/// What is compiled once for all that runs programs.
pub(crate) struct Programs {
    project: CargoProject,
}

impl Programs {
    /// # Panics
    /// When any part cannot be built.
    pub(crate) fn get() -> &'static Self {
        static PROGRAMS: OnceLock<Programs> = OnceLock::new();
        PROGRAMS.get_or_init(Self::build)
    }

    /// A program in Rust: `start-bench`, or `speed`.
    pub(crate) fn rust(&self, name: &str, bridge: Bridge) -> Command {
        self.with(bridge, &self.path("target/release").join(name))
    }

    /// The program that is compiled from `<name>.c`, with the functions of the generated header.
    pub(crate) fn c(&self, name: &str, bridge: Bridge) -> Command {
        self.with(bridge, &self.path(name))
    }

    /// The least program in C that calls the same method; with NativeAOT, in the same library.
    pub(crate) fn least(&self, bridge: Bridge) -> Command {
        match bridge {
            Bridge::Clr => {
                let search = Search::first(None, &Environment::current());
                let installation = search.installation().expect("mochi has found .NET, too");
                let mut command = Command::new(self.path("chost"));
                command.args([&installation.hostfxr, &installation.root]).arg(self.path("entries/out/Entries.dll"));
                command
            }
            Bridge::NativeAot => {
                let shim = self.path("nativeaot/dotnet_shim");
                let abi = fs::read_to_string(shim.join("Calculator/abi.txt")).expect("a synced package has it");
                let entry = abi.split(&[' ', '('][..]).find(|word| word.contains("_Calculator_Add_"));
                let library = shim.join("bin").join(format!("Mochi.Native.{DLL_EXTENSION}"));
                self.opening(&library, entry.expect("the method is bound"))
            }
        }
    }

    /// The least program in C with a NativeAOT library of nothing but the method.
    pub(crate) fn least_library(&self) -> Command {
        self.opening(&self.path("native/out").join(format!("Entries.{DLL_EXTENSION}")), "Add")
    }

    fn opening(&self, library: &Path, entry: &str) -> Command {
        let mut command = Command::new(self.path("aothost"));
        command.arg(library).arg(entry);
        command
    }

    fn build() -> Self {
        let sources = root().join("benches/programs");
        let read = |file: &str| fs::read_to_string(sources.join(file)).expect("a readable file");
        let project = CargoProject::new("start-bench", &read("start.rs"));
        project.write("src/bin/speed.rs", &read("speed.rs"));
        let compare = root().join("crates/mochi/benches/calls/compare.rs");
        project.write("src/bin/speed/compare.rs", &fs::read_to_string(compare).expect("a readable file"));
        for file in [
            "library/Calculator.cs",
            "library/Calculator.csproj",
            "byhand/ByHand.cs",
            "byhand/ByHand.csproj",
            "entries/Entries.cs",
            "entries/Entries.csproj",
            "native/Entries.csproj",
        ] {
            project.write(file, &read(file));
        }
        let programs = Self { project };
        for bridge in Bridge::ALL {
            programs.sync(bridge);
        }
        programs.precompile_entries_by_hand();
        programs.compile_entries();
        programs.compile_rust();
        programs.compile_c(&sources);
        programs
    }

    fn path(&self, below: &str) -> PathBuf {
        self.project.path().join(below)
    }

    fn with(&self, bridge: Bridge, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("MOCHI_SHIM_DIR", self.path(bridge.name()).join("dotnet_shim"));
        command
    }

    fn sync(&self, bridge: Bridge) {
        let manifest = format!(
            "[dotnet]\nbridge = \"{}\"\nlanguages = [\"rust\", \"c\"]\n\n[dotnet-dependencies]\n\
             Calculator = {{ path = \"../library/Calculator.csproj\" }}\n\
             ByHand = {{ path = \"../byhand/ByHand.csproj\" }}\n",
            bridge.name()
        );
        self.project.write(&format!("{}/mochi.toml", bridge.name()), &manifest);
        let mut sync = Command::new(mochi().expect("`make bench` builds it"));
        sync.args(["pkg", "sync", "dotnet"]).current_dir(self.path(bridge.name()));
        tests::run(&mut sync, LIMIT).success();
    }

    /// Entries by hand are an assembly of their own, beside the library that they call, and precompiled as a shim is.
    fn precompile_entries_by_hand(&self) {
        let dotnet = Dotnet::find().expect("mochi has found .NET, too");
        let crossgen = Crossgen::find(&dotnet, &self.path("crossgen2")).expect("mochi has found it, too");
        let framework = dotnet.shared_framework("Microsoft.NETCore.App").expect("every installation has it");
        let bin = self.path("clr/dotnet_shim/bin");
        let mut references = tests::road::files(framework, "dll");
        references.push(bin.join("Calculator.dll"));
        let (input, output) = (bin.join("ByHand.dll"), self.path("ByHand.dll"));
        crossgen.compile(&input, &output, &references).expect("it can be precompiled");
        fs::rename(output, input).expect("a writable folder");
    }

    /// What a C programmer makes by hand, for each bridge.
    fn compile_entries(&self) {
        let system = if cfg!(target_vendor = "apple") { "osx" } else { "linux" };
        let processor = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
        let target = format!("{system}-{processor}");
        let dotnet = |folder: &str, arguments: &[&str]| {
            let mut command = Command::new("dotnet");
            command.args(arguments).args(["-c", "Release", "-o", "out"]).current_dir(self.path(folder));
            tests::run(&mut command, LIMIT).success();
        };
        dotnet("entries", &["build"]);
        dotnet("native", &["publish", "-r", &target]);
    }

    /// The bindings do not depend on the bridge; the program takes those of the first.
    fn compile_rust(&self) {
        self.project.write(
            "Cargo.toml",
            "[package]\nname = \"start-bench\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             dotnet = { path = \"clr/dotnet_shim/bindings\" }\nmochi = { path = \"clr/dotnet_shim/runtime/mochi\" }\n",
        );
        tests::run(&mut self.project.cargo(&self.path("target"), &["build", "--release"]), LIMIT).success();
    }

    fn compile_c(&self, sources: &Path) {
        let library = mochi().expect("`make bench` builds it").with_file_name("");
        for (name, source) in [
            ("start", sources.join("start.c")),
            ("calls", sources.join("calls.c")),
            ("aothost", sources.join("aothost.c")),
            ("chost", root().join("crates/mochi-host/benches/chost.c")),
        ] {
            let mut compile = Command::new("cc");
            compile.args(["-O2", "-std=c11", "-o"]).arg(self.path(name)).arg(source);
            if ["start", "calls"].contains(&name) {
                compile.arg("-I").arg(root().join("crates/mochi-c/include"));
                compile.arg("-I").arg(self.path("clr/dotnet_shim/include"));
                compile.arg("-L").arg(&library).arg("-lmochi_host");
                compile.arg(format!("-Wl,-rpath,{}", library.display()));
            }
            tests::run(compile.arg("-ldl"), LIMIT).success();
        }
    }
}
