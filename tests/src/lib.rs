//! Helpers that the test suites share.

mod compiler;
mod installed;
mod process;
pub mod road;
pub mod survivor;
mod tool;
mod workspace;

pub use compiler::Compiler;
pub use installed::installed;
pub use process::{Outcome, run};
pub use tool::mochi;
pub use workspace::{CargoProject, root};
