//! `dotnet restore`, and what it decided. NuGet's resolver, sources and authentication are not rewritten here.

mod assets;
mod choose;
mod download;
mod error;
mod graph;
mod outside;
mod projects;
mod request;
mod sources;

use std::{fs, path::Path, time::Duration};

use assets::Assets;
pub(crate) use assets::normalise;
pub(crate) use download::download;
pub use error::{Conflict, Malformed, Nearest, Requirer, RestoreError};
pub use graph::{Asset, AssetKind, Dependency, Framework, Graph, Package, Source};
pub use request::Request;

use crate::dotnet::Dotnet;

const LIMIT: Duration = Duration::from_secs(15 * 60);

/// A restored graph, and what NuGet warned of.
#[derive(Debug)]
pub struct Restored {
    pub graph: Graph,
    pub warnings: Vec<String>,
}

/// Restores in `folder`, which lies within the user's project so that its `NuGet.Config` applies. A pinned request has
/// one answer only: when it was the last one there and its files exist, they are read and no process is started.
pub fn restore(dotnet: &Dotnet, folder: &Path, request: &Request) -> Result<Restored, RestoreError> {
    // A restore passes over what is not there.
    if let Some(missing) = request.projects.iter().find(|project| !project.is_file()) {
        return Err(RestoreError::NoProject { project: missing.clone() });
    }
    let project = Request::file(folder);
    let text = request.project();
    let assets = folder.join("obj").join("project.assets.json");

    let has_one_answer = !request.pins.is_empty() && request.projects.is_empty();
    let unchanged = has_one_answer && fs::read_to_string(&project).is_ok_and(|before| before == text);
    let mut restored = match unchanged.then(|| read(dotnet, folder, request, &assets)) {
        Some(Ok(restored)) if files_exist(&restored.graph) => restored,
        Some(_) | None => {
            write(&project, &text)?;
            // A file of an earlier request must not be taken for this one's answer.
            let _ = fs::remove_file(&assets);
            run(dotnet, &project, request, &assets)?;
            read(dotnet, folder, request, &assets)?
        }
    };
    projects::build(dotnet, &project, &mut restored.graph)?;
    Ok(restored)
}

/// Restores a project for its own sake: whether its packages can be had.
pub(crate) fn restore_project(dotnet: &Dotnet, folder: &Path, text: &str) -> Result<(), RestoreError> {
    let project = Request::file(folder);
    write(&project, text)?;
    run(dotnet, &project, &Request::default(), &folder.join("obj").join("project.assets.json"))
}

fn run(dotnet: &Dotnet, project: &Path, request: &Request, assets: &Path) -> Result<(), RestoreError> {
    let output =
        dotnet.program("dotnet restore", LIMIT).args(["restore", "-nologo", "-verbosity:quiet"]).arg(project).run()?;
    if output.status.success() {
        return Ok(());
    }
    let understood = Assets::read(assets).ok().and_then(|assets| RestoreError::from_log(&assets.logs, request));
    Err(understood.unwrap_or_else(|| RestoreError::Failed { output: output.to_string().trim_end().to_owned() }))
}

fn read(dotnet: &Dotnet, folder: &Path, request: &Request, assets: &Path) -> Result<Restored, RestoreError> {
    let assets = Assets::read(assets)?;
    if let Some(error) = RestoreError::from_log(&assets.logs, request) {
        return Err(error);
    }
    let warnings = assets.logs.iter().map(|log| format!("{} ({})", log.message, log.code)).collect();
    let graph = assets.graph(dotnet, request, folder)?;
    match outside::conflict(&graph) {
        Some(conflict) => Err(RestoreError::Conflict(conflict)),
        None => Ok(Restored { graph, warnings }),
    }
}

fn files_exist(graph: &Graph) -> bool {
    graph.packages.iter().all(|package| {
        package.compile.iter().chain(package.assets.iter().map(|asset| &asset.path)).all(|file| file.is_file())
    })
}

fn write(file: &Path, text: &str) -> Result<(), RestoreError> {
    let error = |source| RestoreError::Write { file: file.to_owned(), source };
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).map_err(error)?;
    }
    fs::write(file, text).map_err(error)
}
