//! Projects of the manifest and of its projects: built by their own build, then taken like packages.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use serde::Deserialize;

use super::{
    error::{Malformed, RestoreError},
    graph::{Asset, AssetKind, Graph, Source},
};
use crate::dotnet::Dotnet;

const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The answer of `-getItem:ReferencePath`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Answer {
    items: Items,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Items {
    reference_path: Vec<Reference>,
}

#[derive(Deserialize)]
struct Reference {
    #[serde(rename = "FullPath")]
    path: PathBuf,
    #[serde(rename = "MSBuildSourceProjectFile")]
    project: Option<PathBuf>,
}

/// Builds the projects in the graph and fills in their assemblies.
pub(super) fn build(dotnet: &Dotnet, project_file: &Path, graph: &mut Graph) -> Result<(), RestoreError> {
    let mut projects = graph
        .packages
        .iter_mut()
        .filter_map(|package| match &package.source {
            Source::Project { path } => Some((path.clone(), package)),
            Source::Registry { .. } => None,
        })
        .peekable();
    let Some((first, _)) = projects.peek() else { return Ok(()) };
    let first = first.clone();

    let output = dotnet
        .program("dotnet msbuild", LIMIT)
        .args(["msbuild", "-nologo", "-verbosity:quiet", "-target:ResolveReferences", "-getItem:ReferencePath"])
        .arg("-property:UseSharedCompilation=false")
        .arg(project_file)
        .run()?;
    if !output.status.success() {
        // Standard output has the items; diagnostics go to standard error then.
        return Err(RestoreError::ProjectBuild { project: first, output: output.stderr.trim_end().to_owned() });
    }
    let answer: Answer = serde_json::from_str(&output.stdout)
        .map_err(|source| RestoreError::Malformed { file: project_file.to_owned(), why: Malformed::Json(source) })?;
    for (path, package) in projects {
        let built = answer.items.reference_path.iter().find(|reference| reference.project.as_ref() == Some(&path));
        let assembly = built.ok_or_else(|| RestoreError::Incomplete { package: package.id.clone() })?.path.clone();
        package.assets = vec![Asset { kind: AssetKind::Assembly, path: assembly.clone() }];
        package.compile = vec![assembly];
    }
    Ok(())
}
