//! What is printed in C for C#, to the letter, and that no compiler has anything to say about it.
//!
//! Each `tests/golden/c/<case>.cs` is a library, and `<case>.h` beside it its header. `MOCHI_BLESS=1` writes the headers
//! anew.

use mochi_tests::road::{Road, files};
use mochi_tests::{Compiler, golden, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);

#[test]
fn headers_are_as_agreed() {
    golden::agree(cases().iter().map(|(case, include)| {
        let header = include.join("dotnet").join(format!("{}.h", name(case)));
        (case.with_extension("h"), golden::printed(&header))
    }));
}

#[test]
fn compilers_are_silent() {
    for (case, include) in cases() {
        let header = including(case);
        compile(&source(include, "alone", &header), include);
        // As programs include what their parts include.
        compile(&source(include, "twice", &header.repeat(2)), include);
    }
}

/// Parts of one program may include the same header: with all of it emitted, nothing is defined twice.
#[test]
fn units_link() {
    for (case, include) in cases() {
        let units = ["one", "two"].map(|name| source(include, name, &including(case)));
        for compiler in Compiler::ALL {
            let mut command = compiler.command(compiler.standards()[0], &[include]);
            command.args(["-x", compiler.language(), "-fPIC", "-shared", compiler.emit_all()]).args(&units);
            run(command.arg("-o").arg(include.join("units.so")), LIMIT).success();
        }
    }
}

fn including(case: &Path) -> String {
    format!("#include <dotnet/{}.h>\n", name(case))
}

fn source(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name).with_extension("c");
    fs::write(&path, text).expect("a writable file");
    path
}

fn compile(source: &Path, include: &Path) {
    for compiler in Compiler::ALL {
        for standard in compiler.standards() {
            let mut command = compiler.command(standard, &[include]);
            command.args(["-x", compiler.language(), "-S", "-o", "/dev/null"]).arg(source);
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
