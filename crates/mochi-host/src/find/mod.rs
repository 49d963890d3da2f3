//! Where .NET is on this machine.
//!
//! The places are looked at in this order, and the first usable installation wins:
//!
//! 1. the folder that the caller names, and then no other;
//! 2. `DOTNET_ROOT_<ARCHITECTURE>`, then `DOTNET_ROOT`;
//! 3. the folder of the `dotnet` on `PATH`, links followed;
//! 4. the registered location (`/etc/dotnet/install_location`);
//! 5. the folders that installers and package managers use.
//!
//! An installation is usable when it has a `hostfxr` and at least one `Microsoft.NETCore.App`. Whatever is not is
//! passed over and remembered, so that a failed search can tell all of it.

mod environment;
mod installation;

use std::{
    collections::HashSet,
    fmt,
    path::{Path, PathBuf},
};

pub use environment::Environment;
pub use installation::{Installation, Runtime, Sdk, Unusable};

/// The rule by which a folder came to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The caller named it.
    Explicit,
    /// An environment variable names it.
    Variable(String),
    /// It holds the `dotnet` that `PATH` leads to.
    Path,
    /// A file under `/etc/dotnet` names it.
    Registered(PathBuf),
    /// Installers put .NET there.
    Usual,
    /// The runtime of this process was started from there.
    Loaded,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Explicit => f.write_str("asked for"),
            Self::Variable(name) => f.write_str(name),
            Self::Path => f.write_str("PATH"),
            Self::Registered(file) => write!(f, "{}", file.display()),
            Self::Usual => f.write_str("usual folder"),
            Self::Loaded => f.write_str("running"),
        }
    }
}

/// One folder that was looked at.
#[derive(Clone, Debug)]
pub struct Place {
    /// Why it was looked at.
    pub rule: Rule,
    /// The folder.
    pub path: PathBuf,
    /// What was there.
    pub outcome: Result<Installation, Unusable>,
}

/// A search and all it saw.
#[derive(Clone, Debug)]
pub struct Search {
    /// The folders, in the order in which they were looked at; none twice.
    pub places: Vec<Place>,
}

impl Search {
    /// Looks until a usable installation is found.
    pub fn first(explicit: Option<&Path>, environment: &Environment) -> Self {
        Self::run(explicit, environment, |place| place.outcome.is_err())
    }

    /// Looks at every place that this machine suggests, as a diagnosis wants it.
    pub fn all(environment: &Environment) -> Self {
        Self::run(None, environment, |_| true)
    }

    fn run(explicit: Option<&Path>, environment: &Environment, go_on: impl Fn(&Place) -> bool) -> Self {
        let candidates: &mut dyn Iterator<Item = (Rule, PathBuf)> = match explicit {
            Some(path) => &mut std::iter::once((Rule::Explicit, path.to_owned())),
            None => &mut environment.candidates(),
        };
        let mut seen = HashSet::new();
        let mut places = Vec::new();
        for (rule, path) in candidates {
            if !seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
                continue;
            }
            let outcome = Installation::open(&path, rule.clone());
            places.push(Place { rule, path, outcome });
            if !places.last().is_some_and(&go_on) {
                break;
            }
        }
        Self { places }
    }

    /// The installation to use.
    pub fn installation(&self) -> Option<&Installation> {
        self.places.iter().find_map(|place| place.outcome.as_ref().ok())
    }
}

/// A line for each place, indented by two.
impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, Place { rule, path, outcome }) in self.places.iter().enumerate() {
            let line_end = if at == 0 { "" } else { "\n" };
            write!(f, "{line_end}  `{}` ({rule}): ", path.display())?;
            match outcome {
                Ok(installation) => write!(f, "hostfxr {}", installation.hostfxr_version)?,
                Err(unusable) => write!(f, "{unusable}")?,
            }
        }
        Ok(())
    }
}
