use std::{path::PathBuf, sync::Arc};

use crate::{
    Error, Result, leaks,
    rt::{RawError, drop_hook, exports, start, text},
    task,
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

    /// How many texts and lists .NET allocated for this process that were not given back.
    ///
    /// Rust gives each back at once: what stays is what code of its own, or C, took and kept. Short texts, and all that goes
    /// into a caller's own buffer, are never among them. Counting costs a call that allocates a few nanoseconds.
    #[must_use]
    pub fn live_buffers() -> usize {
        let Some(exports) = exports::started() else { return 0 };
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let count = unsafe { (exports.buffer_count)(&mut error) };
        error.check().map_or(0, |()| count as usize)
    }

    /// What these texts and lists are, `kind: count`, a line each, most first: `string: 2`, `int[]: 1`.
    #[must_use]
    pub fn live_buffer_kinds() -> String {
        let Some(exports) = exports::started() else { return String::new() };
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let kinds = text::receive(|text, error| unsafe { (exports.buffer_kinds)(text, error) });
        kinds.ok().flatten().unwrap_or_default()
    }

    /// How many closures .NET can still call.
    ///
    /// A closure lives as long as its delegate: .NET drops it when it has collected that, which may be long after the last use, or
    /// never before the process ends.
    #[must_use]
    pub fn live_callbacks() -> usize {
        let Some(exports) = exports::started() else { return 0 };
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let count = unsafe { (exports.callback_count)(&mut error) };
        error.check().map_or(0, |()| count as usize)
    }

    /// How many tasks .NET will tell somebody of when they are over.
    ///
    /// A task that was dropped before its end counts until then, or until .NET has collected it.
    #[must_use]
    pub fn live_tasks() -> usize {
        task::live()
    }

    /// The types of the delegates that closures are alive for, `Type: count`, a line each, most first.
    #[must_use]
    pub fn live_callback_types() -> String {
        let Some(exports) = exports::started() else { return String::new() };
        // SAFETY: the entry has this signature (`MochiExports.cs`).
        let types = text::receive(|text, error| unsafe { (exports.callback_types)(text, error) });
        types.ok().flatten().unwrap_or_default()
    }

    /// The closures and values that .NET can still call, by the type that it calls them as and by where they were given to it, most
    /// first; empty where there are none. What is here when nothing should be left is kept by an object that it keeps: a cycle.
    ///
    /// Where they were given is known when the program was started with `MOCHI_TRACE_HANDLES=1`, as it is for
    /// [`leak_report`](Self::leak_report); without it there are the types.
    ///
    /// ```text
    /// 1 x System.Action of orders::watch::{{closure}}
    ///    at dotnet::system::Action::new in ./dotnet_shim/bindings/src/system/mod.rs:56:9
    ///    at dotnet::acme::Watcher::keep in ./dotnet_shim/bindings/src/acme/mod.rs:120:9
    ///    at orders::watch in ./src/main.rs:17:5
    /// ```
    #[must_use]
    pub fn callback_report() -> String {
        if exports::started().is_none() {
            return String::new();
        }
        leaks::callbacks()
    }

    /// The live references by type and by where they were made, most first, and then the texts and lists that were not given
    /// back, by kind; empty when there are none.
    ///
    /// Where references were made is known when the program was started with `MOCHI_TRACE_HANDLES=1`: the frames of .NET, and below them those of
    /// Rust. Each reference then costs some microseconds; without it, nothing. It is read once, when .NET starts.
    #[must_use]
    pub fn leak_report() -> String {
        if exports::started().is_none() {
            return String::new();
        }
        leaks::report().unwrap_or_else(|error| format!("no report: {error}\n"))
    }

    /// Shows what is thrown when the last reference to an object is dropped and the object disposed, or a
    /// [`Subscription`](crate::Subscription) is dropped and its handler removed.
    ///
    /// Without it such an error is lost, as the one of a `File` that cannot be closed is; with `MOCHI_TRACE_HANDLES=1` it is
    /// printed to standard error. [`Object::dispose`](crate::Object::dispose) and
    /// [`Subscription::remove`](crate::Subscription::remove) return it. The closure runs on the thread that
    /// dropped; the last one that was set counts.
    ///
    /// ```no_run
    /// mochi::Runtime::on_failed_drop(|error| eprintln!("{error:?}"));
    /// ```
    ///
    /// # Panics
    /// Where the closure does, in the middle of a drop.
    pub fn on_failed_drop(hook: impl Fn(&Error) + Send + Sync + 'static) {
        drop_hook::set(Arc::new(hook));
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
