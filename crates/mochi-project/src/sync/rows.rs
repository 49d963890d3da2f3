//! What a sync writes into `mochi.lock`.

use std::path::Path;

use mochi_codegen::{c, plan::PackagePlan};
use mochi_surface::model::{PackageId, PackageKind};

use super::{
    generate::{Generated, has_shim},
    inputs::{Inputs, PackageFiles},
    resolve::Resolved,
};
use crate::{
    Project,
    check::packages_folder,
    listing::Listing,
    lock::{FRAMEWORK_SOURCE, Lock, LockedDependency, LockedPackage, Shared},
    manifest::Manifest,
    nativeaot::Evidence,
    restore::{Package, Source},
};

/// The lock, and the two listings that it has the hashes of.
pub(super) struct Recorded {
    pub(super) lock: Lock,
    pub(super) files: Listing,
    pub(super) packages: Listing,
}

pub(super) fn record(
    project: &Project,
    manifest: &Manifest,
    resolved: &Resolved,
    inputs: &Inputs,
    generated: &Generated,
) -> Recorded {
    let files = generated.listing();
    let packages = inputs.listing(&packages_folder());
    let row = |(index, plan): (usize, &PackagePlan)| {
        let read = inputs.package(&plan.id)?;
        let is_bound = has_shim(&generated.plan, PackageId(u32::try_from(index).ok()?));
        let is_row = is_bound || read.kind == PackageKind::Package;
        let needs = generated.needs.get(&plan.id).into_iter().flatten().map(|(_, need)| need);
        let evidence = Evidence::new(resolved.facts.get(&plan.id).into_iter().flatten().cloned(), needs);
        is_row.then(|| locked(project, manifest, resolved, read, plan, evidence, &files))
    };
    let lock = Lock {
        packages: generated.plan.packages.iter().enumerate().filter_map(row).collect(),
        shared: Some(Shared {
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            settings_sha256: manifest.settings_sha256(),
            files_sha256: files.sha256(),
            packages_sha256: packages.sha256(),
            lock_sha256: String::new(),
        }),
        names: generated.plan.remembered.clone(),
        rejected: generated.rejected.clone(),
    };
    Recorded { lock, files, packages }
}

fn locked(
    project: &Project,
    manifest: &Manifest,
    resolved: &Resolved,
    read: &PackageFiles,
    plan: &PackagePlan,
    evidence: Evidence,
    files: &Listing,
) -> LockedPackage {
    let package = resolved.graph.package(&plan.id);
    let (source, nupkg_sha512) = match package.map(|package| &package.source) {
        None => (FRAMEWORK_SOURCE.to_owned(), None),
        Some(Source::Registry { name, sha512 }) => (name.clone(), Some(sha512.clone())),
        Some(Source::Project { path }) => (format!("path+{}", relative(project.root(), path)), None),
    };
    let folder = format!("{}/", plan.id);
    let module = format!("bindings/src/{}", plan.module);
    let header = format!("include/{}", c::path(plan));
    let is_binding = |path: &str| {
        path == header || path.strip_prefix(&module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    LockedPackage {
        id: plan.id.clone(),
        version: plan.version.clone(),
        source,
        nupkg_sha512,
        metadata_sha256: read.locked_sha256(),
        shim_sha256: files.sha256_of(|path| path.starts_with(&folder)),
        bindings_sha256: files.sha256_of(is_binding),
        abi: plan.fingerprint.clone(),
        bridge: manifest.dotnet.bridge,
        target_framework: manifest.framework_of(&plan.id).unwrap_or(&resolved.graph.framework).to_owned(),
        capabilities: resolved.capabilities.get(&plan.id).into_iter().flatten().copied().collect(),
        aot: Some(evidence.fitness),
        aot_evidence: evidence.lines,
        aot_warnings: None,
        dependencies: package.map(dependencies).unwrap_or_default(),
    }
}

fn dependencies(package: &Package) -> Vec<LockedDependency> {
    let edge = |edge: &crate::restore::Dependency| LockedDependency { id: edge.id.clone(), range: edge.range.clone() };
    package.dependencies.iter().map(edge).collect()
}

/// From the project's folder to `file`, with `/`.
fn relative(root: &Path, file: &Path) -> String {
    let common = root.components().zip(file.components()).take_while(|(a, b)| a == b).count();
    let up = root.components().skip(common).map(|_| "..".to_owned());
    let down = file.components().skip(common).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_named_from_the_manifests_folder() {
        let root = Path::new("/a/b");
        assert_eq!(relative(root, Path::new("/a/b/c/X.csproj")), "c/X.csproj");
        assert_eq!(relative(root, Path::new("/a/X/X.csproj")), "../X/X.csproj");
    }
}
