//! Helpers that the test suites share.

mod bridge;
mod compiler;
pub mod golden;
mod installed;
pub mod kept;
mod process;
pub mod road;
pub mod survivor;
mod tool;
mod workspace;

pub use bridge::Bridge;
pub use compiler::Compiler;
pub use installed::installed;
pub use process::{Outcome, run};
pub use tool::mochi;
pub use workspace::{CargoProject, root};
