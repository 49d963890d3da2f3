//! Where the shims are, and the start of .NET with them.

use std::{
    env,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use mochi_host::{Runtime, StartOptions, thread};

use super::{Package, exports, exports::Exports};
use crate::{Error, Result};

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
    let early = Runtime::started().is_none();
    if early {
        *chosen = settings;
    }
    early
}

/// The runtime's own entries, starting .NET when it was not started yet.
pub(super) fn start(package: Option<&Package>) -> Result<&'static Exports> {
    if let Some(exports) = exports::started() {
        return Ok(exports);
    }
    let settings = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let app = app(&settings, package)?;
    let options = StartOptions { dotnet_root: settings.dotnet_root.as_deref(), ..StartOptions::new(&app) };
    exports::load(Runtime::start(&options)?)
}

/// The runtime, for a call on this thread.
pub(super) fn runtime(package: Option<&Package>) -> Result<&'static Runtime> {
    start(package)?;
    thread::prepare();
    Runtime::started().ok_or_else(|| Error::internal(".NET runs, and its host does not know of it"))
}

/// `Mochi.Runtime.dll`, in the first folder that has it; a folder that was named must have it.
fn app(settings: &Settings, package: Option<&Package>) -> Result<PathBuf> {
    if let Some(folder) = env::var_os("MOCHI_SHIM_DIR").map(PathBuf::from).or_else(|| settings.shim_folder.clone()) {
        return in_folder(&folder).ok_or_else(|| missing(&[folder]));
    }
    let beside = env::current_exe().ok().and_then(|program| Some(program.parent()?.join("dotnet_shim")));
    let compiled = package.and_then(Package::shim_folder).map(Path::to_owned);
    let folders: Vec<_> = beside.into_iter().chain(compiled).collect();
    folders.iter().find_map(|folder| in_folder(folder)).ok_or_else(|| missing(&folders))
}

fn in_folder(folder: &Path) -> Option<PathBuf> {
    let app = folder.join("bin").join("Mochi.Runtime.dll");
    app.is_file().then_some(app)
}

fn missing(folders: &[PathBuf]) -> Error {
    let looked: String = folders.iter().map(|folder| format!("\n  {}", folder.display())).collect();
    Error::start(format!(
        "no shim was found: `bin/Mochi.Runtime.dll` is missing in{looked}\n  \
         hint: make it with `mochi pkg sync dotnet`, or set MOCHI_SHIM_DIR to the folder `dotnet_shim`"
    ))
}
