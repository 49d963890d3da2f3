//! What hostfxr reads beside the application `Mochi.Runtime.dll`.

use serde_json::{Map, Value, json};

use super::{
    assets::{Placed, PlacedPackage},
    identity::Dotted,
};
use crate::restore::{AssetKind, Framework};

/// `.runtimeconfig.json`: the target framework at least, the newest that is installed otherwise.
pub(crate) fn runtime_config(framework: &str, frameworks: &[Framework]) -> String {
    let version = format!("{}.0", framework.trim_start_matches("net"));
    let frameworks: Vec<_> =
        frameworks.iter().map(|framework| json!({ "name": framework.name, "version": version })).collect();
    pretty(&json!({
        "runtimeOptions": { "tfm": framework, "rollForward": "LatestMajor", "frameworks": frameworks }
    }))
}

/// `.deps.json`: every assembly and native library, all of which lie in the application's own folder.
pub(crate) fn deps(framework: &str, runtime: &str, packages: &[PlacedPackage]) -> String {
    let target = format!(".NETCoreApp,Version=v{}/{runtime}", framework.trim_start_matches("net"));
    let name = |package: &PlacedPackage| format!("{}/{}", package.id, package.version);
    let libraries: Map<_, _> = packages
        .iter()
        .map(|package| (name(package), json!({ "type": "project", "serviceable": false, "sha512": "" })))
        .collect();
    let files: Map<_, _> = packages.iter().map(|package| (name(package), library(package))).collect();
    pretty(&json!({
        "runtimeTarget": { "name": target, "signature": "" },
        "targets": { target: files },
        "libraries": libraries,
    }))
}

fn library(package: &PlacedPackage) -> Value {
    let mut library = Map::new();
    for placed in &package.files {
        let (section, value) = describe(placed);
        let section = library.entry(section).or_insert_with(|| json!({}));
        section[placed.asset.target()] = value;
    }
    Value::Object(library)
}

/// Versions decide between a package's assembly and the framework's own one of the same name.
fn describe(placed: &Placed) -> (&'static str, Value) {
    match &placed.asset.kind {
        AssetKind::Assembly => {
            let versions = placed.identity.as_ref().map(|identity| {
                json!({
                    "assemblyVersion": Dotted(identity.assembly_version).to_string(),
                    "fileVersion": Dotted(identity.file_version).to_string(),
                })
            });
            ("runtime", versions.unwrap_or_else(|| json!({})))
        }
        AssetKind::Native => ("native", json!({})),
        AssetKind::Resource(culture) => ("resources", json!({ "locale": culture })),
    }
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
