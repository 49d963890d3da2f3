//! The public surface of .NET assemblies as one API model.
//!
//! Packages and their dependencies become one [`Api`](model::Api): types with resolved references across assemblies, and
//! for each public member exactly one of *bound* or *skipped, because*. This crate knows no target language and does no
//! I/O: the caller hands it the bytes of the assemblies and of their XML documentation.

mod attributes;
mod bind;
mod diagnostic;
mod docs;
mod identifier;
mod input;
mod lineage;
mod members;
pub mod model;
mod nullability;
mod pattern;
mod read;
mod reason;
mod signature;
pub mod skip;
mod text;
mod world;

pub use diagnostic::Diagnostic;
pub use input::{Input, InputAssembly, InputPackage};
pub use read::read;
pub use text::text;
