//! The three shims: the same C#, compiled further or not.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{native, support::Builder};

const ASSEMBLIES: [&str; 2] = ["Mochi.Runtime.dll", "Mochi.Shim.Bench.dll"];

/// What is compiled when it is first called.
pub(crate) const IL: &str = "IL";

/// Each shim's name and its folder. Without `crossgen2` there is none that is precompiled, which is said.
pub(crate) fn build(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let (il, ready, aot) = (folder.join("il"), folder.join("ready"), folder.join("native"));
    fs::create_dir_all(&il).expect("the folder can be made");
    let many = il.join("Many.cs");
    fs::write(&many, repeated(include_str!("Many.template.cs"))).expect("the folder can be written");
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/calls/Bench.cs");
    let sources = [bench, many];
    let builder = Builder::new(&il);
    builder.runtime().assembly("Mochi.Shim.Bench", &sources, &[]);
    native::build(&aot, &sources);

    let mut shims = vec![(IL, il.clone())];
    if let Some(crossgen) = crossgen() {
        precompile(&crossgen, &builder, &il, &ready);
        shims.push(("R2R", ready));
    } else {
        eprintln!("no shim is precompiled, because `crossgen2` is not in NuGet's package folder");
    }
    shims.push(("NativeAOT", aot));
    shims
}

fn precompile(crossgen: &Path, builder: &Builder, il: &Path, ready: &Path) {
    copy(il, ready);
    for assembly in ASSEMBLIES {
        let (input, output) = (il.join("bin").join(assembly), ready.join("bin").join(assembly));
        run(references(crossgen, builder, il).arg(&input).arg("-o").arg(&output));
    }
}

fn repeated(template: &str) -> String {
    let repeat = |line: &str| (0..1000).map(|number| line.replace("NNN", &number.to_string()) + "\n").collect();
    let comment = template.lines().next().expect("a comment");
    let lines = template[comment.len()..].lines();
    lines.map(|line| if line.contains("NNN") { repeat(line) } else { format!("{line}\n") }).collect()
}

fn crossgen() -> Option<PathBuf> {
    let home = PathBuf::from(env::var_os("HOME")?);
    let package = home.join(".nuget/packages/microsoft.netcore.app.crossgen2.linux-x64");
    let version = fs::read_dir(package).ok()?.next()?.ok()?.path();
    Some(version.join("tools/crossgen2"))
}

fn references(crossgen: &Path, builder: &Builder, il: &Path) -> Command {
    let mut command = Command::new(crossgen);
    command.args(["--targetos", "linux", "--targetarch", "x64", "-O"]);
    for assembly in builder.framework() {
        if assembly.extension().is_some_and(|kind| kind == "dll") {
            command.arg("-r").arg(assembly);
        }
    }
    command.arg("-r").arg(il.join("bin/*.dll"));
    command
}

fn run(command: &mut Command) {
    let output = command.output().expect("`crossgen2` runs");
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.join("bin")).expect("the folder can be made");
    for file in fs::read_dir(from.join("bin")).expect("the folder is there") {
        let file = file.expect("it can be read");
        fs::copy(file.path(), to.join("bin").join(file.file_name())).expect("it can be copied");
    }
}
