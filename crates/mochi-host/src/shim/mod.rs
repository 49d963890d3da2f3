//! A folder `dotnet_shim`: the compiled shims of a program's packages, on either runtime.
//!
//! One is opened in a process, once. [`Shim::open`] finds it, starts CoreCLR with it or loads the NativeAOT library in it;
//! [`Shim::entries`] then gives the entries of a type, after versions and fingerprints were compared.

mod bridge;
mod error;
mod exports;
mod locate;
mod mismatch;
mod native;
mod package;

use std::{
    collections::HashMap,
    ffi::c_void,
    fmt,
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

pub use bridge::Bridge;
pub use error::ShimError;
pub use exports::Exports;
pub use locate::ShimOptions;
pub use package::{Package, PackageName};

use crate::{FunctionError, Runtime, StartError, StartOptions, fork};
use native::NativeLibrary;

/// The type of the runtime's own entries.
const RUNTIME_TYPE: &str = "Mochi.MochiExports, Mochi.Runtime";

/// The open `dotnet_shim` of this process.
pub struct Shim {
    road: Road,
    /// The entries that hand out the others, by the package's name.
    fillers: Mutex<HashMap<String, package::Fill>>,
}

enum Road {
    Clr(&'static Runtime),
    NativeAot(NativeLibrary),
}

static SHIM: OnceLock<Shim> = OnceLock::new();
static OPENING: Mutex<()> = Mutex::new(());

impl Shim {
    /// Opens a `dotnet_shim`, or gives the one that was opened before.
    ///
    /// Calls from several threads open it once, and all wait for it. After a failure it can be tried again, unless CoreCLR
    /// itself failed.
    ///
    /// # Errors
    /// There is no shim, its runtime does not start, or another one was opened before.
    pub fn open(options: &ShimOptions<'_>) -> Result<&'static Self, StartError> {
        fork::check()?; // Before the lock, which a thread of the parent may have held.
        let _opening = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shim) = SHIM.get() {
            return shim.unless_another(options);
        }
        let (bridge, file) = locate::shim(options)?;
        let road = match bridge {
            Bridge::Clr => {
                let start = StartOptions { dotnet_root: options.dotnet_root, ..StartOptions::new(&file) };
                Road::Clr(Runtime::start(&start)?)
            }
            Bridge::NativeAot => Road::NativeAot(NativeLibrary::open(&file)?),
        };
        Ok(SHIM.get_or_init(|| Self { road, fillers: Mutex::default() }))
    }

    /// The shim that [`open`](Self::open) gave, if it was called with success before.
    pub fn opened() -> Option<&'static Self> {
        SHIM.get()
    }

    /// What runs it.
    pub fn bridge(&self) -> Bridge {
        match self.road {
            Road::Clr(_) => Bridge::Clr,
            Road::NativeAot(_) => Bridge::NativeAot,
        }
    }

    /// `Mochi.Runtime.dll`, or the NativeAOT library.
    pub fn file(&self) -> &Path {
        match &self.road {
            Road::Clr(runtime) => runtime.app(),
            Road::NativeAot(library) => library.file(),
        }
    }

    /// The address of an entry of the runtime itself. It stays valid for ever; a look-up takes many microseconds.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn runtime_entry(&self, symbol: &str) -> Result<*const c_void, FunctionError> {
        match &self.road {
            Road::Clr(runtime) => runtime.function(RUNTIME_TYPE, symbol),
            Road::NativeAot(library) => library.function(symbol),
        }
    }

    /// The address of an entry of a package.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn entry(&self, package: &PackageName<'_>, symbol: &str) -> Result<*const c_void, FunctionError> {
        match &self.road {
            Road::Clr(runtime) => runtime.function(&package.exports(), symbol),
            Road::NativeAot(library) => library.function(symbol),
        }
    }

    /// Where the shim of a package lies.
    fn file_of(&self, package: &PackageName<'_>) -> PathBuf {
        match self.bridge() {
            Bridge::Clr => self.file().with_file_name(format!("{}.dll", package.assembly)),
            Bridge::NativeAot => self.file().to_owned(),
        }
    }

    /// A folder that was chosen must be the one that is open; one that was only a guess gives way.
    fn unless_another(&'static self, options: &ShimOptions<'_>) -> Result<&'static Self, StartError> {
        match options.chosen() {
            Some(asked) if !locate::is_in(self.file(), &asked) => {
                Err(StartError::OtherShim { asked, opened: self.file().to_owned() })
            }
            Some(_) | None => Ok(self),
        }
    }
}

impl fmt::Debug for Shim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shim").field("bridge", &self.bridge()).field("file", &self.file()).finish_non_exhaustive()
    }
}
