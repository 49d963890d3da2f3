//! Which libraries this process has loaded already, whoever did it.

use std::{ffi::OsStr, path::PathBuf};

/// The path of the loaded library with this file name.
pub(crate) fn find(file_name: &OsStr) -> Option<PathBuf> {
    imp::find(file_name)
}

/// The path of a loaded library that exports this symbol.
pub(crate) fn exporting(symbol: &str) -> Option<PathBuf> {
    imp::exporting(symbol)
}

#[cfg(unix)]
mod imp {
    use std::{
        ffi::{CStr, CString, OsStr, c_void},
        mem,
        os::unix::ffi::OsStrExt,
        path::{Path, PathBuf},
    };

    use super::names::names;

    fn path(name: &CStr) -> PathBuf {
        Path::new(OsStr::from_bytes(name.to_bytes())).to_owned()
    }

    pub(super) fn find(file_name: &OsStr) -> Option<PathBuf> {
        names().iter().map(|name| path(name)).find(|path| path.file_name() == Some(file_name))
    }

    pub(super) fn exporting(symbol: &str) -> Option<PathBuf> {
        let symbol = CString::new(symbol).ok()?;
        names().iter().find_map(|name| {
            // SAFETY: a library that is loaded is looked into, and let go again.
            unsafe {
                let library = libc::dlopen(name.as_ptr(), libc::RTLD_LAZY | libc::RTLD_NOLOAD);
                if library.is_null() {
                    return None;
                }
                let address = libc::dlsym(library, symbol.as_ptr());
                libc::dlclose(library);
                home(address)
            }
        })
    }

    /// The library that an address is in: a look-up goes on to the libraries that one depends on.
    fn home(address: *const c_void) -> Option<PathBuf> {
        if address.is_null() {
            return None;
        }
        // SAFETY: all zero is a valid record, which is filled in; the name is that of a loaded library.
        unsafe {
            let mut info: libc::Dl_info = mem::zeroed();
            (libc::dladdr(address, &mut info) != 0).then(|| path(CStr::from_ptr(info.dli_fname)))
        }
    }
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod names {
    use std::ffi::{CStr, CString, c_int, c_void};

    /// The paths of the loaded libraries; that of the program is empty.
    pub(super) fn names() -> Vec<CString> {
        let mut names = Vec::new();
        // SAFETY: `visit` gets the pointer to `names`, which outlives the call, and nobody else touches it.
        unsafe { libc::dl_iterate_phdr(Some(visit), (&raw mut names).cast()) };
        names
    }

    unsafe extern "C" fn visit(info: *mut libc::dl_phdr_info, _size: usize, names: *mut c_void) -> c_int {
        // SAFETY: `dl_iterate_phdr` passes a valid record, and the list that `names` gave it.
        let (info, names) = unsafe { (&*info, &mut *names.cast::<Vec<CString>>()) };
        if !info.dlpi_name.is_null() {
            // SAFETY: the name is NUL-terminated and lives as long as the library is loaded.
            names.push(unsafe { CStr::from_ptr(info.dlpi_name) }.to_owned());
        }
        0
    }
}

#[cfg(target_vendor = "apple")]
mod names {
    use std::ffi::{CStr, CString, c_char};

    // `libc` deprecates its own declarations of these in favour of a crate of their own.
    unsafe extern "C" {
        fn _dyld_image_count() -> u32;
        fn _dyld_get_image_name(image: u32) -> *const c_char;
    }

    /// The paths of the loaded libraries and of the program.
    pub(super) fn names() -> Vec<CString> {
        // SAFETY: both functions can be called at any time; an index past the end answers null.
        let names = unsafe { (0.._dyld_image_count()).map(|image| _dyld_get_image_name(image)) };
        // SAFETY: the name of a loaded image is NUL-terminated.
        names.filter(|name| !name.is_null()).map(|name| unsafe { CStr::from_ptr(name) }.to_owned()).collect()
    }
}

#[cfg(windows)]
mod imp {
    use std::{
        ffi::{CString, OsStr, OsString, c_char, c_void},
        os::windows::ffi::OsStringExt,
        path::PathBuf,
    };

    use libloading::os::windows::Library;

    /// The bare name is as good as the path here: `LoadLibrary` gives a loaded module of that name.
    pub(super) fn find(file_name: &OsStr) -> Option<PathBuf> {
        Library::open_already_loaded(file_name).ok().map(|_| PathBuf::from(file_name))
    }

    type Module = *mut c_void;

    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetCurrentProcess() -> *mut c_void;
        fn K32EnumProcessModules(process: *mut c_void, modules: *mut Module, size: u32, needed: *mut u32) -> i32;
        fn GetProcAddress(module: Module, name: *const c_char) -> *const c_void;
        fn GetModuleFileNameW(module: Module, name: *mut u16, length: u32) -> u32;
    }

    pub(super) fn exporting(symbol: &str) -> Option<PathBuf> {
        let symbol = CString::new(symbol).ok()?;
        modules().into_iter().find_map(|module| {
            // SAFETY: the module is loaded, and the buffer as long as it says.
            unsafe {
                if GetProcAddress(module, symbol.as_ptr()).is_null() {
                    return None;
                }
                let mut name = [0; 1024];
                let length = GetModuleFileNameW(module, name.as_mut_ptr(), name.len() as u32);
                Some(PathBuf::from(OsString::from_wide(&name[..length as usize])))
            }
        })
    }

    fn modules() -> Vec<Module> {
        let mut modules = vec![std::ptr::null_mut(); 1024];
        let mut needed = 0;
        let size = size_of_val(&*modules) as u32;
        // SAFETY: the buffer is as long as it says.
        let found = unsafe { K32EnumProcessModules(GetCurrentProcess(), modules.as_mut_ptr(), size, &mut needed) } != 0;
        modules.truncate(if found { needed as usize / size_of::<Module>() } else { 0 });
        modules
    }
}
