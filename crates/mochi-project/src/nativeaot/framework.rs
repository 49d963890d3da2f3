//! Which target framework the ahead-of-time compiler can be had for: found out by a restore, which is remembered.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use super::{
    NativeAotError,
    project::{Sources, project},
};
use crate::{
    dotnet::Dotnet,
    restore::{RestoreError, restore_project},
};

/// The oldest framework that a shim can have.
const OLDEST: u32 = 8;

/// How long the lack of a package is believed.
const RETRY: Duration = Duration::from_secs(24 * 60 * 60);

/// A framework, and what keeps newer ones from being it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) framework: String,
    /// Framework and reason, newest first.
    pub(crate) passed_over: Vec<(String, String)>,
}

/// The newest framework up to `wanted` that can be compiled for `runtime`. `folder` is for requests and what they said.
pub(crate) fn framework(dotnet: &Dotnet, folder: &Path, wanted: &str, runtime: &str) -> Result<Chosen, NativeAotError> {
    let mut passed_over = Vec::new();
    for framework in candidates(wanted) {
        match missing(dotnet, &folder.join(format!("{framework}-{runtime}")), &framework, runtime)? {
            None => return Ok(Chosen { framework, passed_over }),
            Some(why) => passed_over.push((framework, why)),
        }
    }
    Err(NativeAotError::Unavailable { runtime: runtime.to_owned(), tried: passed_over })
}

/// `wanted`, then each older one that is still supported.
fn candidates(wanted: &str) -> Vec<String> {
    let major = wanted.strip_prefix("net").and_then(|rest| rest.split('.').next()?.parse::<u32>().ok());
    let older = major.map(|major| (OLDEST..major).rev().map(|major| format!("net{major}.0")));
    std::iter::once(wanted.to_owned()).chain(older.into_iter().flatten()).collect()
}

/// The package that no source has, as NuGet says it; `None` when nothing is missing.
fn missing(dotnet: &Dotnet, folder: &Path, framework: &str, runtime: &str) -> Result<Option<String>, NativeAotError> {
    let memory = folder.join("missing");
    let sdk = dotnet.sdk.to_string();
    if let Some(known) = recall(&memory, &sdk) {
        return Ok(known);
    }
    let found = match restore_project(dotnet, folder, &project(framework, runtime, &Sources::default())) {
        Ok(()) => None,
        Err(error @ (RestoreError::UnknownPackage { .. } | RestoreError::UnknownVersion { .. })) => {
            Some(error.to_string())
        }
        Err(error) => return Err(error.into()),
    };
    // Unwritten, it is asked again the next time.
    let _ = fs::write(memory, format!("{sdk}\n{}", found.as_deref().unwrap_or_default()));
    Ok(found)
}

/// What was found for this SDK; that something is missing is believed for a while only.
fn recall(memory: &Path, sdk: &str) -> Option<Option<String>> {
    let text = fs::read_to_string(memory).ok()?;
    let why = text.strip_prefix(sdk)?.strip_prefix('\n')?;
    if why.is_empty() {
        return Some(None);
    }
    let age = SystemTime::now().duration_since(fs::metadata(memory).ok()?.modified().ok()?).ok()?;
    (age < RETRY).then(|| Some(why.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_frameworks_follow_the_one_that_is_wanted() {
        assert_eq!(candidates("net10.0"), ["net10.0", "net9.0", "net8.0"]);
        assert_eq!(candidates("net8.0"), ["net8.0"]);
        assert_eq!(candidates("net9.0-windows"), ["net9.0-windows", "net8.0"]);
    }

    #[test]
    fn what_was_found_is_remembered_for_one_sdk() {
        let folder = tempfile::tempdir().unwrap();
        let memory = folder.path().join("missing");
        assert_eq!(recall(&memory, "10.0.1"), None);
        fs::write(&memory, "10.0.1\n").unwrap();
        assert_eq!(recall(&memory, "10.0.1"), Some(None));
        assert_eq!(recall(&memory, "10.0.2"), None);
        fs::write(&memory, "10.0.1\npackage `A` is unknown to nuget.org").unwrap();
        assert_eq!(recall(&memory, "10.0.1"), Some(Some("package `A` is unknown to nuget.org".to_owned())));
        let old = SystemTime::now() - RETRY - Duration::from_secs(1);
        fs::File::options().write(true).open(&memory).unwrap().set_modified(old).unwrap();
        assert_eq!(recall(&memory, "10.0.1"), None);
    }
}
