use std::{collections::BTreeSet, path::Path};

use super::{
    error::RestoreError,
    graph::{Asset, AssetKind, Package},
};

/// Takes the assemblies that a package has for one framework in place of those that NuGet picked for the project's.
pub(super) fn choose(
    package: &mut Package,
    framework: &str,
    files: &[String],
    root: &Path,
) -> Result<(), RestoreError> {
    let within = |folder: &str| {
        let prefix = format!("{folder}/{framework}/");
        let inner = move |file: &&String| file.strip_prefix(&prefix).is_some_and(|name| !name.contains('/'));
        files.iter().filter(|file| file.ends_with(".dll")).filter(inner).map(|file| root.join(file)).collect::<Vec<_>>()
    };
    let (reference, implementation) = (within("ref"), within("lib"));
    if implementation.is_empty() {
        let folders = files.iter().filter_map(|file| Some(file.strip_prefix("lib/")?.split_once('/')?.0.to_owned()));
        return Err(RestoreError::NoAssets {
            package: format!("{} {}", package.id, package.version),
            framework: framework.to_owned(),
            available: folders.collect::<BTreeSet<_>>().into_iter().collect(),
        });
    }
    package.assets.retain(|asset| asset.kind != AssetKind::Assembly);
    let assemblies = implementation.iter().map(|path| Asset { kind: AssetKind::Assembly, path: path.clone() });
    package.assets.extend(assemblies);
    package.compile = if reference.is_empty() { implementation } else { reference };
    Ok(())
}
