//! What `bridge = "nativeaot"` needs.

use mochi_project::NativeAotError;
use mochi_project::check::packages_folder;
use mochi_project::dotnet::runtime_identifier;

use super::dotnet::names;
use super::finding::Finding;
use super::tools::version;

pub(super) fn findings() -> Vec<Finding> {
    [compiler()].into_iter().chain(linker()).collect()
}

/// The versions that have the framework to compile with: in the package itself, or since .NET 10 in one of its own.
fn compiler() -> Finding {
    let runtime = runtime_identifier();
    let package = format!("runtime.{runtime}.Microsoft.DotNet.ILCompiler");
    let compilers = packages_folder().join(package.to_lowercase());
    let frameworks = packages_folder().join(format!("microsoft.netcore.app.runtime.nativeaot.{runtime}"));
    let mut versions = names(&compilers);
    versions.retain(|version| compilers.join(version).join("framework").is_dir() || frameworks.join(version).is_dir());
    if versions.is_empty() {
        return Finding::absent("ILC", "the first sync with `bridge = \"nativeaot\"` restores it");
    }
    Finding::here("ILC", format!("{package} {}", versions.join(", ")))
}

/// The first that ILC would take. On Windows the SDK finds one of its own while it links.
fn linker() -> Option<Finding> {
    let candidates: &[_] = match std::env::consts::OS {
        "windows" => return None,
        "macos" => &["clang"],
        _ => &["clang", "gcc"],
    };
    Some(match candidates.iter().find_map(|tool| version(tool)) {
        Some(found) => Finding::here("linker", found),
        None => Finding::absent("linker", NativeAotError::NoLinker.hint().unwrap_or_default()),
    })
}
