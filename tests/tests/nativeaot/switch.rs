use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use mochi_tests::{CargoProject, Outcome, root, run};

/// What the compiler needs for a real package on a slow machine.
const LIMIT: Duration = Duration::from_secs(1500);

const MANIFEST: &str = r#"[dotnet-dependencies]
"Newtonsoft.Json" = "13.0.3"
Parts = { path = "./Parts/Parts.csproj" }

[dotnet]
framework = "net8.0"
"#;

/// The same binary with a bridge.
struct Run {
    printed: String,
    /// The file names in `dotnet_shim/bin`.
    bin: Vec<String>,
    /// Each `abi.txt`.
    abi: String,
    lock: String,
}

struct Switched {
    clr: Run,
    nativeaot: Run,
    again: Run,
    /// With NativeAOT, and no .NET to be found.
    alone: Outcome,
    library: Vec<u8>,
}

static SWITCHED: LazyLock<Switched> = LazyLock::new(switched);

fn switched() -> Switched {
    let sources = root().join("tests/tests/nativeaot");
    let read = |file: &str| fs::read_to_string(sources.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let project = CargoProject::new("switched", &read("program.rs"));
    for file in ["Parts/Parts.csproj", "Parts/Parts.cs"] {
        project.write(file, &read(file));
    }
    project.write("mochi.toml", MANIFEST);
    run(&mut project.mochi(&["pkg", "add", "dotnet", "Newtonsoft.Json@13.0.3"]), LIMIT).success();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nativeaot");
    run(project.cargo(&target, &["build", "--quiet"]).env("RUSTFLAGS", "-D warnings"), LIMIT).success();
    let program = target.join("debug").join(format!("switched{}", std::env::consts::EXE_SUFFIX));
    let built = fs::read(&program).expect("a program");

    let with = |bridge: &str| {
        run(&mut project.mochi(&["pkg", "sync", "dotnet", "--bridge", bridge]), LIMIT).success();
        let shim = project.path().join("dotnet_shim");
        let text = |file: &str| fs::read_to_string(shim.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        Run {
            printed: run(&mut start(&program, &shim), LIMIT).success(),
            bin: names(&shim.join("bin")),
            abi: text("Newtonsoft.Json/abi.txt") + &text("Parts/abi.txt"),
            lock: text("../mochi.lock"),
        }
    };
    let clr = with("clr");
    let nativeaot = with("nativeaot");
    let shim = project.path().join("dotnet_shim");
    let library = fs::read(shim.join("bin").join(library())).expect("the library");
    let mut alone = start(&program, &shim);
    let alone = run(alone.env_clear().env("MOCHI_SHIM_DIR", &shim).env("DOTNET_ROOT", "/nowhere"), LIMIT);
    let again = with("clr");
    assert!(fs::read(&program).expect("a program") == built, "the program was not built again");
    Switched { clr, nativeaot, again, alone, library }
}

fn start(program: &Path, shim: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("MOCHI_SHIM_DIR", shim);
    command
}

fn library() -> String {
    format!("Mochi.Native{}", std::env::consts::DLL_SUFFIX)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_same_program_says_the_same() {
    let expected = fs::read_to_string(root().join("tests/tests/nativeaot/program.txt")).expect("what it prints");
    let Switched { clr, nativeaot, again, .. } = &*SWITCHED;
    assert_eq!(clr.printed, expected);
    assert_eq!(nativeaot.printed, expected);
    assert_eq!(again.printed, expected);
}

#[test]
fn no_dotnet_is_needed() {
    let Outcome { status, stdout, stderr } = &SWITCHED.alone;
    assert!(status.success(), "{stderr}");
    assert_eq!(*stdout, SWITCHED.nativeaot.printed);
}

#[test]
fn each_bridge_has_its_own_files_and_leaves_none() {
    let Switched { clr, nativeaot, again, .. } = &*SWITCHED;
    assert_eq!(nativeaot.bin, [library(), "files.sha256".to_owned()]);
    assert_eq!(clr.bin, again.bin);
    assert!(clr.bin.contains(&"Mochi.Runtime.dll".to_owned()) && !clr.bin.contains(&library()), "{:?}", clr.bin);
}

#[test]
fn the_border_is_the_same() {
    let Switched { clr, nativeaot, again, .. } = &*SWITCHED;
    assert_eq!(clr.abi, nativeaot.abi);
    assert_eq!(clr.abi, again.abi);
}

#[test]
fn the_lock_says_what_the_compiler_warned_of_where_it_compiled() {
    let Switched { clr, nativeaot, again, .. } = &*SWITCHED;
    assert_eq!(clr.lock, again.lock);
    assert!(!clr.lock.contains("aot-warnings"), "{}", clr.lock);
    let warnings = |lock: &str| lock.lines().filter(|line| line.starts_with("aot-warnings = ")).count();
    assert_eq!(warnings(&nativeaot.lock), 2, "{}", nativeaot.lock);
    assert!(nativeaot.lock.contains("aot-warnings = {}"), "`Parts` is clean: {}", nativeaot.lock);
    assert!(nativeaot.lock.contains(" IL3050 = "), "Newtonsoft.Json is not: {}", nativeaot.lock);
}

#[test]
fn what_no_entry_needs_is_not_in_the_library() {
    let contains = |text: &str| {
        let literal: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // ILC leaves out zeros at the end of data.
        let literal = &literal[..literal.len() - 1];
        SWITCHED.library.windows(literal.len()).any(|window| window == literal)
    };
    assert!(contains("the part that an entry needs"));
    assert!(!contains("the part that nothing needs"));
}
