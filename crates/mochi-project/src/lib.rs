//! mochi.toml, mochi.lock, restore, generation and compilation of a project's .NET packages.

pub mod cargo;
pub mod check;
pub mod dotnet;
mod error;
pub mod listing;
pub mod lock;
pub mod manifest;
mod project;
pub mod restore;
mod suggest;
pub mod tree;
pub mod version;

pub use error::Error;
pub use project::Project;
