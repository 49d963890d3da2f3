//! The public surface of .NET assemblies as one API model.
//!
//! Packages and their dependencies become one [`Api`]: types with resolved references across assemblies, and for each
//! public member exactly one of *bound* or *skipped, because*. This crate knows no target language and does no I/O: the
//! caller hands it the bytes of the assemblies and of their XML documentation.

pub mod model;
pub mod skip;
