//! A case is a folder: a C# library and what is printed for it. All cases are one library and one shim, so that the
//! compiler runs three times. `MOCHI_BLESS=1` writes what was printed; CI refuses it.

use super::support::{self, Package, Sdk, package};
use mochi_codegen::{File, Plan, abi_text, csharp, plan, skipped_text};
use mochi_surface::model::PackageKind;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn printed_shims_are_as_expected_and_compile() {
    let sdk = Sdk::find();
    let folder = support::scratch("golden_csharp");
    let cases = cases();
    let library = folder.join("Golden.dll");
    let inputs: Vec<_> = cases.iter().map(|case| case.join("input.cs")).collect();
    sdk.csc(&library, &["-nullable:enable", "-unsafe+"], &inputs, &sdk.references()).expect("the cases compile");

    let plan = plan_of(&sdk, &library);
    let golden = package(&plan, "Golden");
    let files = csharp::print(&plan, golden);
    let types = csharp::print_types(&plan, golden);
    let sources = support::write(&folder.join("shim"), &[&files[..], std::slice::from_ref(&types)].concat());
    let references = [sdk.references(), vec![library, sdk.runtime(&folder)]].concat();
    let compiled = sdk.csc(&folder.join("Mochi.Shim.Golden.dll"), &["-unsafe+"], &sources, &references);

    let mut printed = by_case(&files);
    let mut failures = Vec::new();
    for case in &cases {
        let name = case.file_name().expect("a case has a name").to_string_lossy().into_owned();
        let mut expected = printed.remove(&namespace(&name)).unwrap_or_default();
        let abi = section(&abi_text(&plan, golden), &format!("{}.", namespace(&name)));
        expected.push(File { path: "abi.txt".to_owned(), text: abi });
        expected.extend(types_of(&types, &namespace(&name)));
        let skipped = section(&skipped_text(plan.package(golden)), &format!("SKIPPED: {}.", namespace(&name)));
        if !skipped.trim().is_empty() {
            expected.push(File { path: "SKIPPED.txt".to_owned(), text: skipped });
        }
        failures.extend(compare(case, &expected));
    }
    assert!(failures.is_empty(), "not as expected (MOCHI_BLESS=1 accepts):\n{}", failures.join("\n"));
    compiled.expect("the shim compiles");
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(golden()).expect("the cases are there");
    let mut cases: Vec<_> = entries.map(|entry| entry.expect("it is readable").path()).collect();
    cases.sort();
    cases
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn plan_of(sdk: &Sdk, library: &Path) -> Plan {
    let framework = Package { id: "Framework".to_owned(), kind: PackageKind::Framework, assemblies: sdk.references() };
    let golden = Package { id: "Golden".to_owned(), kind: PackageKind::Package, assemblies: vec![library.to_owned()] };
    plan::plan(&support::surface(&[framework, golden], &[]), &BTreeMap::new())
}

/// A case's namespace: `HostileNames` of `hostile_names`.
fn namespace(case: &str) -> String {
    case.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// The printed files by the first segment of their type's namespace.
fn by_case(files: &[File]) -> BTreeMap<String, Vec<File>> {
    let mut cases = BTreeMap::<_, Vec<_>>::new();
    for file in files {
        let (case, _) = file.path.split_once('.').expect("every file has an extension");
        cases.entry(case.to_owned()).or_default().push(file.clone());
    }
    cases
}

/// What a case adds to the types that are found by their identities.
fn types_of(types: &File, namespace: &str) -> Option<File> {
    let lines = types.text.lines().map(str::trim_start);
    let own: Vec<_> = lines.filter(|line| line.starts_with(&format!("@\"{namespace}."))).collect();
    (!own.is_empty()).then(|| File { path: types.path.clone(), text: own.join("\n") + "\n" })
}

/// The paragraphs that begin so.
fn section(text: &str, beginning: &str) -> String {
    let paragraphs = text.split("\n\n").filter(|paragraph| paragraph.starts_with(beginning));
    paragraphs.map(str::trim_end).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn compare(case: &Path, printed: &[File]) -> Vec<String> {
    let bless = std::env::var_os("MOCHI_BLESS").is_some();
    assert!(!(bless && std::env::var_os("CI").is_some()), "CI does not bless");
    let expected: Vec<_> = ["cs", "txt"].into_iter().flat_map(|extension| support::files(case, extension)).collect();
    let mut failures = Vec::new();
    for stale in expected.iter().filter(|path| !path.ends_with("input.cs")) {
        if printed.iter().all(|file| !stale.ends_with(&file.path)) {
            if bless {
                fs::remove_file(stale).expect("the case is writable");
            } else {
                failures.push(format!("{} is not printed any more", stale.display()));
            }
        }
    }
    for file in printed {
        let path = case.join(&file.path);
        if fs::read_to_string(&path).ok().as_deref() == Some(&file.text) {
            continue;
        }
        if bless {
            fs::write(&path, &file.text).expect("the case is writable");
        } else {
            failures.push(format!("{} differs from\n{}", path.display(), file.text));
        }
    }
    failures
}
