//! The library of the NativeAOT bridge.

use std::{
    ffi::c_void,
    path::{Path, PathBuf},
};

use libloading::Library;

use crate::{FunctionError, StartError, fork, loaded, thread};

/// What every library with a NativeAOT runtime exports for debuggers, and nothing else does.
const MARK: &str = "DotNetRuntimeDebugHeader";

/// The library, which stays loaded for ever: its runtime cannot be ended.
pub(super) struct NativeLibrary {
    file: PathBuf,
    library: &'static Library,
}

impl NativeLibrary {
    /// Loads it. Its runtime starts with the first call.
    pub(super) fn open(file: &Path) -> Result<Self, StartError> {
        if let Some(loaded) = loaded::exporting(MARK).filter(|loaded| !is_same(loaded, file)) {
            return Err(StartError::OtherNativeAot { asked: file.to_owned(), loaded });
        }
        thread::prepare()?;
        fork::runtime_starts();
        match load(file) {
            Ok(library) => Ok(Self { file: file.to_owned(), library: Box::leak(Box::new(library)) }),
            Err(error) => {
                fork::runtime_did_not_start();
                Err(StartError::Library { library: file.to_owned(), reason: error.to_string() })
            }
        }
    }

    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// The address of what the library exports under this name.
    pub(super) fn function(&self, symbol: &str) -> Result<*const c_void, FunctionError> {
        thread::prepare()?;
        // SAFETY: the address is only handed on.
        match unsafe { self.library.get::<*const c_void>(symbol.as_bytes()) } {
            Ok(address) => Ok(*address),
            Err(_) => Err(FunctionError::Missing {
                place: self.file.display().to_string(),
                name: symbol.to_owned(),
                status: None,
            }),
        }
    }
}

fn is_same(a: &Path, b: &Path) -> bool {
    a == b || a.canonicalize().is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b))
}

/// With all its symbols at once, so that what is missing is missing now, and seen by nobody else.
#[cfg(unix)]
fn load(file: &Path) -> Result<Library, libloading::Error> {
    use libloading::os::unix::{Library, RTLD_LOCAL, RTLD_NOW};

    // SAFETY: the initialisers of the library have no preconditions.
    unsafe { Library::open(Some(file), RTLD_NOW | RTLD_LOCAL) }.map(Into::into)
}

#[cfg(windows)]
fn load(file: &Path) -> Result<Library, libloading::Error> {
    // SAFETY: the initialisers of the library have no preconditions.
    unsafe { Library::new(file) }
}
