//! What is printed in C for C#, to the letter, and that no compiler has anything to say about it.
//!
//! Each `tests/golden/c/<case>.cs` is a library, and `<case>.h` beside it its header. `MOCHI_BLESS=1` writes the headers
//! anew.

use mochi_tests::road::{Road, files};
use mochi_tests::{Compiler, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);

#[test]
fn headers_are_as_agreed() {
    let bless = std::env::var_os("MOCHI_BLESS").is_some();
    assert!(!bless || std::env::var_os("CI").is_none(), "what is agreed is not changed in CI");
    let mut different = Vec::new();
    for (case, include) in cases() {
        let printed = include.join("dotnet").join(format!("{}.h", name(case)));
        let printed = fs::read_to_string(&printed).unwrap_or_else(|error| panic!("{}: {error}", printed.display()));
        let agreed = case.with_extension("h");
        if bless {
            fs::write(&agreed, &printed).expect("a writable file");
        } else if fs::read_to_string(&agreed).unwrap_or_default() != printed {
            different.push(format!("--- {}\n{printed}", agreed.display()));
        }
    }
    assert!(different.is_empty(), "{}\nMOCHI_BLESS=1 accepts this", different.join("\n"));
}

#[test]
fn compilers_are_silent() {
    for (case, include) in cases() {
        let header = format!("#include <dotnet/{}.h>\n", name(case));
        // Twice, as programs include what their parts include.
        let source = include.join("source.c");
        fs::write(&source, header.repeat(2)).expect("a writable file");
        compile(&source, &[include]);
    }
}

#[test]
fn packages_go_together() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-c");
    let source = folder.join("all.c");
    let includes: Vec<&Path> = cases().iter().map(|(_, include)| include.as_path()).collect();
    let text: String = cases().iter().map(|(case, _)| format!("#include <dotnet/{}.h>\n", name(case))).collect();
    fs::write(&source, text).expect("a writable file");
    compile(&source, &includes);
}

fn compile(source: &Path, include: &[&Path]) {
    for compiler in Compiler::ALL {
        let language = if compiler.is_cpp() { "c++" } else { "c" };
        for standard in compiler.standards() {
            let mut command = compiler.command(standard, include);
            command.args(["-x", language, "-S", "-o", "/dev/null"]).arg(source);
            run(&mut command, LIMIT).success();
        }
    }
}

fn name(case: &Path) -> &str {
    case.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8")
}

/// Each case, and the folder of headers that was made of it.
fn cases() -> &'static [(PathBuf, PathBuf)] {
    static CASES: OnceLock<Vec<(PathBuf, PathBuf)>> = OnceLock::new();
    CASES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden-c");
        let print = |case: PathBuf| {
            let road = Road::new(&folder.join(name(&case)));
            let plan = road.generate(name(&case), std::slice::from_ref(&case));
            assert!(plan.packages.iter().any(|package| package.module == name(&case)));
            (case, road.include())
        };
        files(&root().join("tests/golden/c"), "cs").into_iter().map(print).collect()
    })
}
