use std::path::PathBuf;

use crate::{
    Error, Result,
    rt::{RawError, exports, start, text},
};

/// .NET in this process.
///
/// There is nothing to do: the first call finds and starts it. This is for who wants to choose, or to look inside.
#[derive(Debug)]
pub struct Runtime(());

impl Runtime {
    /// Chooses how .NET is started, before the first call.
    ///
    /// ```no_run
    /// mochi::Runtime::builder().dotnet_root("/opt/dotnet").build()?;
    /// # Ok::<(), mochi::Error>(())
    /// ```
    pub fn builder() -> RuntimeBuilder {
        RuntimeBuilder(start::Settings::default())
    }

    /// How many references to objects of .NET are alive in this process: clones of one reference count as one.
    ///
    /// A program that has dropped everything is at 0, and a number that grows is a leak.
    #[must_use]
    pub fn live_handles() -> usize {
        let Some(exports) = exports::started() else { return 0 };
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let count = unsafe { (exports.handle_count)(&mut error) };
        error.check().map_or(0, |()| count as usize)
    }

    /// The types of the objects that are alive, `Type: count`, a line each, most first.
    #[must_use]
    pub fn live_types() -> String {
        let Some(exports) = exports::started() else { return String::new() };
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let types = text::receive(|text, error| unsafe { (exports.handle_types)(text, error) });
        types.ok().flatten().unwrap_or_default()
    }
}

/// Made by [`Runtime::builder`].
#[derive(Debug)]
#[must_use = "`build` makes it count"]
pub struct RuntimeBuilder(start::Settings);

impl RuntimeBuilder {
    /// The installation of .NET to use, in place of `DOTNET_ROOT`, the `PATH` and the usual folders.
    pub fn dotnet_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.0.dotnet_root = Some(folder.into());
        self
    }

    /// The folder `dotnet_shim`. Without it, `MOCHI_SHIM_DIR` names it (and goes before this one), or it is beside the
    /// program, or where it was when the bindings were compiled.
    pub fn shim_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.0.shim_folder = Some(folder.into());
        self
    }

    /// Lets the first call start .NET so.
    ///
    /// # Errors
    /// .NET was started already.
    pub fn build(self) -> Result<()> {
        if start::choose(self.0) {
            Ok(())
        } else {
            Err(Error::start(".NET runs already; choose before the first call".to_owned()))
        }
    }
}
