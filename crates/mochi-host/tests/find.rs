//! The search for .NET, in folders made for it.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use mochi_host::{
    Version,
    find::{Environment, Installation, Rule, Search, Unusable},
};
use tempfile::TempDir;

fn temp() -> TempDir {
    TempDir::with_prefix("mochi-find-").expect("a temporary folder")
}

/// An empty file, with the folders above it.
fn touch(path: PathBuf) {
    fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("folders");
    fs::write(path, "").expect("a file");
}

fn hostfxr(root: &Path, version: &str) -> PathBuf {
    let library = root.join("host/fxr").join(version).join(libloading::library_filename("hostfxr"));
    touch(library.clone());
    library
}

fn runtime(root: &Path, version: &str) {
    touch(root.join("shared/Microsoft.NETCore.App").join(version).join("System.Runtime.dll"));
}

fn installation(root: &Path, version: &str) {
    hostfxr(root, version);
    runtime(root, version);
    touch(root.join(format!("dotnet{}", std::env::consts::EXE_SUFFIX)));
}

fn version(text: &str) -> Version {
    Version::parse(text).expect("a version")
}

fn variable(path: PathBuf) -> Environment {
    Environment { variables: vec![("DOTNET_ROOT".to_owned(), path)], ..Environment::default() }
}

fn found(environment: &Environment) -> Installation {
    let search = Search::first(None, environment);
    search.installation().unwrap_or_else(|| panic!("nothing found:\n{search}")).clone()
}

#[test]
fn the_newest_hostfxr_is_taken_and_previews_are_older_than_releases() {
    let temp = temp();
    for version in ["9.0.11", "10.0.0-rc.2", "10.0.0-preview.10", "10.0.0-rc.10"] {
        hostfxr(temp.path(), version);
    }
    runtime(temp.path(), "10.0.0-rc.10");
    runtime(temp.path(), "9.0.11");
    touch(temp.path().join("shared/Microsoft.AspNetCore.App/9.0.11/Microsoft.AspNetCore.dll"));
    touch(temp.path().join("sdk/9.0.300/dotnet.dll"));
    touch(temp.path().join("sdk/NuGetFallbackFolder/dotnet.dll"));

    let found = found(&variable(temp.path().to_owned()));
    assert_eq!(found.hostfxr_version, version("10.0.0-rc.10"));
    assert!(found.hostfxr.starts_with(temp.path().join("host/fxr/10.0.0-rc.10")));
    let runtimes: Vec<String> = found.runtimes.iter().map(|it| format!("{} {}", it.name, it.version)).collect();
    assert_eq!(
        runtimes,
        ["Microsoft.AspNetCore.App 9.0.11", "Microsoft.NETCore.App 9.0.11", "Microsoft.NETCore.App 10.0.0-rc.10"]
    );
    let sdks: Vec<String> = found.sdks.iter().map(|sdk| sdk.version.to_string()).collect();
    assert_eq!(sdks, ["9.0.300"]);

    hostfxr(temp.path(), "10.0.0");
    assert_eq!(self::found(&variable(temp.path().to_owned())).hostfxr_version, version("10.0.0"));
}

#[test]
fn what_cannot_be_started_is_passed_over_and_remembered() {
    let temp = temp();
    let folder = |name: &str| temp.path().join(name);
    fs::create_dir(folder("empty")).expect("a folder");
    hostfxr(&folder("no-runtime"), "10.0.0");
    runtime(&folder("no-hostfxr"), "10.0.0");
    touch(folder("a-file"));
    installation(&folder("good"), "10.0.0");
    installation(&folder("never-looked-at"), "11.0.0");

    let environment = Environment {
        usual: ["nowhere", "empty", "no-runtime", "no-hostfxr", "a-file", "good", "never-looked-at"]
            .map(folder)
            .to_vec(),
        ..Environment::default()
    };
    let search = Search::first(None, &environment);
    let outcomes: Vec<Option<&Unusable>> = search.places.iter().map(|place| place.outcome.as_ref().err()).collect();
    assert_eq!(
        outcomes,
        [
            Some(&Unusable::Missing),
            Some(&Unusable::NoHostfxr),
            Some(&Unusable::NoRuntime),
            Some(&Unusable::NoHostfxr),
            Some(&Unusable::Unreadable(std::io::ErrorKind::NotADirectory)),
            None
        ]
    );
    assert_eq!(search.installation().map(|it| it.root.clone()), Some(folder("good")));
    assert_eq!(Search::all(&environment).places.len(), 7);

    let text = search.to_string();
    assert!(
        text.starts_with(&format!("  `{}` (usual folder): no such folder\n", folder("nowhere").display())),
        "{text}"
    );
    assert!(text.ends_with(&format!("  `{}` (usual folder): hostfxr 10.0.0", folder("good").display())), "{text}");
}

#[test]
fn the_rules_go_in_order() {
    let temp = temp();
    let folder = |name: &str| temp.path().join(name);
    for name in ["variable", "path", "registered", "usual"] {
        installation(&folder(name), "10.0.0");
    }
    fs::write(folder("install_location"), format!("{}\n", folder("registered").display())).expect("a file");
    let mut environment = Environment {
        variables: vec![("DOTNET_ROOT".to_owned(), folder("variable"))],
        path: Some(OsString::from(folder("path"))),
        registrations: vec![folder("install_location_x64"), folder("install_location")],
        usual: vec![folder("usual")],
    };

    assert_eq!(found(&environment).source, Rule::Variable("DOTNET_ROOT".to_owned()));
    environment.variables[0].1 = folder("nowhere");
    assert_eq!(found(&environment).source, Rule::Path);
    environment.path = None;
    assert_eq!(found(&environment).source, Rule::Registered(folder("install_location")));
    environment.registrations.clear();
    assert_eq!(found(&environment).source, Rule::Usual);
}

#[test]
fn a_folder_that_the_caller_names_is_the_only_one() {
    let temp = temp();
    installation(&temp.path().join("other"), "10.0.0");
    let search = Search::first(Some(&temp.path().join("asked")), &variable(temp.path().join("other")));
    assert!(search.installation().is_none());
    assert_eq!(search.places.len(), 1);
    assert_eq!(search.places[0].rule, Rule::Explicit);
}

#[test]
fn a_folder_is_looked_at_once() {
    let temp = temp();
    let environment = Environment { usual: vec![temp.path().to_owned(); 3], ..variable(temp.path().to_owned()) };
    assert_eq!(Search::first(None, &environment).places.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_on_the_path_leads_to_the_installation() {
    let temp = temp();
    installation(&temp.path().join("lib/dotnet"), "10.0.0");
    for folder in ["bin", "sbin"] {
        fs::create_dir(temp.path().join(folder)).expect("a folder");
    }
    // bin/dotnet -> sbin/dotnet -> lib/dotnet/dotnet
    std::os::unix::fs::symlink("../sbin/dotnet", temp.path().join("bin/dotnet")).expect("a link");
    std::os::unix::fs::symlink("../lib/dotnet/dotnet", temp.path().join("sbin/dotnet")).expect("a link");

    let path = std::env::join_paths([temp.path().join("nowhere"), temp.path().join("bin")]).expect("a path");
    let environment = Environment { path: Some(path), ..Environment::default() };
    let root = temp.path().join("lib/dotnet").canonicalize().expect("the folder is there");
    assert_eq!(found(&environment).root, root);
}

#[test]
fn this_machine_is_described_by_the_same_rules() {
    let search = Search::first(None, &Environment::current());
    let installation = search.installation().unwrap_or_else(|| panic!("the tests need .NET:\n{search}"));
    assert!(installation.hostfxr.is_file());
    assert!(installation.runtimes.iter().all(|runtime| runtime.path.is_dir()));
}

#[test]
fn versions_are_read_strictly() {
    for text in ["10.0", "10.0.0.0", "v10.0.0", "10.0.x", "", "10.0.-1"] {
        assert_eq!(Version::parse(text), None, "{text}");
    }
    assert_eq!(version("8.0.0-preview.1+abc-def").to_string(), "8.0.0-preview.1");
}
