//! mochi.toml, mochi.lock, restore, generation and compilation of a project's .NET packages.

pub mod assembly;
pub mod cache;
mod capability;
pub mod cargo;
pub mod check;
mod compile;
pub mod cost;
mod demand;
pub mod dotnet;
mod error;
pub mod files;
mod layout;
pub mod listing;
pub mod lock;
pub mod manifest;
mod msbuild;
mod nativeaot;
pub mod precompile;
mod project;
mod references;
mod replacement;
pub mod restore;
mod suggest;
pub mod sync;
pub mod tree;
pub mod upgrade;
mod vendored;
pub mod version;

pub use capability::CapabilityRefused;
pub use compile::CompileError;
pub use demand::{Demand, MonomorphiseMismatch};
pub use error::Error;
pub use nativeaot::{Fitness, NativeAotError, Warnings};
pub use project::Project;
pub use replacement::Replacement;
