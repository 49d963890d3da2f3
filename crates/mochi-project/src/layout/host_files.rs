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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{layout::Identity, restore::Asset};

    #[test]
    fn every_kind_of_file_has_its_section() {
        let identity = Identity {
            assembly_version: [1, 2, 0, 0],
            file_version: [1, 2, 3, 4],
            name: "A".to_owned(),
            public_key: Vec::new(),
        };
        let placed = |kind: AssetKind, path: &str| {
            let identity = (kind == AssetKind::Assembly).then(|| identity.clone());
            Placed { asset: Asset { kind, path: path.into() }, content: Vec::new(), identity }
        };
        let files = vec![
            placed(AssetKind::Assembly, "/nuget/a/1.0.0/lib/net8.0/A.dll"),
            placed(AssetKind::Native, "/nuget/a/1.0.0/runtimes/linux-x64/native/liba.so"),
            placed(AssetKind::Resource("de".to_owned()), "/nuget/a/1.0.0/lib/net8.0/de/A.resources.dll"),
        ];
        let package = PlacedPackage { id: "A".to_owned(), version: "1.0.0".to_owned(), files };
        let deps: Value = serde_json::from_str(&deps("net8.0", "linux-x64", &[package])).unwrap();
        assert_eq!(
            deps["targets"][".NETCoreApp,Version=v8.0/linux-x64"]["A/1.0.0"],
            json!({
                "runtime": { "A.dll": { "assemblyVersion": "1.2.0.0", "fileVersion": "1.2.3.4" } },
                "native": { "liba.so": {} },
                "resources": { "de/A.resources.dll": { "locale": "de" } },
            })
        );
        assert_eq!(deps["libraries"]["A/1.0.0"]["type"], "project");
    }
}
