//! From the manifest to a `dotnet_shim` that programs can be built against.
//!
//! Work is prepared beside the project's files and put in place by [`Prepared::commit`]: until then nothing of the user's
//! has changed, and an error, an interruption or a full disk leaves it at that.

mod assembler;
mod fill;
mod generate;
mod inputs;
mod jobs;
mod places;
mod prepared;
mod progress;
mod rejected;
mod resolve;
mod rows;
mod stamp;
mod warned;

use std::path::PathBuf;

use mochi_codegen::plan::Plan;
use mochi_surface::{Diagnostic, model::Api};

use inputs::Inputs;
use places::Places;
pub use prepared::{Outcome, Prepared};
pub use progress::{Progress, Quiet, Step};
use resolve::{Resolve, resolve};

use crate::{
    Error, Project,
    check::requirements,
    dotnet::Dotnet,
    files::Guard,
    lock::{Lock, LockedPackage},
    manifest::{Bridge, Manifest, framework_number},
};

/// Resolves the manifest anew for `mochi.lock`, and leaves `dotnet_shim` alone.
pub fn lock<'a>(project: &'a Project, manifest: &'a Manifest, progress: &dyn Progress) -> Result<Prepared<'a>, Error> {
    let guard = guard(project, progress)?;
    prepared::prepare(project, manifest, guard, Resolve::Anew, prepared::Depth::Lock, progress)
}

/// Resolves the manifest anew, and makes everything that has changed by it.
pub fn update<'a>(
    project: &'a Project,
    manifest: &'a Manifest,
    progress: &dyn Progress,
) -> Result<Prepared<'a>, Error> {
    let guard = guard(project, progress)?;
    prepared::prepare(project, manifest, guard, Resolve::Anew, prepared::Depth::Everything, progress)
}

/// Makes what `mochi.lock` says, as far as it is not there yet. A lock that the manifest no longer agrees with is
/// resolved anew.
pub fn sync<'a>(project: &'a Project, manifest: &'a Manifest, progress: &dyn Progress) -> Result<Prepared<'a>, Error> {
    let guard = guard(project, progress)?;
    if prepared::is_up_to_date(project, manifest) {
        return Ok(Prepared::nothing(project, manifest, guard));
    }
    let how = if agrees(manifest, &project.lock()?) { Resolve::AsLocked } else { Resolve::Anew };
    prepared::prepare(project, manifest, guard, how, prepared::Depth::Everything, progress)
}

/// The API of everything that is locked; no network is needed for what was restored before.
pub fn api(project: &Project) -> Result<(Api, Vec<Diagnostic>), Error> {
    let (manifest, lock, inputs) = locked(project)?;
    Ok(mochi_surface::read(&inputs.input(&manifest, &rejected::remembered(&lock, &inputs))))
}

/// The API of what a manifest asks for, resolved anew; the lock and `dotnet_shim` stay as they are.
pub fn api_of(
    project: &Project,
    manifest: &Manifest,
    progress: &dyn Progress,
) -> Result<(Api, Vec<Diagnostic>), Error> {
    let lock = project.lock()?;
    let _guard = guard(project, progress)?;
    let resolved = resolve(project, manifest, &lock, Resolve::Anew, &Dotnet::find()?, progress)?;
    let inputs = Inputs::read(&resolved.graph)?;
    Ok(mochi_surface::read(&inputs.input(manifest, &rejected::remembered(&lock, &inputs))))
}

/// The border of everything that is locked.
pub fn plan(project: &Project) -> Result<(Plan, Vec<Diagnostic>), Error> {
    let (manifest, lock, inputs) = locked(project)?;
    let (api, diagnostics) = mochi_surface::read(&inputs.input(&manifest, &rejected::remembered(&lock, &inputs)));
    Ok((mochi_codegen::plan::plan(&api, &lock.names), diagnostics))
}

/// The compile-time assemblies of a locked package.
pub fn assemblies(project: &Project, id: &str) -> Result<Vec<PathBuf>, Error> {
    let (_, _, inputs) = locked(project)?;
    let package = inputs.package(id);
    Ok(package.into_iter().flat_map(|package| &package.assemblies).map(|assembly| assembly.path.clone()).collect())
}

fn locked(project: &Project) -> Result<(Manifest, Lock, Inputs), Error> {
    let (manifest, lock) = (project.manifest()?, project.lock()?);
    let _guard = guard(project, &Quiet)?;
    let how = if agrees(&manifest, &lock) { Resolve::AsLocked } else { Resolve::Anew };
    let resolved = resolve(project, &manifest, &lock, how, &Dotnet::find()?, &Quiet)?;
    let inputs = Inputs::read(&resolved.graph)?;
    Ok((manifest, lock, inputs))
}

/// Whether the lock answers what the manifest asks. Another bridge keeps the versions, and has a framework of its own;
/// NativeAOT may be on an older framework than was asked for.
fn agrees(manifest: &Manifest, lock: &Lock) -> bool {
    let framework = |row: &LockedPackage| {
        let Some(asked) = manifest.framework_of(&row.id) else { return true };
        let is_older = framework_number(&row.target_framework) < framework_number(asked);
        let has_own = row.bridge != manifest.dotnet.bridge || (row.bridge == Bridge::NativeAot && is_older);
        has_own || row.target_framework == asked
    };
    lock.shared.is_some() && requirements::compare(manifest, lock).is_empty() && lock.packages.iter().all(framework)
}

fn guard(project: &Project, progress: &dyn Progress) -> Result<Guard, Error> {
    let places = Places::of(project);
    places.create()?;
    Ok(Guard::take(&places.guard(), || progress.waiting())?)
}
