//! Decides the ABI between .NET and native code, and prints both of its sides.
//!
//! [`plan`] is the only place that decides how a thing crosses. The printers print what it says and decide nothing; they
//! return [`File`]s and write none.

mod file;
pub mod plan;
pub mod rust;

pub use file::File;
