//! NuGet's versions and ranges, and the requirement a user writes, which may also use cargo's operators.

mod nuget;
mod range;
mod requirement;

pub use nuget::Version;
pub use range::{Bound, Range};
pub use requirement::{Requirement, RequirementError};
