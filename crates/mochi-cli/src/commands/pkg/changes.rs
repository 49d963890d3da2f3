use mochi_project::lock::{FRAMEWORK_SOURCE, Lock, LockedPackage};
use mochi_project::sync::Outcome;

use crate::args::Global;
use crate::message;

/// Says what another lock means: which packages came, went and changed. The framework is none that anybody added.
pub(super) fn tell(before: &Lock, after: &Lock) {
    for package in packages(before) {
        if after.package(&package.id).is_none() {
            message::status("-", format_args!("{} {}", package.id, package.version));
        }
    }
    for package in packages(after) {
        match before.package(&package.id) {
            None => message::status("+", format_args!("{} {}", package.id, package.version)),
            Some(old) if old.version != package.version => {
                message::status("~", format_args!("{} {} -> {}", package.id, old.version, package.version));
            }
            Some(_) => {}
        }
    }
}

/// Says what a lock holds.
pub(super) fn tell_locked(lock: &Lock, framework: &str) {
    let count = packages(lock).count();
    let plural = if count == 1 { "package" } else { "packages" };
    message::status("Locked", format_args!("{count} {plural} for {framework}"));
}

fn packages(lock: &Lock) -> impl Iterator<Item = &LockedPackage> {
    lock.packages.iter().filter(|package| package.source != FRAMEWORK_SOURCE)
}

/// Says what a sync did.
pub(super) fn tell_outcome(global: &Global, outcome: &Outcome) {
    for warning in &outcome.warnings {
        message::warning(warning);
    }
    if outcome.up_to_date {
        message::status("Fresh", "nothing has changed since the last sync");
        return;
    }
    if global.verbose {
        outcome.compiled.iter().for_each(|assembly| message::status("Compiled", assembly));
    }
    let count = outcome.compiled.len();
    let plural = if count == 1 { "assembly" } else { "assemblies" };
    message::status("Synced", format_args!("dotnet_shim for {} ({count} {plural} compiled)", outcome.framework));
}

/// The lock that is valid once something prepared is in place.
pub(super) fn next_lock(before: &Lock, prepared: Option<&Lock>) -> Lock {
    prepared.unwrap_or(before).clone()
}
