//! Finds .NET on this machine and starts it inside this process.
//!
//! ```no_run
//! use std::path::Path;
//!
//! use mochi_host::{Runtime, StartOptions, thread};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::start(&StartOptions::new(Path::new("app/App.dll")))?;
//! let add = runtime.function("App.Entries, App", "Add")?;
//! // SAFETY: `Add` is `[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])] static int Add(int, int)`.
//! let add: extern "C" fn(i32, i32) -> i32 = unsafe { std::mem::transmute(add) };
//!
//! thread::prepare()?;
//! assert_eq!(add(40, 2), 42);
//! # Ok(())
//! # }
//! ```
//!
//! # What happens
//!
//! - [`find`] looks for an installation of .NET and remembers each place it looked at.
//! - [`Runtime::start`] loads `hostfxr` from it and starts CoreCLR once, with one assembly as the application.
//!   Everything that is loaded later shares the default load context, so that a type is the same type for everyone.
//!   Where the process has a runtime already, that one is taken.
//! - [`Runtime::function`] turns the name of an `[UnmanagedCallersOnly]` method into a pointer.
//! - [`thread::prepare`] readies a thread for managed code.
//!
//! # What this crate does not do
//!
//! It installs nothing, unloads nothing (CoreCLR cannot be started twice in a process), runs no `Main`, and knows
//! nothing of the generated code that is built upon it.

#![warn(missing_docs)]

mod abi;
mod char_t;
mod error;
pub mod find;
pub mod fork;
mod hostfxr;
mod loaded;
pub mod memory;
mod runtime;
pub mod shim;
mod signals;
mod start;
mod status;
pub mod thread;
mod version;

pub use abi::{ABI_VERSION, RawAny, RawDynamicCall, RawError, RawList, RawSlice, RawText};
pub use error::{Forked, FunctionError, StartError};
pub use hostfxr::Framework;
pub use runtime::Runtime;
pub use start::StartOptions;
pub use status::Status;
pub use version::Version;
