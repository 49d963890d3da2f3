//! Decides the ABI between .NET and native code, and prints both of its sides.
//!
//! [`plan`](mod@plan) is the only place that decides how a thing crosses. The printers print what it says and decide
//! nothing; they return [`File`]s and write none.

pub mod c;
pub mod csharp;
mod file;
pub mod plan;
pub mod rust;
#[cfg(test)]
mod sample;

pub use csharp::shared_sources;
pub use file::{File, Packed};
pub use plan::{Plan, abi_text, plan, skipped_text};
