use std::fs;
use std::path::Path;

use mochi_host::find::{Environment, Installation, Search};
use mochi_project::check::packages_folder;
use mochi_project::dotnet::{Dotnet, runtime_identifier};

use super::finding::Finding;

const INSTALL: &str =
    "install the .NET SDK (https://dotnet.microsoft.com/download), or set `DOTNET_ROOT` to its folder";

pub(super) fn findings() -> Vec<Finding> {
    let search = Search::all(&Environment::current());
    let mut all: Vec<_> = search
        .places
        .iter()
        .map(|place| {
            let name = format!("{}", place.rule);
            match &place.outcome {
                Ok(found) => {
                    Finding::here(name, format!("{} (hostfxr {})", found.root.display(), found.hostfxr_version))
                }
                Err(unusable) => Finding::absent(name, format!("{}: {unusable}", place.path.display())),
            }
        })
        .collect();
    match search.installation() {
        Some(installation) => all.extend(parts(installation)),
        None => all.push(Finding::missing("runtime", INSTALL)),
    }
    match Dotnet::find() {
        Ok(dotnet) => all.extend(sdk(&dotnet)),
        Err(error) => all.push(Finding::missing("SDK", error.hint())),
    }
    all
}

fn parts(installation: &Installation) -> Vec<Finding> {
    installation
        .runtimes
        .iter()
        .map(|runtime| Finding::here("runtime", format!("{} {}", runtime.name, runtime.version)))
        .collect()
}

fn sdk(dotnet: &Dotnet) -> Vec<Finding> {
    let csc = dotnet.csc();
    vec![
        Finding::here("SDK", format!("{} (target framework {})", dotnet.sdk, dotnet.default_framework())),
        if csc.is_file() {
            Finding::here("csc", csc.display().to_string())
        } else {
            Finding::missing("csc", format!("`{}` is not there: install the SDK again", csc.display()))
        },
        reference_pack(&dotnet.packs()),
        crossgen2(dotnet),
    ]
}

fn reference_pack(packs: &Path) -> Finding {
    const PACK: &str = "Microsoft.NETCore.App.Ref";
    let versions = names(&packs.join(PACK));
    if versions.is_empty() {
        return Finding::absent("reference pack", format!("`{PACK}` is restored when it is first needed"));
    }
    Finding::here("reference pack", format!("{PACK} {}", versions.join(", ")))
}

fn crossgen2(dotnet: &Dotnet) -> Finding {
    let package = format!("Microsoft.NETCore.App.Crossgen2.{}", runtime_identifier());
    let is_restored = packages_folder().join(package.to_lowercase()).join(dotnet.runtime.to_string()).is_dir();
    if is_restored {
        return Finding::here("crossgen2", format!("{package} {}", dotnet.runtime));
    }
    Finding::absent("crossgen2", "a sync restores it; where it cannot, the first call of each method is slower")
}

/// Where things are kept.
pub(super) fn folders() -> Vec<Finding> {
    vec![
        Finding::here("mochi", env!("CARGO_PKG_VERSION")),
        Finding::here("runtime", runtime_identifier()),
        Finding::here("packages", packages_folder().display().to_string()),
    ]
}

/// What lies in a folder, sorted; nothing where there is none.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
