//! Which libraries of .NET this process has loaded already, whoever did it.

use std::{ffi::OsStr, path::PathBuf};

/// The path of the loaded library with this file name.
pub(crate) fn find(file_name: &OsStr) -> Option<PathBuf> {
    imp::find(file_name)
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod imp {
    use std::{
        ffi::{CStr, OsStr, c_int, c_void},
        os::unix::ffi::OsStrExt,
        path::{Path, PathBuf},
    };

    struct Query<'a> {
        file_name: &'a OsStr,
        found: Option<PathBuf>,
    }

    pub(super) fn find(file_name: &OsStr) -> Option<PathBuf> {
        let mut query = Query { file_name, found: None };
        // SAFETY: `visit` gets the pointer to `query`, which outlives the call, and nobody else touches it.
        unsafe { libc::dl_iterate_phdr(Some(visit), (&raw mut query).cast()) };
        query.found
    }

    unsafe extern "C" fn visit(info: *mut libc::dl_phdr_info, _size: usize, query: *mut c_void) -> c_int {
        // SAFETY: `dl_iterate_phdr` passes a valid record, and the `Query` that `find` gave it.
        let (info, query) = unsafe { (&*info, &mut *query.cast::<Query<'_>>()) };
        if info.dlpi_name.is_null() {
            return 0;
        }
        // SAFETY: the name is NUL-terminated and lives as long as the library is loaded.
        let path = Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(info.dlpi_name) }.to_bytes()));
        if path.file_name() != Some(query.file_name) {
            return 0;
        }
        query.found = Some(path.to_owned());
        1
    }
}

#[cfg(target_vendor = "apple")]
mod imp {
    use std::{
        ffi::{CStr, OsStr, c_char},
        os::unix::ffi::OsStrExt,
        path::{Path, PathBuf},
    };

    // `libc` deprecates its own declarations of these in favour of a crate of their own.
    unsafe extern "C" {
        fn _dyld_image_count() -> u32;
        fn _dyld_get_image_name(image: u32) -> *const c_char;
    }

    pub(super) fn find(file_name: &OsStr) -> Option<PathBuf> {
        // SAFETY: both functions can be called at any time; an index past the end answers null.
        let names = unsafe { (0.._dyld_image_count()).map(|image| _dyld_get_image_name(image)) };
        names
            .filter(|name| !name.is_null())
            // SAFETY: the name of a loaded image is NUL-terminated.
            .map(|name| Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes())))
            .find(|path| path.file_name() == Some(file_name))
            .map(Path::to_owned)
    }
}

#[cfg(windows)]
mod imp {
    use std::{ffi::OsStr, path::PathBuf};

    use libloading::os::windows::Library;

    /// The bare name is as good as the path here: `LoadLibrary` gives a loaded module of that name.
    pub(super) fn find(file_name: &OsStr) -> Option<PathBuf> {
        Library::open_already_loaded(file_name).ok().map(|_| PathBuf::from(file_name))
    }
}
