use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::StartError;

/// What runs the shims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bridge {
    /// CoreCLR, with an assembly for each package.
    Clr,
    /// One native library with all packages.
    NativeAot,
}

impl Bridge {
    pub(super) const ALL: [Self; 2] = [Self::NativeAot, Self::Clr];

    /// Its name in `mochi.toml` and `mochi.lock`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }

    /// The file that is opened, in `dotnet_shim/bin`.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Clr => "Mochi.Runtime.dll",
            Self::NativeAot if cfg!(windows) => "Mochi.Native.dll",
            Self::NativeAot if cfg!(target_vendor = "apple") => "Mochi.Native.dylib",
            Self::NativeAot => "Mochi.Native.so",
        }
    }

    /// That of a `dotnet_shim`: what the `mochi.lock` beside it says, and where there is none, what its `bin` has.
    ///
    /// # Errors
    /// The lock names another one.
    pub(super) fn of(folder: &Path) -> Result<Option<Self>, StartError> {
        let lock = folder.with_file_name("mochi.lock");
        match locked(&lock)? {
            Some(bridge) => Ok(Some(bridge)),
            None => Ok(Self::ALL.into_iter().find(|bridge| bridge.file_in(folder).is_file())),
        }
    }

    pub(super) fn file_in(self, folder: &Path) -> PathBuf {
        folder.join("bin").join(self.file_name())
    }
}

impl fmt::Display for Bridge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A lock is written by a machine, with one key a line: a parser of TOML would cost every program that links this crate.
fn locked(lock: &Path) -> Result<Option<Bridge>, StartError> {
    let Ok(text) = fs::read_to_string(lock) else { return Ok(None) };
    let Some(name) = text.lines().find_map(bridge_of_row) else { return Ok(None) };
    match Bridge::ALL.into_iter().find(|bridge| bridge.name() == name) {
        Some(bridge) => Ok(Some(bridge)),
        None => Err(StartError::UnknownBridge { lock: lock.to_owned(), bridge: name.to_owned() }),
    }
}

/// `bridge = "clr"`; every row of a package has it, and all say the same.
fn bridge_of_row(line: &str) -> Option<&str> {
    let value = line.trim().strip_prefix("bridge")?.trim_start().strip_prefix('=')?;
    value.trim().strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::bridge_of_row;

    #[test]
    fn a_row_is_read() {
        for (line, bridge) in [
            ("bridge = \"clr\"", Some("clr")),
            ("  bridge=\"nativeaot\" # why", Some("nativeaot")),
            ("bridges = \"clr\"", None),
            ("# bridge = \"clr\"", None),
            ("bridge = clr", None),
            ("id = \"bridge\"", None),
        ] {
            assert_eq!(bridge_of_row(line), bridge, "{line}");
        }
    }
}
