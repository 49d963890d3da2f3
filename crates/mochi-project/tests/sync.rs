//! Whole syncs of real packages, in projects of their own with a cache of their own.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use mochi_project::{
    Error, Project,
    sync::{Outcome, Progress, Step, lock, sync, update},
};

/// The cache's place is a variable of the process, so that these tests take turns.
static TURN: Mutex<()> = Mutex::new(());

/// A project in a temporary folder.
struct Case {
    folder: tempfile::TempDir,
    _turn: MutexGuard<'static, ()>,
}

/// Notes the assemblies that were compiled.
#[derive(Default)]
struct Compiled(Mutex<Vec<String>>);

impl Progress for Compiled {
    fn waiting(&self) {}
    fn started(&self, step: Step, subject: &str) {
        if step == Step::Compile {
            self.0.lock().unwrap().push(subject.to_owned());
        }
    }
    fn finished(&self, _: Step, _: &str) {}
}

impl Case {
    /// With the cache that these tests share.
    fn new(manifest: &str) -> Self {
        let shared = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        Self::with(tempfile::tempdir().unwrap(), &shared, manifest)
    }

    fn with_own_cache(manifest: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let cache = folder.path().join("cache");
        Self::with(folder, &cache, manifest)
    }

    fn with(folder: tempfile::TempDir, cache: &Path, manifest: &str) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: no other thread reads the environment while a test has the turn.
        unsafe { std::env::set_var("MOCHI_CACHE_DIR", cache) };
        let case = Self { folder, _turn: turn };
        fs::create_dir(case.root()).unwrap();
        case.write(manifest);
        case
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn write(&self, manifest: &str) {
        fs::write(self.root().join("mochi.toml"), manifest).unwrap();
    }

    /// A local project beside this one.
    fn source(&self, name: &str, framework: &str, reference: &str, code: &str) {
        let folder = self.folder.path().join(name);
        fs::create_dir_all(&folder).unwrap();
        let project = format!(
            r#"<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>{framework}</TargetFramework>
            </PropertyGroup><ItemGroup>{reference}</ItemGroup></Project>"#
        );
        fs::write(folder.join(format!("{name}.csproj")), project).unwrap();
        fs::write(folder.join("Code.cs"), code).unwrap();
    }

    fn shim(&self, file: &str) -> PathBuf {
        self.root().join("dotnet_shim").join(file)
    }

    fn run(&self) -> Result<(Outcome, Vec<String>), Error> {
        let project = Project::find(&self.root())?;
        let manifest = project.manifest()?;
        let compiled = Compiled::default();
        let outcome = sync(&project, &manifest, &compiled)?.commit()?;
        let mut compiled = compiled.0.into_inner().unwrap();
        compiled.sort();
        Ok((outcome, compiled))
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    walk(&path, files);
                } else {
                    files.insert(path.clone(), fs::read(&path).unwrap());
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(&self.shim(""), &mut files);
        files
    }
}

const JSON: &str = "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n";

#[test]
fn a_sync_makes_everything_once() {
    let case = Case::with_own_cache(JSON);
    let (outcome, compiled) = case.run().unwrap();
    assert_eq!(compiled, ["Mochi.Runtime", "Mochi.Shim.Microsoft.NETCore.App", "Mochi.Shim.Newtonsoft.Json"]);
    assert!(!outcome.up_to_date && outcome.warnings.is_empty(), "{outcome:?}");
    for file in [
        "shared/MochiMarshal.Text.cs",
        "Newtonsoft.Json/abi.txt",
        "bindings/Cargo.toml",
        "runtime/mochi/src/lib.rs",
        "runtime/mochi-host/Cargo.toml",
        "bin/Mochi.Runtime.dll",
        "bin/Mochi.Runtime.deps.json",
        "bin/Mochi.Runtime.runtimeconfig.json",
        "bin/Mochi.Shim.Newtonsoft.Json.dll",
        "bin/Newtonsoft.Json.dll",
    ] {
        assert!(case.shim(file).is_file(), "{file}");
    }
    let shim = fs::read(case.shim("bin/Mochi.Shim.Newtonsoft.Json.dll")).unwrap();
    let image = mochi_metadata::Image::parse(&shim).unwrap();
    assert!(image.is_ready_to_run());
    assert_eq!(image.assembly().unwrap().name().unwrap(), "Mochi.Shim.Newtonsoft.Json");

    let before = case.files();
    let (outcome, compiled) = case.run().unwrap();
    assert!(outcome.up_to_date && compiled.is_empty(), "{outcome:?}");

    fs::remove_dir_all(case.shim("")).unwrap();
    fs::remove_dir_all(case.root().join(".mochi")).unwrap();
    let (_, compiled) = case.run().unwrap();
    assert_eq!(compiled, [""; 0], "everything is in the cache");
    assert_eq!(case.files(), before, "and the same bytes come out");
}

#[test]
fn a_changed_file_is_made_again() {
    let case = Case::new(JSON);
    case.run().unwrap();
    let before = case.files();
    for file in ["Newtonsoft.Json/abi.txt", "bin/Mochi.Shim.Newtonsoft.Json.dll"] {
        let mut bytes = fs::read(case.shim(file)).unwrap();
        bytes[0] ^= 1;
        fs::write(case.shim(file), bytes).unwrap();
        case.run().unwrap();
        assert_eq!(case.files(), before, "{file}");
    }
}

#[test]
fn only_what_changed_is_compiled_again() {
    let case = Case::with_own_cache("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.1\"\nSerilog = \"3.1.1\"\n");
    case.run().unwrap();
    case.write("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\nSerilog = \"3.1.1\"\n");
    let serilog = case.shim("Serilog/abi.txt");
    let time = fs::metadata(&serilog).unwrap().modified().unwrap();
    let (_, compiled) = case.run().unwrap();
    assert_eq!(compiled, ["Mochi.Shim.Newtonsoft.Json"]);
    assert_eq!(fs::metadata(&serilog).unwrap().modified().unwrap(), time);
}

#[test]
fn a_failure_leaves_the_earlier_state() {
    let case = Case::new(JSON);
    case.run().unwrap();
    let before = (case.files(), fs::read(case.root().join("mochi.lock")).unwrap());
    case.write("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\nNo.Such.Package.At.All = \"1.0\"\n");
    let error = case.run().unwrap_err();
    assert!(error.to_string().contains("`No.Such.Package.At.All` is unknown"), "{error}");
    assert_eq!((case.files(), fs::read(case.root().join("mochi.lock")).unwrap()), before);
}

#[test]
fn what_is_not_committed_has_not_happened() {
    let case = Case::new(JSON);
    let project = Project::find(&case.root()).unwrap();
    let manifest = project.manifest().unwrap();
    drop(update(&project, &manifest, &Compiled::default()).unwrap());
    assert!(case.files().is_empty() && !project.lock_path().exists());

    lock(&project, &manifest, &Compiled::default()).unwrap().commit().unwrap();
    assert!(case.files().is_empty());
    let locked = fs::read(project.lock_path()).unwrap();
    case.run().unwrap();
    assert_eq!(fs::read(project.lock_path()).unwrap(), locked, "a sync finds what the lock said");
    assert_eq!(mochi_project::check::check(&project).unwrap(), []);
}

#[test]
fn without_the_precompiler_shims_stay_il() {
    let case = Case::with_own_cache("[dotnet]\ninclude = [\"System.Text.StringBuilder\"]\n");
    let configuration = r#"<configuration><config><add key="globalPackagesFolder" value="global" /></config>
        <packageSources><clear /><add key="empty" value="." /></packageSources></configuration>"#;
    fs::write(case.root().join("NuGet.Config"), configuration).unwrap();
    let (outcome, compiled) = case.run().unwrap();
    assert_eq!(compiled, ["Mochi.Runtime", "Mochi.Shim.Microsoft.NETCore.App"]);
    assert_eq!(outcome.warnings.len(), 1, "{:?}", outcome.warnings);
    assert!(outcome.warnings[0].starts_with("the shims are not precompiled: "), "{:?}", outcome.warnings);
    let shim = fs::read(case.shim("bin/Mochi.Shim.Microsoft.NETCore.App.dll")).unwrap();
    assert!(!mochi_metadata::Image::parse(&shim).unwrap().is_ready_to_run());

    fs::remove_dir_all(case.shim("")).unwrap();
    let (_, compiled) = case.run().unwrap();
    assert_eq!(compiled, [""; 0], "the IL is in the cache too");
}

#[test]
fn the_sources_of_local_projects_are_watched() {
    let case = Case::new("[dotnet-dependencies]\nOuter = { path = \"../Outer/Outer.csproj\" }\n");
    let source = |name: &str, reference: &str, code: &str| case.source(name, "netstandard2.0", reference, code);
    source("Inner", "", "public class Inner { public int First() => 1; }");
    source(
        "Outer",
        r#"<ProjectReference Include="../Inner/Inner.csproj" />"#,
        "public class Outer : Inner { public int Second() => 2; }",
    );
    case.run().unwrap();
    assert!(case.run().unwrap().0.up_to_date);
    assert!(fs::read_to_string(case.root().join("mochi.lock")).unwrap().contains("path+../Outer/Outer.csproj"));

    source("Inner", "", "public class Inner { public int First() => 1; public int Third() => 3; }");
    case.run().unwrap();
    assert!(fs::read_to_string(case.shim("Inner/abi.txt")).unwrap().contains("Third"));
}

#[test]
fn what_the_compiler_refuses_is_left_out_and_locked() {
    let case = Case::new("[dotnet-dependencies]\nAcme = { path = \"../Acme/Acme.csproj\" }\n");
    let code = "using System.Runtime.CompilerServices;
        public class Printer {
            [OverloadResolutionPriority(1)] public int Print(object value) => 1;
            public string Print(string text) => text;
            public void Close() { }
        }";
    case.source("Acme", "net10.0", "", code);
    let (outcome, _) = case.run().unwrap();
    let [warning] = outcome.warnings.as_slice() else { panic!("{outcome:?}") };
    assert!(warning.starts_with("`Printer.Print(string)` is not bound: the C# compiler says `CS1503: "), "{warning}");
    let skipped = fs::read_to_string(case.shim("Acme/SKIPPED.txt")).unwrap();
    assert!(skipped.starts_with("SKIPPED: Printer.Print(string)\n  Reason: SkipNotExpressible\n  Detail: CS1503: "));
    let abi = fs::read_to_string(case.shim("Acme/abi.txt")).unwrap();
    assert!(abi.contains("_Close_") && abi.contains("(self, object System.Object~ value) -> i32"), "{abi}");

    let project = Project::find(&case.root()).unwrap();
    let locked = project.lock().unwrap();
    let rejected: Vec<_> = locked.rejected["Acme"].keys().collect();
    assert_eq!(rejected, ["Printer.Print(string)"]);
    assert_eq!(mochi_project::check::check(&project).unwrap(), []);
    let (api, _) = mochi_project::sync::api(&project).unwrap();
    let package = api.packages.iter().find(|package| package.id == "Acme").unwrap();
    assert_eq!((package.public_members, package.bound, package.skipped.len()), (4, 3, 1));

    fs::remove_dir_all(case.shim("")).unwrap();
    let (outcome, compiled) = case.run().unwrap();
    assert_eq!((outcome.warnings, compiled), (Vec::new(), Vec::new()), "the lock says it");
    assert_eq!(project.lock().unwrap(), locked);

    case.source("Acme", "net10.0", "", &code.replace("[OverloadResolutionPriority(1)]", ""));
    case.run().unwrap();
    assert!(project.lock().unwrap().rejected.is_empty(), "another assembly is tried anew");
}

#[test]
fn a_capability_is_refused_with_its_evidence() {
    let case = Case::new("[dotnet-dependencies]\nNpgsql = \"10.0.0\"\n[dotnet.capabilities]\nnet = false\n");
    let error = case.run().unwrap_err();
    let Error::Capability(refused) = error else { panic!("{error:?}") };
    assert_eq!(refused.package, "Npgsql");
    assert!(refused.evidence.starts_with("System.Net."), "{}", refused.evidence);
}

#[test]
fn the_lock_keeps_the_framework() {
    let case = Case::new("[dotnet-dependencies]\nSerilog = \"3.1.1\"\n[dotnet]\nframework = \"net8.0\"\n");
    assert_eq!(case.run().unwrap().0.framework, "net8.0");
    case.write("[dotnet-dependencies]\nSerilog = \"3.1.1\"\n");
    assert_eq!(case.run().unwrap().0.framework, "net8.0");
    let configuration = fs::read_to_string(case.shim("bin/Mochi.Runtime.runtimeconfig.json")).unwrap();
    assert!(configuration.contains("\"version\": \"8.0.0\""), "{configuration}");
}

#[test]
fn a_package_of_other_bytes_is_refused() {
    let case = Case::new(JSON);
    case.run().unwrap();
    let lock = case.root().join("mochi.lock");
    let text = fs::read_to_string(&lock).unwrap();
    let hash = text.lines().find(|line| line.starts_with("nupkg-sha512")).unwrap();
    fs::write(&lock, text.replace(hash, "nupkg-sha512 = \"AAAA\"")).unwrap();
    let error = case.run().unwrap_err();
    assert!(error.to_string().contains("is not the package of `mochi.lock`"), "{error}");
}

#[test]
fn two_at_once_wait_for_each_other() {
    let case = Case::new(JSON);
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| case.run().unwrap().0.up_to_date)).collect();
        let up_to_date = runs.into_iter().map(|run| run.join().unwrap()).filter(|up_to_date| *up_to_date).count();
        assert_eq!(up_to_date, 2, "one works, the others find it done");
    });
}
