//! The start, and what is known of it.

use std::{
    ffi::{CStr, c_char},
    mem::offset_of,
    path::Path,
    ptr,
    sync::atomic::AtomicI32,
};

use mochi_host::{
    ABI_VERSION, RawError, fork,
    shim::{Bridge, Exports, Shim, ShimOptions},
    thread,
};

use crate::{
    error::{Failure, guard, guard_code},
    text,
};

/// `MochiStartOptions`
#[repr(C)]
pub(crate) struct StartOptions {
    size: usize,
    shim_folder: *const c_char,
    dotnet_root: *const c_char,
}

/// The runtime's own entries, on a thread that is ready to call them, starting .NET when it was not started yet.
pub(crate) fn exports() -> Result<&'static Exports, Failure> {
    thread::prepare()?;
    match Exports::loaded() {
        Some(exports) => Ok(exports),
        None => Ok(shim(&ShimOptions::default())?.exports()?),
    }
}

/// The open shim, whose own entries are loaded: wherever there is a handle, it can be freed.
pub(crate) fn shim(options: &ShimOptions<'_>) -> Result<&'static Shim, Failure> {
    let shim = Shim::open(options)?;
    shim.exports()?;
    Ok(shim)
}

/// # Safety
/// `options` is null, or as many bytes as it says, with null or NUL-terminated texts; `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_start(options: *const StartOptions, error: *mut RawError) -> i32 {
    guard_code(error, || {
        // SAFETY: by this function's own contract; a field is only read when the structure is large enough for it.
        let (shim_folder, dotnet_root) = unsafe {
            let has = |end: usize| !options.is_null() && (*options).size >= end;
            let shim_folder =
                if has(offset_of!(StartOptions, dotnet_root)) { (*options).shim_folder } else { ptr::null() };
            let dotnet_root = if has(size_of::<StartOptions>()) { (*options).dotnet_root } else { ptr::null() };
            (text::path(shim_folder)?, text::path(dotnet_root)?)
        };
        let folder = shim_folder.as_deref().map(Path::new);
        shim(&ShimOptions { folder, dotnet_root: dotnet_root.as_deref(), ..ShimOptions::default() }).map(drop)
    })
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_bridge() -> *const c_char {
    let name = match Shim::opened().map(Shim::bridge) {
        Some(Bridge::Clr) => c"clr",
        Some(Bridge::NativeAot) => c"nativeaot",
        None => return ptr::null(),
    };
    name.as_ptr()
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_version() -> *const c_char {
    const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => panic!("a version has no NUL"),
    };
    VERSION.as_ptr()
}

#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_abi_version() -> i32 {
    ABI_VERSION
}

/// In the child of a fork there is nothing to ready; a call will say so.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn mochi_thread_prepare() {
    let _ = thread::prepare();
}

/// # Safety
/// `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi__thread_enter(error: *mut RawError) -> *const i32 {
    guard(error, || {
        thread::prepare()?;
        Ok(Some(fork::usable()))
    })
    .map_or(ptr::null(), |usable: &'static AtomicI32| usable.as_ptr().cast_const())
}
