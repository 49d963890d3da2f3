//! Helpers that the test suites share.

mod compiler;
mod process;
pub mod road;
pub mod survivor;
mod tool;
mod workspace;

pub use compiler::Compiler;
pub use process::{Outcome, run};
pub use tool::mochi;
pub use workspace::{CargoProject, root};
