use mochi_tests::{Compiler, mochi, road, root, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The headers of all packages of the corpus: each alone, and all of them in one unit, without a warning.
#[test]
fn headers_of_real_packages_are_free_of_warnings() {
    let project = tempfile::tempdir().expect("a temporary folder");
    let packages = fs::read_to_string(root().join("tests/corpus/everything/packages.txt")).expect("a list of packages");
    let mut add = Command::new(mochi());
    add.args(["pkg", "add", "dotnet", "--language", "c"]).args(packages.split_whitespace());
    run(add.current_dir(project.path()), Duration::from_secs(600)).success();

    let include = project.path().join("dotnet_shim/include");
    let headers = road::files(&include.join("dotnet"), "h");
    assert!(headers.len() > packages.lines().count(), "{headers:?}");
    let alone: Vec<PathBuf> =
        headers.iter().map(|header| source(project.path(), std::slice::from_ref(header))).collect();
    compile(Compiler::Gcc, &include, &alone);
    let together = source(project.path(), &headers);
    for compiler in Compiler::ALL {
        compile(compiler, &include, std::slice::from_ref(&together));
    }
}

fn source(folder: &Path, headers: &[PathBuf]) -> PathBuf {
    let names: Vec<_> = headers.iter().map(|header| header.file_name().expect("a file").to_string_lossy()).collect();
    let path = folder.join(if let [name] = &names[..] { format!("{name}.c") } else { "all.c".to_owned() });
    let text: String = names.iter().map(|name| format!("#include <dotnet/{name}>\n")).collect();
    fs::write(&path, text).expect("a writable folder");
    path
}

fn compile(compiler: Compiler, include: &Path, sources: &[PathBuf]) {
    let mut command = compiler.command(compiler.standards()[0], &[include]);
    command.args(["-fsyntax-only", "-x", compiler.language()]).args(sources);
    run(&mut command, Duration::from_secs(300)).success();
}
