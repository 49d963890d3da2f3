//! Members of the whole shared framework, called from Rust and from C#: they answer the same.
//!
//! A sample of all that can be called without preparation becomes two programs, one of Rust on generated bindings and one of
//! C#, which print what each call gives, or what it throws, a line each.
//! `MOCHI_SAMPLE_SEED` and `MOCHI_SAMPLE_COUNT` choose another sample, or a larger one.

mod calls;
mod denied;
mod made;
mod random;
mod spelled;
mod values;

use calls::{Case, Used, case};
use mochi_codegen::plan::{Entry, Plan, Shape};
use mochi_surface::Rejected;
use mochi_surface::model::{PackageId, TypeId};
use mochi_tests::road::Road;
use mochi_tests::{root, run};
use random::Random;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const SEED: u64 = 1;
const COUNT: u64 = 500;
const BUILD_LIMIT: Duration = Duration::from_secs(900);
const RUN_LIMIT: Duration = Duration::from_secs(120);

/// The framework is the only package.
const FRAMEWORK: PackageId = PackageId(0);

#[test]
fn a_sample_of_the_framework_answers_as_it_does_in_csharp() {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = temporary.join("framework-sample");
    let road = Road::new(&folder);
    let (plan, cases) = sample(&road, number("MOCHI_SAMPLE_SEED", SEED), number("MOCHI_SAMPLE_COUNT", COUNT));
    road.print(&plan);
    road.compile_with(&[], &plan);

    let csharp = road.program("Sample", &[write(&folder, "Sample.cs", &csharp(&cases)), program("Show.cs")]);
    let expected = ran(Command::new(road.dotnet()).arg("exec").arg(csharp));

    let mochi = root().join("crates/mochi");
    write(&folder, "Cargo.toml", &MANIFEST.replace("MOCHI", mochi.to_str().expect("a path in UTF-8")));
    write(&folder, "src/main.rs", &rust(&cases));
    let target = temporary.join("framework-target");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet"]).current_dir(&folder).env("CARGO_TARGET_DIR", &target);
    run(&mut build, BUILD_LIMIT).success();
    let program = target.join("debug").join(format!("sample{}", std::env::consts::EXE_SUFFIX));
    let printed = ran(&mut Command::new(program));

    let lines: Vec<_> = printed.lines().zip(expected.lines()).collect();
    assert_eq!(lines.len(), cases.len(), "a line for each call");
    let differences: Vec<String> = (cases.iter().zip(lines).filter(|(_, (ours, theirs))| ours != theirs))
        .map(|(case, (ours, theirs))| format!("{}\n  Rust: {ours}\n  C#:   {theirs}", case.text))
        .collect();
    assert!(differences.is_empty(), "{} differ\n{}", differences.len(), differences.join("\n"));
}

/// As many members as asked for, and the plan of a framework that has them.
fn sample(road: &Road, seed: u64, count: u64) -> (Plan, Vec<Case>) {
    let whole = road.framework(&["*".to_owned()], &Rejected::new());
    let mut sample = candidates(&whole, seed);
    println!("{} members can be called without preparation", sample.len());
    assert!(sample.len() > 10_000, "only {} members can be called", sample.len());
    sample.sort_by_key(|(symbol, _)| Random::of(seed, symbol).next());
    sample.truncate(usize::try_from(count).expect("a count"));
    let used = Used {
        types: sample.iter().flat_map(|(_, case)| case.used.types.clone()).collect(),
        members: sample.iter().flat_map(|(_, case)| case.used.members.clone()).collect(),
    };
    println!("{count} of them are called, of {} types", used.types.len());

    let plan = road.framework(&names(&whole, &used.types), &others(&whole, &used));
    let symbols: BTreeSet<String> = sample.into_iter().map(|(symbol, _)| symbol).collect();
    let mut cases = candidates(&plan, seed);
    cases.retain(|(symbol, _)| symbols.contains(symbol));
    let found: BTreeSet<String> = cases.iter().map(|(symbol, _)| symbol.clone()).collect();
    let lost: Vec<_> = symbols.difference(&found).collect();
    assert!(lost.is_empty(), "what is sampled is there when it is included: {lost:?}");
    (plan, cases.into_iter().map(|(_, case)| case).collect())
}

/// What a program prints in an empty folder, where a text that is taken for a path does no harm.
fn ran(program: &mut Command) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    run(program.current_dir(folder.path()), RUN_LIMIT).success()
}

const MANIFEST: &str = "[package]\nname = \"sample\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                        dotnet = { path = \"dotnet_shim/bindings\" }\nmochi = { path = \"MOCHI\" }\n\n[profile.dev]\ndebug = 0\n";

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("a number"))
}

/// What can be called without preparation, by its symbol.
fn candidates(plan: &Plan, seed: u64) -> Vec<(String, Case)> {
    let types = plan.package(FRAMEWORK).types.iter();
    let entries = types.flat_map(|&id| {
        let table = plan.ty(id).table().filter(|_| plan.ty(id).generic.is_none() && !plan.ty(id).is_lent());
        table.into_iter().flat_map(move |table| table.methods().map(move |(_, entry)| (id, entry)))
    });
    let called = |(id, entry): (TypeId, &Entry)| {
        let is_denied =
            [plan.ty(id).name.to_string(), entry.full_name.clone()].iter().any(|name| denied::reason(name).is_some());
        if is_denied || entry.obsolete.is_some() || plan.ty(id).obsolete.is_some() {
            return None;
        }
        Some((entry.symbol.clone(), case(plan, id, entry, seed)?))
    };
    entries.filter_map(called).collect()
}

/// The full names of these types and of all that they are.
fn names(plan: &Plan, types: &BTreeSet<TypeId>) -> Vec<String> {
    let mut all = types.clone();
    for &id in types {
        if let Shape::Class(class) = &plan.ty(id).shape {
            all.extend(&class.is);
        }
    }
    all.into_iter().map(|id| plan.ty(id).name.to_string()).collect()
}

/// The members that no case uses: left out, because a compiler takes its time for all that some hundred types have.
fn others(plan: &Plan, used: &Used) -> Rejected {
    let types = plan.package(FRAMEWORK).types.iter().map(|&id| plan.ty(id));
    let classes = types.filter(|ty| ty.generic.is_none() && matches!(ty.shape, Shape::Class(_)));
    let tables = classes.filter_map(|ty| ty.table());
    let members = tables.flat_map(|table| table.methods().map(|(_, entry)| entry.full_name.clone()));
    members
        .filter(|member| !used.members.contains(member))
        .map(|member| (member, "not in the sample".to_owned()))
        .collect()
}

fn program(file: &str) -> std::path::PathBuf {
    root().join("tests/tests/framework/program").join(file)
}

fn write(folder: &Path, file: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a writable folder");
    fs::write(&path, text).expect("a writable file");
    path
}

fn rust(cases: &[Case]) -> String {
    let mut text = fs::read_to_string(program("main.rs")).expect("a readable file");
    let names: Vec<_> = (0..cases.len()).map(|index| format!("c{index}")).collect();
    text += &format!("\nconst CASES: &[fn() -> mochi::Result<String>] = &[{}];\n", names.join(", "));
    for (index, case) in cases.iter().enumerate() {
        text += &format!("\nfn c{index}() -> mochi::Result<String> {{\n    {}\n}}\n", case.body.rust);
    }
    text
}

fn csharp(cases: &[Case]) -> String {
    let names: Vec<_> = (0..cases.len()).map(|index| format!("C{index}")).collect();
    let methods: Vec<_> = cases
        .iter()
        .enumerate()
        .map(|(index, case)| format!("static string C{index}() {{\n    {}\n}}\n", case.body.csharp))
        .collect();
    format!(
        "#pragma warning disable\nunsafe static class Sample {{\nstatic void Main() => Show.Run(new System.Func<string>[] {{ {} }});\n{}}}\n",
        names.join(", "),
        methods.concat()
    )
}
