//! From C# to bindings that compile, in the layout that `mochi pkg sync` leaves, without a project around it.

use crate::{root, run};
use mochi_codegen::plan::{PackagePlan, Plan, Remembered, abi_text, plan};
use mochi_codegen::{File, c, csharp, rust, shared_sources};
use mochi_project::dotnet::Dotnet;
use mochi_surface::model::PackageKind;
use mochi_surface::{Input, InputAssembly, InputPackage, Rejected};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const CSC_LIMIT: Duration = Duration::from_secs(120);

/// A folder with a C# library on every stage of its way to Rust.
#[derive(Debug)]
pub struct Road {
    folder: PathBuf,
    dotnet: Dotnet,
    framework: Framework,
}

impl Road {
    /// An empty road in this folder, where cargo takes crates from where this checkout takes them.
    ///
    /// # Panics
    /// When the folder cannot be written, or there is no .NET SDK.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        if folder.exists() {
            fs::remove_dir_all(folder).expect("a folder of tests");
        }
        if let Ok(text) = fs::read_to_string(root().join(".cargo/config.toml")) {
            write(folder, &[File { path: ".cargo/config.toml".to_owned(), text }]);
        }
        let dotnet = Dotnet::find().expect("a .NET SDK");
        let framework = Framework::open(&dotnet);
        Self { folder: folder.to_owned(), dotnet, framework }
    }

    /// The folder that a project has.
    #[must_use]
    pub fn shim(&self) -> PathBuf {
        self.folder.join("dotnet_shim")
    }

    /// The generated crate.
    #[must_use]
    pub fn bindings(&self) -> PathBuf {
        self.shim().join("bindings")
    }

    /// Where the generated headers are.
    #[must_use]
    pub fn include(&self) -> PathBuf {
        self.shim().join("include")
    }

    /// Compiles the library called `id` and prints all that belongs between it and Rust.
    ///
    /// # Panics
    /// When any part of the road fails.
    #[must_use]
    pub fn generate(&self, id: &str, sources: &[PathBuf]) -> Plan {
        self.generate_with(id, sources, &[], &[])
    }

    /// The same with the manifest's `include` and `extend`.
    ///
    /// # Panics
    /// When any part of the road fails.
    #[must_use]
    pub fn generate_with(&self, id: &str, sources: &[PathBuf], include: &[&str], extend: &[&str]) -> Plan {
        let [include, extend] = [include, extend].map(|of| of.iter().map(ToString::to_string).collect());
        self.generate_for(id, sources, &Input { include, extend, ..Input::default() })
    }

    /// The same, asked for what `asked` says besides its packages.
    ///
    /// # Panics
    /// When any part of the road fails.
    #[must_use]
    pub fn generate_for(&self, id: &str, sources: &[PathBuf], asked: &Input<'_>) -> Plan {
        let library = self.library(id);
        fs::create_dir_all(self.bin()).expect("a writable folder");
        let documentation = self.folder.join(format!("{id}.xml"));
        let document = format!("-doc:{}", documentation.display());
        self.csc(
            &["-nullable:enable", "-unsafe+", &document, "-nowarn:1591"],
            sources,
            &self.framework.paths,
            &library,
        );
        let plan = read(&self.framework, id, &library, &documentation, asked);
        self.print(&plan);
        plan
    }

    /// The plan of the framework alone, with the members of these types but for those that are told; nothing is printed yet.
    #[must_use]
    pub fn framework(&self, include: &[String], without: &Rejected) -> Plan {
        let package = self.framework.input();
        let rejected = [(package.id.clone(), without.clone())].into();
        let input = Input { packages: vec![package], include: include.to_vec(), rejected, ..Input::default() };
        plan(&mochi_surface::read(&input).0, &Remembered::new())
    }

    /// A program of C#, which `dotnet exec` runs.
    ///
    /// # Panics
    /// When the C# compiler refuses it.
    #[must_use]
    pub fn program(&self, name: &str, sources: &[PathBuf]) -> PathBuf {
        let output = self.folder.join(format!("{name}.dll"));
        self.csc(&["-target:exe", "-unsafe+", "-langversion:preview"], sources, &self.framework.paths, &output);
        fs::write(output.with_extension("runtimeconfig.json"), self.framework.runtime_config())
            .expect("a writable file");
        output
    }

    /// `dotnet`, which runs programs of C#.
    #[must_use]
    pub fn dotnet(&self) -> PathBuf {
        self.dotnet.root.join("dotnet")
    }

    /// Compiles what was generated for the library called `id`.
    ///
    /// # Panics
    /// When the C# compiler refuses it.
    pub fn compile(&self, id: &str, plan: &Plan) {
        self.compile_with(&[self.library(id)], plan);
    }

    /// Compiles what was printed of a plan whose packages are these libraries and the framework.
    ///
    /// # Panics
    /// When the C# compiler refuses it.
    pub fn compile_with(&self, libraries: &[PathBuf], plan: &Plan) {
        fs::create_dir_all(self.bin()).expect("a writable folder");
        let strict = ["-unsafe+", "-warnaserror+"];
        let runtime = self.bin().join("Mochi.Runtime.dll");
        let sources = files(&self.shim().join("shared"), "cs");
        self.csc(&[&strict[..], &["-nullable:enable"]].concat(), &sources, &self.framework.paths, &runtime);
        let references = [&self.framework.paths[..], libraries, &[runtime]].concat();
        let has_entries = |package: &&PackagePlan| package.types.iter().any(|&ty| plan.ty(ty).table().is_some());
        for package in plan.packages.iter().filter(has_entries) {
            let sources = files(&self.shim().join(&package.id), "cs");
            let output = self.bin().join(format!("{}.dll", package.assembly));
            self.csc(&[&strict[..], &["-nullable:disable"]].concat(), &sources, &references, &output);
        }
        let config = self.bin().join("Mochi.Runtime.runtimeconfig.json");
        fs::write(config, self.framework.runtime_config()).expect("a writable file");
    }

    fn bin(&self) -> PathBuf {
        self.shim().join("bin")
    }

    fn library(&self, id: &str) -> PathBuf {
        self.bin().join(format!("{id}.dll"))
    }

    /// Prints all that belongs between the packages of a plan and Rust.
    ///
    /// # Panics
    /// When the folder cannot be written.
    pub fn print(&self, plan: &Plan) {
        write(&self.shim().join("shared"), &shared_sources());
        for (id, package) in (0..).map(mochi_surface::model::PackageId).zip(&plan.packages) {
            let folder = self.shim().join(&package.id);
            write(&folder, &csharp::print(plan, id));
            write(&folder, &[File { path: "abi.txt".to_owned(), text: abi_text(plan, id) }]);
        }
        let vendored = "../runtime/mochi";
        let here = root().join("crates/mochi");
        let mut bindings = rust::print(plan);
        for file in bindings.iter_mut().filter(|file| file.path == "Cargo.toml") {
            assert!(file.text.contains(vendored), "{}", file.text);
            file.text = file.text.replace(vendored, here.to_str().expect("a path in UTF-8"));
        }
        write(&self.bindings(), &bindings);
        for border in rust::print_borders(plan) {
            write_bytes(&self.bindings().join(border.path), &border.bytes);
        }
        write(&self.include(), &c::print(plan));
    }

    fn csc(&self, flags: &[&str], sources: &[PathBuf], references: &[PathBuf], output: &Path) {
        let response = output.with_extension("rsp");
        let references = references.iter().map(|path| format!("-reference:\"{}\"\n", path.display()));
        let sources = sources.iter().map(|path| format!("\"{}\"\n", path.display()));
        fs::write(&response, references.chain(sources).collect::<String>()).expect("a writable file");
        let mut csc = Command::new(self.dotnet.root.join("dotnet"));
        csc.arg("exec").arg(self.dotnet.csc());
        csc.args(["-nologo", "-noconfig", "-nostdlib", "-target:library", "-optimize+", "-deterministic"]).args(flags);
        csc.arg(format!("-out:{}", output.display())).arg(format!("@{}", response.display()));
        run(&mut csc, CSC_LIMIT).success();
    }
}

/// The reference pack.
#[derive(Debug)]
struct Framework {
    version: String,
    paths: Vec<PathBuf>,
    images: Vec<(String, Vec<u8>)>,
}

impl Framework {
    fn open(dotnet: &Dotnet) -> Self {
        let packs = dotnet.packs().join("Microsoft.NETCore.App.Ref");
        let versions =
            fs::read_dir(&packs).expect("a reference pack").map(|entry| entry.expect("an entry").file_name());
        let version = versions.max().expect("a version").into_string().expect("a version in UTF-8");
        let folder = packs.join(&version).join("ref").join(dotnet.default_framework());
        let paths = files(&folder, "dll");
        let image = |path: &PathBuf| {
            let name = path.file_name().expect("a file").to_str().expect("a name in UTF-8").to_owned();
            (name, fs::read(path).expect("a readable file"))
        };
        let images = paths.iter().map(image).collect();
        Self { version, paths, images }
    }

    fn input(&self) -> InputPackage<'_> {
        InputPackage {
            id: "Microsoft.NETCore.App".to_owned(),
            version: self.version.clone(),
            kind: PackageKind::Framework,
            assemblies: self
                .images
                .iter()
                .map(|(name, bytes)| InputAssembly { name, bytes, documentation: None })
                .collect(),
        }
    }

    fn runtime_config(&self) -> String {
        format!(
            r#"{{"runtimeOptions": {{"rollForward": "LatestMajor", "framework": {{"name": "Microsoft.NETCore.App", "version": "{}"}}}}}}"#,
            self.version
        )
    }
}

fn read(framework: &Framework, id: &str, library: &Path, documentation: &Path, asked: &Input<'_>) -> Plan {
    let bytes = fs::read(library).expect("a readable file");
    let documentation = fs::read(documentation).expect("a readable file");
    let name = format!("{id}.dll");
    let input = Input {
        packages: vec![
            framework.input(),
            InputPackage {
                id: id.to_owned(),
                version: "1.0.0".to_owned(),
                kind: PackageKind::Package,
                assemblies: vec![InputAssembly { name: &name, bytes: &bytes, documentation: Some(&documentation) }],
            },
        ],
        ..asked.clone()
    };
    let (api, diagnostics) = mochi_surface::read(&input);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    plan(&api, &Remembered::new())
}

/// The files of a folder with this extension, by name.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    paths.sort();
    paths
}

fn write(folder: &Path, files: &[File]) {
    for file in files {
        write_bytes(&folder.join(&file.path), file.text.as_bytes());
    }
}

fn write_bytes(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a writable folder");
    fs::write(path, bytes).expect("a writable file");
}
