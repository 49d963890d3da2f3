//! The entries of `tests/fixture/Entries.cs`.

use std::{
    env,
    ffi::{CStr, c_char, c_void},
    fs,
    path::PathBuf,
    sync::OnceLock,
};

use mochi_host::{Runtime, StartOptions, thread};
use tempfile::TempDir;

use crate::support;

pub(crate) const TYPE: &str = "Fixture.Entries, Entries";

/// The variable that leads a scenario to the compiled fixture.
pub(crate) const FIXTURE: &str = "MOCHI_HOST_FIXTURE";

/// The compiled C#, for all scenarios.
pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
}

impl Fixture {
    pub(crate) fn build() -> Self {
        let folder = TempDir::with_prefix("mochi-host-").expect("a temporary folder");
        support::build_app(folder.path(), "Entries");
        support::build_app(folder.path(), "Program");
        Self { folder }
    }
}

/// A scenario's own copy of it.
pub(crate) struct App {
    pub(crate) assembly: PathBuf,
    pub(crate) folder: TempDir,
}

impl App {
    pub(crate) fn new() -> Self {
        let folder = TempDir::with_prefix("mochi-host-").expect("a temporary folder");
        let fixture = env::var_os(FIXTURE).expect("a scenario is run by `main`");
        for file in fs::read_dir(fixture).expect("`main` made it") {
            let file = file.expect("it can be read").path();
            let name = file.file_name().expect("a file has a name");
            fs::copy(&file, folder.path().join(name)).expect("it can be copied");
        }
        Self { assembly: folder.path().join("Entries.dll"), folder }
    }

    pub(crate) fn options(&self) -> StartOptions<'_> {
        StartOptions::new(&self.assembly)
    }

    pub(crate) fn start(&self) -> Entries {
        Entries::new(Runtime::start(&self.options()).unwrap_or_else(|error| panic!("{error}")))
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Entries {
    pub(crate) add: extern "C" fn(i32, i32) -> i32,
    pub(crate) catch_null_reference: extern "C" fn() -> i32,
    catch_divide_by_zero: extern "C" fn(i32) -> i32,
    catch_index_out_of_range: extern "C" fn(i32) -> i32,
    catch_deep_recursion: extern "C" fn() -> i32,
    pub(crate) collect: extern "C" fn(),
    pub(crate) keep_busy: extern "C" fn(),
    pub(crate) is_in_default_context: extern "C" fn() -> i32,
    property_length: unsafe extern "C" fn(*const c_char) -> i32,
}

impl Entries {
    pub(crate) fn new(runtime: &Runtime) -> Self {
        let find = |method| runtime.function(TYPE, method).unwrap_or_else(|error| panic!("{error}"));
        // SAFETY: the types are those of the C# methods.
        unsafe {
            use std::mem::transmute;
            Self {
                add: transmute::<*const c_void, extern "C" fn(i32, i32) -> i32>(find("Add")),
                catch_null_reference: transmute::<*const c_void, extern "C" fn() -> i32>(find("CatchNullReference")),
                catch_divide_by_zero: transmute::<*const c_void, extern "C" fn(i32) -> i32>(find("CatchDivideByZero")),
                catch_index_out_of_range: transmute::<*const c_void, extern "C" fn(i32) -> i32>(find(
                    "CatchIndexOutOfRange",
                )),
                catch_deep_recursion: transmute::<*const c_void, extern "C" fn() -> i32>(find("CatchDeepRecursion")),
                collect: transmute::<*const c_void, extern "C" fn()>(find("Collect")),
                keep_busy: transmute::<*const c_void, extern "C" fn()>(find("KeepBusy")),
                is_in_default_context: transmute::<*const c_void, extern "C" fn() -> i32>(find("IsInDefaultContext")),
                property_length: transmute::<*const c_void, unsafe extern "C" fn(*const c_char) -> i32>(find(
                    "PropertyLength",
                )),
            }
        }
    }

    /// The entries of the runtime that was started before.
    pub(crate) fn of_started() -> &'static Self {
        static ENTRIES: OnceLock<Entries> = OnceLock::new();
        ENTRIES.get_or_init(|| Self::new(Runtime::started().expect("the runtime was started")))
    }

    pub(crate) fn property_length(&self, name: &CStr) -> i32 {
        // SAFETY: the entry reads a NUL-terminated text.
        unsafe { (self.property_length)(name.as_ptr()) }
    }

    /// Enters managed code on this thread and provokes each fault that the runtime handles there.
    pub(crate) fn check_faults(&self) {
        thread::prepare().expect("this is no child of a fork");
        assert_eq!((self.add)(40, 2), 42);
        for _ in 0..10 {
            assert_eq!((self.catch_null_reference)(), 1);
            assert_eq!((self.catch_divide_by_zero)(0), 1);
            assert_eq!((self.catch_index_out_of_range)(3), 1);
        }
        let depth = (self.catch_deep_recursion)();
        assert!(depth > 1000, "the recursion ended at depth {depth}");
        assert_eq!((self.catch_null_reference)(), 1);
    }
}
