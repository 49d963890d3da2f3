//! From the manifest, or from the lock, to the restored graph.

use std::collections::BTreeMap;

use super::{Places, Progress, Step, progress::step};
use crate::{
    Error, Project, capability, demand,
    dotnet::{Dotnet, runtime_identifier},
    lock::{FRAMEWORK_SOURCE, Lock, LockedPackage},
    manifest::{Bridge, Capability, Manifest, Origin},
    nativeaot::{self, Chosen, Fact, NativeAotError},
    restore::{Graph, Request, RestoreError, Restored, Source, restore},
};

/// What of the lock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resolve {
    /// Nothing: the manifest alone decides.
    Anew,
    /// Its versions, and the content hashes.
    AsLocked,
}

/// A graph, and what was seen of each package.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) graph: Graph,
    pub(super) capabilities: BTreeMap<String, Vec<Capability>>,
    pub(super) facts: BTreeMap<String, Vec<Fact>>,
    pub(super) warnings: Vec<String>,
}

pub(super) fn resolve(
    project: &Project,
    manifest: &Manifest,
    lock: &Lock,
    how: Resolve,
    dotnet: &Dotnet,
    progress: &dyn Progress,
) -> Result<Resolved, Error> {
    let places = Places::of(project);
    let target = step(progress, Step::Restore, "", || target(manifest, lock, how, dotnet, &places))?;
    let mut request = request(project, manifest, lock, how);
    (request.framework, request.runtime) = (target.framework, target.runtime);
    demand::before_restore(manifest, &request.framework)?;
    let Restored { graph, mut warnings } =
        step(progress, Step::Restore, "", || restore(dotnet, &places.restore(), &request))?;
    warnings.extend(target.warning);
    if how == Resolve::AsLocked {
        compare_content(&graph, lock)?;
    }
    let useless = graph.packages.iter().filter(|package| package.direct && package.is_empty());
    warnings.extend(useless.map(|package| {
        format!("`{}` has nothing that a program uses at run time: nothing of it is bound", package.id)
    }));
    let capabilities = capability::gate(manifest, &graph)?;
    let facts = nativeaot::facts(&graph)?;
    Ok(Resolved { graph, capabilities, facts, warnings })
}

/// What everything is compiled for.
struct Target {
    framework: String,
    runtime: String,
    /// That it is not what was asked for.
    warning: Option<String>,
}

/// What the lock says as long as it is the lock of this bridge, else what the manifest asks for and can have.
fn target(
    manifest: &Manifest,
    lock: &Lock,
    how: Resolve,
    dotnet: &Dotnet,
    places: &Places,
) -> Result<Target, NativeAotError> {
    let of_project = |row: &&LockedPackage| manifest.dependency(&row.id).is_none_or(|own| own.framework.is_none());
    let locked = lock.packages.iter().filter(|row| row.bridge == manifest.dotnet.bridge).find(of_project);
    let locked = locked.filter(|_| how == Resolve::AsLocked).map(|row| row.target_framework.clone());
    let asked = manifest.dotnet.framework.clone();
    match manifest.dotnet.bridge {
        Bridge::Clr => {
            let framework = asked.or(locked).unwrap_or_else(|| dotnet.default_framework());
            Ok(Target { framework, runtime: runtime_identifier(), warning: None })
        }
        Bridge::NativeAot => {
            let runtime = manifest.dotnet.runtime.clone().unwrap_or_else(runtime_identifier);
            nativeaot::check_runtime(&runtime)?;
            if let Some(framework) = locked {
                return Ok(Target { framework, runtime, warning: None });
            }
            let wanted = asked.unwrap_or_else(|| dotnet.default_framework());
            let Chosen { framework, passed_over } =
                nativeaot::framework(dotnet, &places.nativeaot(), &wanted, &runtime)?;
            let warning = passed_over.into_iter().next().map(|(newer, why)| {
                format!("the target framework is {framework}: NativeAOT cannot be had for {newer} ({why})")
            });
            Ok(Target { framework, runtime, warning })
        }
    }
}

fn request(project: &Project, manifest: &Manifest, lock: &Lock, how: Resolve) -> Request {
    let mut request = Request::default();
    for dependency in &manifest.dependencies {
        if let Some(framework) = &dependency.framework {
            request.frameworks.insert(dependency.id.clone(), framework.clone());
        }
        match &dependency.origin {
            Origin::Registry(requirement) => {
                request.packages.insert(dependency.id.clone(), requirement.nuget());
            }
            Origin::Project(path) => request.projects.push(crate::restore::normalise(&project.root().join(path))),
        }
    }
    if how == Resolve::AsLocked {
        let packages =
            lock.packages.iter().filter(|package| package.source != FRAMEWORK_SOURCE && package.nupkg_sha512.is_some());
        request.pins = packages.map(|package| (package.id.clone(), package.version.clone())).collect();
    }
    request
}

/// The lock's versions must be the lock's bytes too.
fn compare_content(graph: &Graph, lock: &Lock) -> Result<(), RestoreError> {
    for package in &graph.packages {
        let Source::Registry { sha512: found, .. } = &package.source else { continue };
        let Some(locked) = lock.package(&package.id).and_then(|row| row.nupkg_sha512.as_ref()) else { continue };
        if locked != found {
            return Err(RestoreError::ContentHash {
                package: format!("{} {}", package.id, package.version),
                locked: locked.clone(),
                found: found.clone(),
            });
        }
    }
    Ok(())
}
