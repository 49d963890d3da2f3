//! The tables of a package.

use std::{
    borrow::Cow,
    ffi::{CStr, c_char, c_void},
    path::Path,
    ptr, slice,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::{
    RawError,
    shim::{self, PackageName, Shim, ShimOptions},
};

use crate::{
    error::{Failure, guard_code},
    start, text,
};

/// `MochiPackage`
#[repr(C)]
pub(crate) struct Package {
    id: *const c_char,
    assembly: *const c_char,
    name: *const c_char,
    fingerprint: *const c_char,
    abi: *const *const c_char,
    header: *const c_char,
}

/// # Safety
/// The package and its texts are as `mochi.h` has them, `slots` are as many as it says, `error` is null or valid.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_package_table(
    package: *const Package,
    table: i32,
    slots: *mut AtomicPtr<c_void>,
    count: i32,
    error: *mut RawError,
) -> i32 {
    guard_code(error, || {
        // SAFETY: by this function's own contract.
        let package = unsafe { package.as_ref() }.ok_or_else(|| Failure::argument("the package is null"))?;
        let count = usize::try_from(count)
            .ok()
            .filter(|_| !slots.is_null())
            .ok_or_else(|| Failure::argument("a table is an array of entries"))?;
        // SAFETY: as above; threads that come at the same time share the slots, and each store is atomic.
        let slots = unsafe { slice::from_raw_parts(slots, count) };
        // SAFETY: as above.
        unsafe { fill(package, table, slots) }
    })
}

/// # Safety
/// The package is as `mochi.h` has it.
unsafe fn fill(package: &Package, table: i32, slots: &[AtomicPtr<c_void>]) -> Result<(), Failure> {
    // SAFETY: by this function's own contract.
    let (id, assembly, name, fingerprint, header) = unsafe {
        (
            text::required(package.id, "id")?,
            text::required(package.assembly, "assembly")?,
            text::required(package.name, "name")?,
            text::required(package.fingerprint, "fingerprint")?,
            text::path(package.header)?,
        )
    };
    let fingerprint = fingerprint
        .as_bytes()
        .try_into()
        .map_err(|_| Failure::argument("the fingerprint of a package has 64 digits"))?;
    let shim = match Shim::opened() {
        Some(shim) => shim,
        None => start::shim(&ShimOptions { compiled: folder(header.as_deref()), ..ShimOptions::default() })?,
    };
    let name = PackageName { assembly, name };
    // SAFETY: by this function's own contract.
    let abi = || Cow::Owned(unsafe { lines(package.abi) });
    let mut entries = vec![ptr::null(); slots.len()];
    shim.entries(&shim::Package { id, name, fingerprint }, abi, table, &mut entries)?;
    for (slot, entry) in slots.iter().zip(entries) {
        slot.store(entry.cast_mut(), Ordering::Release);
    }
    Ok(())
}

/// `dotnet_shim` of `dotnet_shim/include/dotnet/<package>.h`. A relative path would be one of wherever the program is run.
fn folder(header: Option<&Path>) -> Option<&Path> {
    let header = header.filter(|header| header.is_absolute())?;
    header.ancestors().find(|folder| folder.ends_with("dotnet_shim"))
}

/// # Safety
/// The array is null, or has NUL-terminated texts and a null at its end.
unsafe fn lines(texts: *const *const c_char) -> String {
    let mut lines = String::new();
    if texts.is_null() {
        return lines;
    }
    // SAFETY: by this function's own contract.
    unsafe {
        for text in (0..).map(|at| *texts.add(at)).take_while(|text| !text.is_null()) {
            lines.push_str(&CStr::from_ptr(text).to_string_lossy());
            lines.push('\n');
        }
    }
    lines
}
