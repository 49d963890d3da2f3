//! A process that has a runtime of .NET besides the one that this library starts.

use std::{fs, path::Path, sync::OnceLock};

use mochi_host::find::{Environment, Search};
use mochi_tests::run;

use crate::{
    LIMIT, empty_folder,
    program::{Bridge, Build, Program},
};

/// Runs the program of these tests with a bridge, and gives what it says.
fn with(bridge: Bridge, arguments: &[&str]) -> String {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| Program::compile("runtimes", Build::ALL[0]));
    run(program.command(bridge).env_remove("MOCHI_SHIM_DIR").args(arguments), LIMIT).success()
}

fn shims(bridge: Bridge) -> String {
    bridge.shims().to_str().expect("a path in UTF-8").to_owned()
}

/// The NativeAOT library under another name: one of somebody else's.
fn foreign() -> String {
    static LIBRARY: OnceLock<String> = OnceLock::new();
    let copy = || {
        let folder = empty_folder("foreign");
        fs::create_dir_all(&folder).expect("a writable folder");
        let library = folder.join("libforeign.so");
        fs::copy(Bridge::NativeAot.shims().join("bin/Mochi.Native.so"), &library).expect("the library is there");
        library.to_str().expect("a path in UTF-8").to_owned()
    };
    LIBRARY.get_or_init(copy).clone()
}

#[test]
fn another_folder_is_refused_by_name() {
    for (bridge, other) in [(Bridge::Clr, Bridge::NativeAot), (Bridge::NativeAot, Bridge::Clr)] {
        let (opened, asked) = (shims(bridge), shims(other));
        let said = with(bridge, &["folder", &asked, &opened]);
        let refused = format!(
            "`{asked}` cannot be opened: .NET runs already in this process, with `{opened}/bin/{}`\n  \
             Resolution: use one folder `dotnet_shim` for the whole program\nstarted\n",
            bridge.file_name()
        );
        assert_eq!(said, refused);
    }
}

#[test]
fn another_native_library_is_refused_by_name() {
    let (library, ours) = (foreign(), shims(Bridge::NativeAot));
    let refused = format!(
        "`{ours}/bin/Mochi.Native.so` cannot be loaded: another NativeAOT library is in this process, `{library}`\n  \
         Resolution: a process can have one; choose `bridge = \"clr\"` in [dotnet]\n"
    );
    assert_eq!(with(Bridge::NativeAot, &["library", &library, &ours]), refused);
}

#[test]
fn both_runtimes_go_together() {
    let (library, ours) = (foreign(), shims(Bridge::Clr));
    assert_eq!(with(Bridge::Clr, &["library", &library, &ours]), "started\n");
    assert_eq!(with(Bridge::Clr, &["library-later", &library, &ours]), "started\n");
    assert_eq!(beside_coreclr(Bridge::NativeAot), "started\n");
}

#[test]
fn a_coreclr_of_the_program_is_joined() {
    assert_eq!(beside_coreclr(Bridge::Clr), "started\n");
}

fn beside_coreclr(bridge: Bridge) -> String {
    let search = Search::first(None, &Environment::current());
    let hostfxr = &search.installation().expect("the tests need .NET").hostfxr;
    let config = Bridge::Clr.shims().join("bin/Mochi.Runtime.runtimeconfig.json");
    let path = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
    with(bridge, &["coreclr", &path(hostfxr), &shims(bridge), &path(&config)])
}
