//! All shims of a program in one shared library, compiled ahead of time by the SDK's own `dotnet publish`.
//!
//! One library and not one a package: each would bring a garbage collector and types of its own.

mod error;
mod fitness;
mod framework;
mod project;
mod publish;
mod warnings;

pub use error::NativeAotError;
pub use fitness::Fitness;
pub(crate) use fitness::{Evidence, Fact, facts};
pub(crate) use framework::{Chosen, framework};
pub(crate) use publish::{Library, Publication};
pub use warnings::Warnings;
pub(crate) use warnings::by_package;

use crate::dotnet::{architecture, operating_system};

/// The simple name of the merged library; its file is named after it.
pub(crate) const LIBRARY: &str = "Mochi.Native";

/// `Mochi.Native.so`
pub(crate) fn library_file() -> String {
    format!("{LIBRARY}{}", std::env::consts::DLL_SUFFIX)
}

/// Refuses what this machine cannot compile for: the compiler crosses processors, not operating systems.
pub(crate) fn check_runtime(runtime: &str) -> Result<(), NativeAotError> {
    let refused = || NativeAotError::Runtime { wanted: runtime.to_owned(), here: operating_system() };
    let (system, processor) = runtime.rsplit_once('-').ok_or_else(refused)?;
    let is_known = processor == architecture() || ["x64", "arm64"].contains(&processor);
    if system == operating_system() && is_known { Ok(()) } else { Err(refused()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_operating_system_is_refused_by_name() {
        let here = operating_system();
        for processor in ["x64", "arm64"] {
            check_runtime(&format!("{here}-{processor}")).unwrap();
        }
        for other in ["freebsd-x64", &format!("{here}-arm64ec"), "x64"] {
            let error = check_runtime(other).unwrap_err();
            assert_eq!(error.to_string(), format!("NativeAOT cannot compile for `{other}` on {here}"));
        }
    }
}
