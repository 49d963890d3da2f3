//! Bindings that meet no shim, or another one.

use std::{env, path::Path};

use mochi::{ErrorKind, rt};

use crate::{
    Scenario, Shim,
    bindings::{Echo, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("another_version_is_refused", Shim::OtherVersion, version),
    ("a_runtime_with_fewer_entries_is_refused", Shim::OlderRuntime, fewer_entries),
    ("another_fingerprint_is_refused", Shim::Proper, fingerprint),
    ("a_missing_shim_is_named", Shim::Missing, missing),
    ("a_missing_dotnet_is_named", Shim::Clr, no_dotnet),
];

fn version() {
    let shim = Path::new(&env::var("MOCHI_SHIM_DIR").unwrap()).join("bin/Mochi.Shim.Fixture.dll");
    let error = Echo::add(1, 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AbiMismatch);
    assert_eq!(
        error.to_string(),
        format!(
            "ERROR: ABI version mismatch\n  Shim: {}\n  Shim ABI version: 2\n  Runtime expected: 1\n  \
             Resolution: regenerate the shim with `mochi pkg sync dotnet`",
            shim.display()
        )
    );
    assert_eq!(Node::new("n").unwrap_err().kind(), ErrorKind::AbiMismatch, "each call says so");
}

fn fewer_entries() {
    let runtime = Path::new(&env::var("MOCHI_SHIM_DIR").unwrap()).join("bin/Mochi.Runtime.dll");
    let error = Echo::add(1, 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AbiMismatch);
    assert_eq!(
        error.to_string(),
        format!(
            "`{}` is of another version of mochi than this program\n  hint: regenerate both with `mochi pkg sync dotnet`",
            runtime.display()
        )
    );
    assert_eq!(mochi::Runtime::live_buffers(), 0, "the entry that is not there is not called");
}

rt::package! {
    static OLD = "Fixture";
    shim "Mochi.Shim.Fixture", "fixture";
    fingerprint "0000000000000000000000000000000000000000000000000000000000000000";
    abi include_bytes!("mismatches.abi.zz");
    tables 15;
}

rt::static_class! {
    enum OldEcho = "Fixture.Echo, Fixture";
    table OLD[0];
}

impl OldEcho {
    fn add(left: i32, right: i32) -> rt::Result<i32> {
        rt::call!(OldEcho[0](value left, value right) -> value i32)
    }
}

fn fingerprint() {
    let error = OldEcho::add(1, 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AbiMismatch);
    assert_eq!(
        error.to_string(),
        "the shim of `Fixture` was not made with these bindings\n  only the bindings have:\n    mochi_fixture_old(i32 a)\n  \
         only the shim has:\n    mochi_fixture_new(i32 a)\n  hint: regenerate both with `mochi pkg sync dotnet`"
    );
    assert_eq!(Echo::add(1, 2).unwrap(), 3, "others are not hurt");
}

fn missing() {
    let error = Echo::add(1, 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Start);
    assert_eq!(
        error.to_string(),
        format!(
            "no shim was found, having looked for\n  `{}/bin/Mochi.Runtime.dll`\n  \
             Resolution: make it with `mochi pkg sync dotnet`, or set MOCHI_SHIM_DIR to the folder `dotnet_shim`",
            env::var("MOCHI_SHIM_DIR").unwrap()
        )
    );
}

fn no_dotnet() {
    mochi::Runtime::builder().dotnet_root("/nowhere").build().unwrap();
    let error = Echo::add(1, 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Start);
    assert!(error.to_string().contains("/nowhere"), "{error}");
}
