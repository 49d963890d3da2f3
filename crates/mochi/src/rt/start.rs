//! The start of .NET, as the program chose it.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use mochi_host::shim::{Shim, ShimOptions};

use super::{Package, trace};
use crate::Result;

/// What `Runtime::builder` chose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) dotnet_root: Option<PathBuf>,
    pub(crate) shim_folder: Option<PathBuf>,
}

static SETTINGS: Mutex<Settings> = Mutex::new(Settings { dotnet_root: None, shim_folder: None });

/// Keeps what was chosen for the start; false when .NET was started before.
pub(crate) fn choose(settings: Settings) -> bool {
    let mut chosen = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner);
    let early = Shim::opened().is_none();
    if early {
        *chosen = settings;
    }
    early
}

/// `dotnet_shim`, where this crate itself was in it when it was compiled: for a program whose first call is none of a package.
fn own_folder() -> Option<&'static Path> {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    if runtime.ends_with("runtime") { runtime.parent() } else { None }
}

/// The open shim, starting .NET when it was not started yet.
pub(super) fn shim(package: Option<&Package>) -> Result<&'static Shim> {
    if let Some(shim) = Shim::opened() {
        return Ok(shim);
    }
    let settings = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let shim = Shim::open(&ShimOptions {
        folder: settings.shim_folder.as_deref(),
        compiled: package.map_or_else(own_folder, Package::shim_folder),
        dotnet_root: settings.dotnet_root.as_deref(),
    })?;
    trace::start();
    // Wherever there is a handle, the entries that free it are there.
    shim.exports()?;
    Ok(shim)
}
