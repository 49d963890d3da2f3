use std::{fmt, io, path::PathBuf};

use thiserror::Error;

use crate::{
    dotnet::ProcessError,
    version::{Range, Requirement},
};

use super::{assets::Log, request::Request};

/// Why there is no graph.
#[derive(Debug, Error)]
pub enum RestoreError {
    #[error("package `{id}` is unknown to {sources}")]
    UnknownPackage { id: String, sources: String, direct: bool },
    #[error("package `{id}` has no version {wanted}{nearest}")]
    UnknownVersion { id: String, wanted: String, nearest: Nearest, direct: bool },
    #[error("{0}")]
    Conflict(Conflict),
    #[error("{message}")]
    IncompatibleFramework { id: String, message: String },
    #[error("`{package}` has nothing for `{framework}`; it has {}", list(.available))]
    NoAssets { package: String, framework: String, available: Vec<String> },
    #[error("package source `{source_name}` cannot be reached")]
    UnreachableSource { source_name: String },
    #[error("`{package}` is not the package of `mochi.lock`: its content hash is `{found}`, not `{locked}`")]
    ContentHash { package: String, locked: String, found: String },
    #[error("`{pack}` has no reference assemblies for `{framework}`")]
    NoReferencePack { pack: String, framework: String },
    #[error("the restore has no answer for `{target}`")]
    NoTarget { target: String },
    #[error("the restore lists `{package}` and not its files")]
    Incomplete { package: String },
    #[error("`{}` {why}", .file.display())]
    Malformed { file: PathBuf, why: Malformed },
    #[error("there is no project `{}`", .project.display())]
    NoProject { project: PathBuf },
    #[error("`{}` cannot be built\n{output}", .project.display())]
    ProjectBuild { project: PathBuf, output: String },
    /// What NuGet or MSBuild says, where nothing more exact is known.
    #[error("`dotnet restore` failed\n{output}")]
    Failed { output: String },
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error("`{}` cannot be written", .file.display())]
    Write { file: PathBuf, source: io::Error },
}

/// What is wrong with a file of NuGet's.
#[derive(Debug, Error)]
pub enum Malformed {
    #[error("cannot be read: {0}")]
    Unreadable(io::Error),
    #[error("is malformed: {0}")]
    Json(serde_json::Error),
}

/// What a source has instead; nothing where it has nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest(Option<String>);

/// Two requirements that no version meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What they are about.
    pub package: String,
    pub requirers: Vec<Requirer>,
}

/// One side of a [`Conflict`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirer {
    /// Id and version of the package that asks; `None` when the manifest does.
    pub by: Option<(String, String)>,
    pub range: Range,
    /// The package of the manifest through which it is in the graph.
    pub root: Option<String>,
}

impl RestoreError {
    /// The way out, where one is known.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::UnknownPackage { direct: false, .. } | Self::UnknownVersion { direct: false, .. } => {
                "a package of the manifest needs it: add its source to `NuGet.Config`, or ask for another version of that \
                 package"
                    .to_owned()
            }
            Self::UnknownPackage { id, .. } => {
                format!("check the spelling of `{id}`, or add its source to `NuGet.Config`")
            }
            Self::UnknownVersion { nearest: Nearest(Some(nearest)), id, .. } => {
                format!("`{nearest}` is the nearest: `mochi pkg add dotnet {id}@{nearest}`")
            }
            Self::UnknownVersion { nearest: Nearest(None), .. } => "ask for another version".to_owned(),
            Self::IncompatibleFramework { id, .. } => {
                format!("ask for an older version, `{id}@<version>`, or for another target framework in [dotnet]")
            }
            Self::NoReferencePack { .. } => {
                "choose another target framework: `framework = \"..\"` in [dotnet]".to_owned()
            }
            Self::NoProject { .. } => "`path` in `mochi.toml` is read from the folder of that file".to_owned(),
            Self::NoAssets { .. } => "name one of these in its row, or leave `framework` out".to_owned(),
            Self::UnreachableSource { .. } => {
                "check the network and the sources of `NuGet.Config`; what was restored before needs neither".to_owned()
            }
            Self::ContentHash { package, .. } => {
                format!(
                    "the source serves other bytes than before: if that is right, `mochi pkg lock` accepts {package}"
                )
            }
            Self::Conflict(_)
            | Self::NoTarget { .. }
            | Self::Incomplete { .. }
            | Self::Malformed { .. }
            | Self::ProjectBuild { .. }
            | Self::Failed { .. }
            | Self::Process(_)
            | Self::Write { .. } => return None,
        })
    }

    /// The first error of the log that is understood; `None` when there is none.
    pub(super) fn from_log(logs: &[Log], request: &Request) -> Option<Self> {
        let errors = || logs.iter().filter(|log| log.level == "Error");
        // An unreachable source makes packages unknown too.
        let unreachable = errors().filter(|log| log.code == "NU1301");
        unreachable.chain(errors()).find_map(|log| understand(log, request))
    }
}

fn understand(log: &Log, request: &Request) -> Option<RestoreError> {
    let Log { code, message, library_id, .. } = log;
    let direct = request.packages.keys().any(|id| id.eq_ignore_ascii_case(library_id));
    Some(match &**code {
        "NU1301" => RestoreError::UnreachableSource { source_name: quoted(message) },
        "NU1100" | "NU1101" => {
            RestoreError::UnknownPackage { id: library_id.clone(), sources: after(message, "source(s): "), direct }
        }
        "NU1102" | "NU1103" => RestoreError::UnknownVersion {
            id: library_id.clone(),
            wanted: parenthesised(message).unwrap_or_default(),
            nearest: Nearest(nearest(message)),
            direct,
        },
        "NU1107" | "NU1605" => RestoreError::Conflict(conflict(library_id, message)),
        "NU1202" => RestoreError::IncompatibleFramework {
            id: library_id.clone(),
            message: message.replacen("Package ", "package ", 1),
        },
        _ => return None,
    })
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// What follows `mark` on its line, without the full stop.
fn after(message: &str, mark: &str) -> String {
    let rest = message.split_once(mark).map_or("every source", |(_, rest)| rest);
    rest.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}

/// `Unable to load the service index for source https://x/index.json.`, `The local source '/x' doesn't exist.`
fn quoted(message: &str) -> String {
    if let Some((_, rest)) = message.split_once('\'') {
        return rest.split('\'').next().unwrap_or_default().to_owned();
    }
    after(message, "for source ")
}

/// `with version (>= 99.0.0)`, with a comma for `&&`.
fn parenthesised(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('(')?;
    let inner = rest.split_once(')')?.0;
    Some(inner.replace(" && ", ", ").replace("= ", "=").replace("> ", ">").replace("< ", "<"))
}

/// `- Found 9 version(s) in nuget.org [ Nearest version: 14.0.1-beta2 ]`
fn nearest(message: &str) -> Option<String> {
    let (_, rest) = message.split_once("Nearest version: ")?;
    rest.split_whitespace().next().map(str::to_owned)
}

/// The paths that follow the first line: ` mochi -> OldLibrary 1.0.0 -> Serilog (>= 2.0.0 && < 3.0.0)`.
fn conflict(package: &str, message: &str) -> Conflict {
    let requirers = message.lines().skip(1).filter_map(|line| {
        let mut steps = line.split(" -> ").map(str::trim).skip(1).collect::<Vec<_>>();
        let wanted = steps.pop()?;
        let range = parenthesised(wanted)?.parse::<Requirement>().ok()?.range().clone();
        let by = steps.last().and_then(|step| step.split_once(' '));
        let root = steps.first().and_then(|step| step.split_once(' ')).map(|(id, _)| id.to_owned());
        Some(Requirer { by: by.map(|(id, version)| (id.to_owned(), version.to_owned())), range, root })
    });
    Conflict { package: package.to_owned(), requirers: requirers.collect() }
}

impl fmt::Display for Nearest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(nearest) => write!(f, " (the nearest is {nearest})"),
            None => Ok(()),
        }
    }
}

/// One line; the CLI prints the whole.
impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "version conflict on `{}`", self.package)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(code: &str, id: &str, message: &str) -> Log {
        Log { code: code.into(), level: "Error".into(), message: message.into(), library_id: id.into() }
    }

    #[test]
    fn an_unknown_version_names_the_nearest() {
        let message = "Unable to find package Newtonsoft.Json with version (>= 13.0.5 && < 14.0.0)\n  \
                       - Found 9 version(s) in nuget.org [ Nearest version: 14.0.1-beta2 ]";
        let error = RestoreError::from_log(&[log("NU1102", "Newtonsoft.Json", message)], &Request::default()).unwrap();
        assert_eq!(
            error.to_string(),
            "package `Newtonsoft.Json` has no version >=13.0.5, <14.0.0 (the nearest is 14.0.1-beta2)"
        );
    }

    #[test]
    fn a_downgrade_is_a_conflict_between_a_package_and_the_manifest() {
        let message = "Warning As Error: Detected package downgrade: Serilog from 3.1.0 to 2.10.0. Reference the \
                       package directly from the project to select a different version. \n mochi -> \
                       Serilog.Sinks.Console 5.0.0 -> Serilog (>= 3.1.0) \n mochi -> Serilog (>= 2.10.0)";
        let Some(RestoreError::Conflict(conflict)) =
            RestoreError::from_log(&[log("NU1605", "Serilog", message)], &Request::default())
        else {
            panic!("a conflict was expected");
        };
        let sides: Vec<_> = conflict.requirers.iter().map(|side| (side.by.clone(), side.range.to_string())).collect();
        assert_eq!(
            sides,
            [
                (Some(("Serilog.Sinks.Console".to_owned(), "5.0.0".to_owned())), ">=3.1.0".to_owned()),
                (None, ">=2.10.0".to_owned())
            ]
        );
    }

    #[test]
    fn an_unreachable_source_comes_before_what_it_causes() {
        let logs = [
            log("NU1101", "A", "Unable to find package A. No packages exist with this id in source(s): nuget.org"),
            log("NU1301", "A", "Unable to load the service index for source https://localhost:1/index.json."),
        ];
        let error = RestoreError::from_log(&logs, &Request::default()).unwrap();
        assert_eq!(error.to_string(), "package source `https://localhost:1/index.json` cannot be reached");
    }
}
