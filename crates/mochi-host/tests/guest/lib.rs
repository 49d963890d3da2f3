//! A library with a copy of the crate in it, for processes that run .NET already.

use std::{
    ffi::{CStr, c_char, c_void},
    mem,
    path::Path,
};

use mochi_host::{Runtime, StartOptions, thread};

/// Starts, or rather joins, and calls two entries of the assembly at this path. 0 when all went well.
#[unsafe(no_mangle)]
extern "C" fn guest_run(assembly: *const c_char) -> i32 {
    // SAFETY: the callers pass a NUL-terminated path.
    let assembly = unsafe { CStr::from_ptr(assembly) }.to_str().expect("the path is UTF-8");
    match run(Path::new(assembly)) {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("{error}");
            1
        }
    }
}

fn run(assembly: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let runtime = Runtime::start(&StartOptions::new(assembly))?;
    thread::prepare()?;
    for method in ["CatchNullReference", "IsInDefaultContext"] {
        let address = runtime.function("Fixture.Entries, Entries", method)?;
        // SAFETY: both entries have this type.
        let entry = unsafe { mem::transmute::<*const c_void, extern "C" fn() -> i32>(address) };
        if entry() != 1 {
            return Err(format!("`{method}` did not answer 1").into());
        }
    }
    Ok(())
}
