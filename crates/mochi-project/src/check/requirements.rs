use super::Drift;
use crate::lock::{FRAMEWORK_SOURCE, Lock};
use crate::manifest::{Dependency, Manifest, Origin};
use crate::tree::Tree;

/// What the manifest asks for against what is locked.
pub(crate) fn compare(manifest: &Manifest, lock: &Lock) -> Vec<Drift> {
    let tree = Tree::new(manifest, lock);
    let asked = manifest.dependencies.iter().filter_map(|dependency| requirement(dependency, lock));
    let orphans =
        lock.packages.iter().filter(|package| package.source != FRAMEWORK_SOURCE && tree.chain(&package.id).is_none());
    asked.chain(orphans.map(|package| Drift::Orphan { id: package.id.clone() })).collect()
}

fn requirement(dependency: &Dependency, lock: &Lock) -> Option<Drift> {
    let id = dependency.id.clone();
    let Some(locked) = lock.resolve(dependency) else {
        return Some(Drift::Unlocked { id });
    };
    match &dependency.origin {
        Origin::Registry(wanted) => {
            let fits = locked.version.parse().is_ok_and(|version| wanted.accepts(&version));
            (!fits).then(|| Drift::Requirement { id, wanted: wanted.to_string(), locked: locked.version.clone() })
        }
        Origin::Project(_) => None,
    }
}
