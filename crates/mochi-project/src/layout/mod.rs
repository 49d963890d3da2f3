//! What lies where in the user's project, and what the .NET host reads there.

mod assets;
mod host_files;
mod identity;

pub(crate) use assets::{Placed, PlacedPackage, place};
pub(crate) use host_files::{deps, runtime_config};
pub(crate) use identity::Identity;
