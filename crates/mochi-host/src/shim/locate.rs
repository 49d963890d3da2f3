//! Which `dotnet_shim` it is.

use std::{
    env,
    path::{Path, PathBuf},
};

use super::Bridge;
use crate::StartError;

/// What to open.
#[derive(Clone, Copy, Debug, Default)]
pub struct ShimOptions<'a> {
    /// The folder `dotnet_shim`, as the program chose it. The variable `MOCHI_SHIM_DIR` goes before it.
    pub folder: Option<&'a Path>,
    /// Where the folder was when the program was compiled. Without a choice it comes after the one beside the program.
    pub compiled: Option<&'a Path>,
    /// The installation of .NET to use; without it, [`find`](crate::find) decides. The NativeAOT bridge needs none.
    pub dotnet_root: Option<&'a Path>,
}

impl ShimOptions<'_> {
    /// The folder, where it was chosen.
    pub(super) fn chosen(&self) -> Option<PathBuf> {
        env::var_os("MOCHI_SHIM_DIR").map(PathBuf::from).or_else(|| self.folder.map(Path::to_owned))
    }
}

/// The file to open; a folder that was chosen must have it.
pub(super) fn shim(options: &ShimOptions<'_>) -> Result<(Bridge, PathBuf), StartError> {
    let folders = match options.chosen() {
        Some(folder) => vec![folder],
        None => {
            let beside = env::current_exe().ok().and_then(|program| Some(program.parent()?.join("dotnet_shim")));
            beside.into_iter().chain(options.compiled.map(Path::to_owned)).collect()
        }
    };
    let mut looked = Vec::new();
    for folder in folders {
        // The lock is beside the folder, which has no neighbours in a path such as `.`.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let bridge = Bridge::of(&folder)?;
        let file = bridge.unwrap_or(Bridge::Clr).file_in(&folder);
        if let Some(bridge) = bridge.filter(|_| file.is_file()) {
            return Ok((bridge, file));
        }
        looked.push(file);
    }
    Err(StartError::ShimMissing { looked })
}

/// Whether the file that was opened lies in this `dotnet_shim`.
pub(super) fn is_in(file: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    file.ancestors().nth(2).is_some_and(|opened| whole(opened) == whole(folder))
}
