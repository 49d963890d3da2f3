//! What programs link that call .NET through generated bindings: objects, errors, and the runtime behind them.
//!
//! ```text
//! mochi pkg add dotnet Newtonsoft.Json
//! ```
//!
//! generates the crate `dotnet`, and this crate is what its types are made of:
//!
//! ```ignore
//! use dotnet::newtonsoft_json::{JsonReaderException, linq::JObject};
//!
//! fn main() -> mochi::Result<()> {
//!     let order = JObject::parse(r#"{"id": 7}"#)?; // finds and starts .NET
//!     println!("{order}"); // ToString
//!     match JObject::parse("{ not json") {
//!         Err(error) if error.is::<JsonReaderException>() => println!("{error}"),
//!         other => drop(other?),
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Objects
//!
//! A class of .NET is a type that derefs to its base, up to [`Object`]. It is a counted reference: [`Clone`] makes another
//! one to the same object, dropping the last one lets the object go, and disposes it where the program constructed it.
//! [`Object::is`] asks for a class, [`Object::cast`] goes down, [`Object::upcast`] goes up to interfaces; [`using`] disposes
//! at the end of a block.
//!
//! # Errors
//!
//! Every exception is an [`Error`]: it has the type, the message, the stack trace and the inner exceptions, and
//! [`Error::is`] and [`Error::downcast`] know its class. What is no exception (no .NET, null, bindings and shim of
//! different versions) is told apart by its [`ErrorKind`].
//!
//! An object that is disposed when it is dropped can fail to: `Dispose` throws, and a drop has nobody to give the error to.
//! [`Runtime::on_failed_drop`] sees it, [`Object::dispose`] and [`using`] return it.
//!
//! # Leaks
//!
//! [`Runtime::live_handles`], [`Runtime::live_types`] and [`Runtime::live_buffers`] count what is out, in every build.
//! [`Runtime::leak_report`] says where it was made, when the program runs with `MOCHI_TRACE_HANDLES=1`.
//!
//! # Text
//!
//! Text is UTF-8 here and UTF-16 there, and converted on the way. NULs survive. Half of a surrogate pair cannot be said in
//! UTF-8, and comes out as U+FFFD.
//!
//! # Values
//!
//! [`Decimal`], [`Guid`], [`DateTime`], [`DateTimeOffset`], [`DateOnly`], [`TimeOnly`], [`TimeSpan`] and [`Half`] cross by value,
//! in layouts that are the border's own and not the runtime's; `Int128` and `UInt128` are [`i128`] and [`u128`]. An [`Array`] is one that both
//! sides use where it is.
//!
//! # Threads
//!
//! Every thread may call. A program may end while objects are alive; .NET is never unloaded.
//!
//! # What this crate does not do
//!
//! - It generates nothing and installs nothing: that is the tool `mochi`.
//! - It keeps no object from being changed by two threads at once; .NET's own rules hold.
//! - It does not collect cycles between the two sides: an object lives as long as a reference here does.
//! - It has no catch for what ends a process in C# too: a stack that overflows, `Environment.FailFast`.

#![warn(missing_docs)]
#![allow(unexpected_cfgs, reason = "`rust_analyzer` is one where this crate is built by itself")]

mod array;
mod dynamic;
mod error;
mod exception;
mod leaks;
mod object;
mod optional;
#[doc(hidden)]
pub mod rt;
mod runtime;
mod spawn;
mod stream;
mod subscription;
mod task;
mod using;
mod values;
mod weak;

pub use array::{Array, ArrayCell};
pub use dynamic::{Arguments, DynamicArg, DynamicType, FromDotnet};
pub use error::{Error, ErrorKind};
pub use exception::Exception;
pub use object::Object;
pub use optional::OptionalExt;
pub use rt::{Argument, Class, Is, Number};
pub use runtime::{Runtime, RuntimeBuilder};
pub use spawn::spawn;
pub use stream::{IntoStream, Stream};
pub use subscription::Subscription;
pub use task::Task;
pub use using::using;
pub use values::{Bool, DateOnly, DateTime, DateTimeKind, DateTimeOffset, Decimal, Guid, Half, TimeOnly, TimeSpan};
pub use weak::Weak;

/// What every call gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

mod managed {
    crate::rt::managed! {}
}

use managed::Managed;
