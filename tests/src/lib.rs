//! Helpers that the test suites share.

mod bridge;
mod compiler;
pub mod document;
pub mod golden;
mod installed;
pub mod kept;
mod postgres;
mod process;
pub mod program;
pub mod road;
mod tool;
mod workspace;

pub use bridge::Bridge;
pub use compiler::Compiler;
pub use installed::installed;
pub use postgres::Postgres;
pub use process::{Outcome, run};
pub use tool::mochi;
pub use workspace::{CargoProject, root};
