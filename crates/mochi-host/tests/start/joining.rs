//! A runtime that is in the process already.

use std::{
    env,
    ffi::{CString, c_char},
    path::PathBuf,
    process::Command,
};

use crate::{Scenario, entries::App, support};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("a_dotnet_program_is_joined", a_dotnet_program_is_joined),
    ("two_copies_of_this_crate_share_a_runtime", two_copies),
];

/// The library of `tests/guest`, which has a copy of this crate in it.
fn guest() -> PathBuf {
    let deps = env::current_exe().expect("a running program has a path");
    let examples = deps.ancestors().nth(2).expect("it is in `deps`").join("examples");
    let library = examples.join(libloading::library_filename("guest"));
    assert!(library.is_file(), "`{}` is missing: `cargo test -p mochi-host` builds it", library.display());
    library
}

fn a_dotnet_program_is_joined() {
    let app = App::new();
    let program = app.folder.path().join("Program.dll");
    let output = Command::new(support::installation().root.join("dotnet"))
        .args([&program, &guest(), &app.assembly])
        .output()
        .expect("`dotnet` runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}\n{out}\n{err}", output.status);
    assert_eq!(out.trim(), "guest: 0, same type: True", "{err}");
}

fn two_copies() {
    let app = App::new();
    app.start().check_faults();
    // SAFETY: the guest has no initialiser of its own, and `guest_run` has this type.
    let answer = unsafe {
        let library = libloading::Library::new(guest()).expect("it loads");
        let run: extern "C" fn(*const c_char) -> i32 = *library.get(b"guest_run\0").expect("it is exported");
        std::mem::forget(library);
        let assembly = CString::new(app.assembly.to_str().expect("a temporary path is UTF-8")).expect("no NUL");
        run(assembly.as_ptr())
    };
    assert_eq!(answer, 0);
}
