//! Starts that cannot be, and what the errors say.

use std::fs;

use mochi_host::{Framework, Runtime, StartError, StartOptions};
use tempfile::TempDir;

use crate::{
    Scenario,
    entries::{App, Entries, TYPE},
    support,
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("a_missing_framework_is_named_and_a_retry_is_allowed", missing_framework),
    ("another_installation_may_be_tried", another_installation),
    ("missing_files_are_named", missing_files),
    ("a_broken_configuration_is_explained", broken_configuration),
    ("a_broken_list_of_dependencies_is_explained", broken_dependencies),
    ("no_installation_tells_each_place", no_installation),
    ("a_library_that_does_not_load_is_named", broken_library),
    ("a_foreign_runtime_is_not_touched", foreign_runtime),
    ("a_failure_of_coreclr_is_final", failure_of_coreclr),
    ("unknown_entries_are_explained", unknown_entries),
];

fn refused(options: &StartOptions<'_>) -> (StartError, String) {
    let error = Runtime::start(options).expect_err("it cannot start");
    let text = error.to_string();
    (error, text)
}

fn missing_framework() {
    let app = App::new();
    support::write_config(&app.assembly, "99.0.0");
    let (error, text) = refused(&app.options());
    let StartError::FrameworkMissing { missing, installed, .. } = error else { panic!("{error:?}") };
    assert_eq!(missing, [Framework { name: "Microsoft.NETCore.App".to_owned(), version: "99.0.0".to_owned() }]);
    assert!(!installed.is_empty());
    for part in [
        "Entries.runtimeconfig.json` asks for a framework that is not installed\n",
        "\n  Asked for: Microsoft.NETCore.App 99.0.0\n",
        "\n  Installed: Microsoft.NETCore.App ",
        "\n  Resolution: install Microsoft.NETCore.App 99.0.0 ",
    ] {
        assert!(text.contains(part), "{text}");
    }

    support::write_config(&app.assembly, "8.0.0");
    app.start().check_faults();
}

fn another_installation() {
    let app = App::new();
    let installation = support::installation();
    let root = TempDir::with_prefix("mochi-host-").expect("a temporary folder");
    let library = root.path().join(installation.hostfxr.strip_prefix(&installation.root).expect("it is in there"));
    fs::create_dir_all(library.parent().expect("a file is in a folder")).expect("a folder");
    fs::copy(&installation.hostfxr, library).expect("it can be copied");
    fs::create_dir_all(root.path().join("shared/Microsoft.NETCore.App/1.0.0")).expect("a folder");

    let (error, _) = refused(&StartOptions { dotnet_root: Some(root.path()), ..app.options() });
    assert!(matches!(error, StartError::FrameworkMissing { .. }), "{error:?}");
    app.start().check_faults();
}

fn missing_files() {
    let app = App::new();
    let config = app.assembly.with_extension("runtimeconfig.json");
    fs::remove_file(&config).expect("it is there");
    let (_, text) = refused(&app.options());
    assert!(text.starts_with(&format!("the file `{}` is missing\n", config.display())), "{text}");
    fs::remove_file(&app.assembly).expect("it is there");
    let (_, text) = refused(&app.options());
    assert!(text.starts_with(&format!("the file `{}` is missing\n", app.assembly.display())), "{text}");
}

fn broken_configuration() {
    let app = App::new();
    fs::write(app.assembly.with_extension("runtimeconfig.json"), "{ \"runtimeOptions\": ").expect("it is there");
    let (error, text) = refused(&app.options());
    let StartError::Host { status, message, .. } = error else { panic!("{error:?}") };
    assert_eq!(status.code(), 0x8000_8093);
    assert!(!message.is_empty());
    assert!(text.contains("the runtime configuration is invalid (0x80008093)\n"), "{text}");
    assert!(text.contains("Entries.runtimeconfig.json"), "{text}");
}

fn broken_dependencies() {
    let app = App::new();
    fs::write(app.assembly.with_extension("deps.json"), "[").expect("it can be written");
    let (error, text) = refused(&app.options());
    let StartError::Host { status, .. } = error else { panic!("{error:?}") };
    assert_eq!(status.code(), 0x8000_808b);
    assert!(text.contains("Entries.deps.json"), "{text}");
}

fn no_installation() {
    let app = App::new();
    let nowhere = app.folder.path().join("nowhere");
    let (error, text) = refused(&StartOptions { dotnet_root: Some(&nowhere), ..app.options() });
    assert!(matches!(error, StartError::NotFound(_)), "{error:?}");
    let expected = format!("having looked at\n  `{}` (asked for): no such folder\n  Resolution: ", nowhere.display());
    assert!(text.contains(&expected), "{text}");
}

fn broken_library() {
    let app = App::new();
    let root = TempDir::with_prefix("mochi-host-").expect("a temporary folder");
    let folder = root.path().join("host/fxr/99.0.0");
    fs::create_dir_all(&folder).expect("a folder");
    fs::create_dir_all(root.path().join("shared/Microsoft.NETCore.App/99.0.0")).expect("a folder");
    let library = folder.join(libloading::library_filename("hostfxr"));
    fs::write(&library, "no library").expect("a file");
    let (error, text) = refused(&StartOptions { dotnet_root: Some(root.path()), ..app.options() });
    assert!(matches!(error, StartError::Load { .. }), "{error:?}");
    assert!(text.starts_with(&format!("`{}` cannot be loaded: ", library.display())), "{text}");
}

fn foreign_runtime() {
    let app = App::new();
    let installation = support::installation();
    let runtime = installation.runtimes.iter().rfind(|it| it.name == "Microsoft.NETCore.App").expect("there is one");
    let coreclr = runtime.path.join(libloading::library_filename("coreclr"));
    // SAFETY: CoreCLR does nothing before it is initialised.
    let library = unsafe { libloading::Library::new(&coreclr) }.expect("it loads");
    let (error, text) = refused(&app.options());
    assert!(matches!(error, StartError::ForeignRuntime { .. }), "{error:?}");
    assert!(text.contains("was started without `hostfxr`"), "{text}");
    std::mem::forget(library);
}

fn failure_of_coreclr() {
    let app = App::new();
    let options = StartOptions { properties: &[("System.GC.Name", "absent")], ..app.options() };
    let (error, first) = refused(&options);
    let StartError::Host { status, .. } = error else { panic!("{error:?}") };
    assert_eq!(status.code(), 0x8000_8089);
    let (_, second) = refused(&app.options());
    assert_eq!(first, second);
}

fn unknown_entries() {
    let app = App::new();
    let runtime = Runtime::start(&app.options()).unwrap_or_else(|error| panic!("{error}"));
    for (type_name, method, reason) in [
        (TYPE, "Absent", "the type has no such static method (0x80131513)"),
        (TYPE, "NotAnEntry", "the method is not an entry: it lacks `[UnmanagedCallersOnly]` (0x80131509)"),
        (TYPE, "Overloaded", "the method is overloaded (0x8000211d)"),
        ("Fixture.Absent, Entries", "Add", "the assembly has no such type (0x80131522)"),
        ("Fixture.Entries, Absent", "Add", "the assembly, or one that it needs, could not be found (0x80070002)"),
        (TYPE, "A\0B", "an argument is invalid (0x80008081)"),
    ] {
        let error = runtime.function(type_name, method).expect_err("there is no such entry");
        assert_eq!(error.to_string(), format!("no entry `{method}` in `{type_name}`: {reason}"));
    }
    Entries::new(runtime).check_faults();
}
