//! The messages whose text is fixed.

use std::fmt::Write as _;

use mochi_project::restore::{Conflict, Requirer, RestoreError};
use mochi_project::version::Version;
use mochi_project::{CapabilityRefused, Demand, Error, MonomorphiseMismatch, manifest};

/// `None` for every other error.
pub(crate) fn text(error: &Error) -> Option<String> {
    match error {
        Error::Restore(RestoreError::Conflict(found)) => Some(conflict(found)),
        Error::Capability(refused) => Some(capability(refused)),
        Error::Demand(Demand::Monomorphise(mismatch)) => Some(monomorphise(mismatch)),
        Error::NoProject { .. }
        | Error::Manifest(_)
        | Error::Lock(_)
        | Error::NoSdk(_)
        | Error::Restore(_)
        | Error::Demand(_)
        | Error::Compile(_)
        | Error::NativeAot(_)
        | Error::Process(_)
        | Error::Guard(_)
        | Error::File(_) => None,
    }
}

fn conflict(Conflict { package, requirers }: &Conflict) -> String {
    let mut text = "ERROR: version conflict".to_owned();
    for Requirer { by, range, .. } in requirers {
        let by = by.as_ref().map_or(manifest::FILE_NAME.to_owned(), |(id, version)| format!("{id}@{version}"));
        let _ = write!(text, "\n  {by} requires {package}@{range}");
    }
    let Some(newest) = requirers.iter().max_by_key(|requirer| floor(requirer)) else { return text };
    let version = floor(newest).map_or("1.0".to_owned(), short);
    let row = format!("`{package} = \"^{version}\"`");
    let older = requirers.iter().find(|requirer| *requirer != newest);
    let _ = match older.map(|older| &older.root) {
        Some(None) => write!(text, "\n  Resolution: write {row} in [dotnet-dependencies] to take the newer version."),
        Some(Some(root)) => write!(
            text,
            "\n  Resolution: add {row} to [dotnet-dependencies] to force the newer version,\
             \n              or remove {root} from [dotnet-dependencies]."
        ),
        None => write!(text, "\n  Resolution: add {row} to [dotnet-dependencies] to force the newer version."),
    };
    text
}

/// Without a patch that says nothing.
fn short(version: &Version) -> String {
    let text = version.to_string();
    match text.strip_suffix(".0") {
        Some(short) if !version.is_prerelease() => short.to_owned(),
        Some(_) | None => text,
    }
}

fn floor(requirer: &Requirer) -> Option<&Version> {
    requirer.range.min.as_ref().map(|bound| &bound.version)
}

fn capability(CapabilityRefused { package, version, capability, .. }: &CapabilityRefused) -> String {
    format!(
        "ERROR: capability gate: [dotnet.capabilities] {capability} = false\
         \n  Package: {package}@{version} requires {capability} ({})\
         \n  Resolution: add `{capability} = true` to [dotnet.capabilities]",
        capability.meaning()
    )
}

fn monomorphise(MonomorphiseMismatch { item, expected, provided }: &MonomorphiseMismatch) -> String {
    let mut text = format!(
        "ERROR: monomorphise entry mismatch\n  Item: {item}\n  Expected keys: {}\n  Provided keys: {}",
        expected.join(", "),
        provided.join(", ")
    );
    let lacking: Vec<_> = expected.iter().filter(|name| !provided.contains(name)).collect();
    let unknown: Vec<_> = provided.iter().filter(|name| !expected.contains(name)).collect();
    let renames = unknown.iter().zip(&lacking).map(|(from, to)| format!("rename {from} to {to}"));
    let additions = lacking.iter().skip(unknown.len()).map(|name| format!("add {name}"));
    let removals = unknown.iter().skip(lacking.len()).map(|name| format!("remove {name}"));
    let steps: Vec<_> = renames.chain(additions).chain(removals).collect();
    let _ = write!(text, "\n  Resolution: {} in [dotnet.monomorphise]", steps.join(", "));
    text
}

#[cfg(test)]
mod tests {
    use mochi_project::version::Requirement;

    use super::*;

    fn requirer(by: Option<(&str, &str)>, range: &str, root: Option<&str>) -> Requirer {
        Requirer {
            by: by.map(|(id, version)| (id.to_owned(), version.to_owned())),
            range: range.parse::<Requirement>().unwrap().range().clone(),
            root: root.map(str::to_owned),
        }
    }

    #[test]
    fn two_packages_disagree() {
        let found = Conflict {
            package: "Serilog".to_owned(),
            requirers: vec![
                requirer(Some(("Serilog.Extensions.Logging", "8.0")), ">=3.1.0", Some("Serilog.Extensions.Logging")),
                requirer(Some(("OldLibrary", "1.0")), "[2.0.0,3.0.0)", Some("OldLibrary")),
            ],
        };
        assert_eq!(
            conflict(&found),
            "ERROR: version conflict
  Serilog.Extensions.Logging@8.0 requires Serilog@>=3.1.0
  OldLibrary@1.0 requires Serilog@>=2.0.0, <3.0.0
  Resolution: add `Serilog = \"^3.1\"` to [dotnet-dependencies] to force the newer version,
              or remove OldLibrary from [dotnet-dependencies]."
        );
    }

    #[test]
    fn the_newer_version_is_named_as_far_as_it_matters() {
        let newer = requirer(Some(("HealthChecks", "10.0.11")), "10.0.11", Some("Quartz"));
        let older = requirer(Some(("Quartz", "4.7.3")), "10.0.0", Some("Quartz"));
        let text = conflict(&Conflict { package: "Hosting".to_owned(), requirers: vec![newer, older] });
        assert!(text.contains("add `Hosting = \"^10.0.11\"` to"), "{text}");
    }

    #[test]
    fn the_manifest_asks_for_too_old_a_version() {
        let found = Conflict {
            package: "Serilog".to_owned(),
            requirers: vec![
                requirer(Some(("Serilog.Sinks.Console", "5.0.0")), ">=3.1.0", Some("Serilog.Sinks.Console")),
                requirer(None, "2.10.0", None),
            ],
        };
        assert_eq!(
            conflict(&found),
            "ERROR: version conflict
  Serilog.Sinks.Console@5.0.0 requires Serilog@>=3.1.0
  mochi.toml requires Serilog@>=2.10.0
  Resolution: write `Serilog = \"^3.1\"` in [dotnet-dependencies] to take the newer version."
        );
    }

    #[test]
    fn a_capability_is_refused() {
        let refused = CapabilityRefused {
            package: "RestSharp".to_owned(),
            version: "110.2.0".to_owned(),
            capability: manifest::Capability::Net,
            evidence: "System.Net.Http.HttpClient.SendAsync".to_owned(),
        };
        assert_eq!(
            capability(&refused),
            "ERROR: capability gate: [dotnet.capabilities] net = false
  Package: RestSharp@110.2.0 requires net (opens TCP sockets)
  Resolution: add `net = true` to [dotnet.capabilities]"
        );
    }

    #[test]
    fn the_keys_of_an_instance_are_compared() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let mismatch = |provided: &[&str]| {
            monomorphise(&MonomorphiseMismatch {
                item: "System.Collections.Generic.Dictionary`2".to_owned(),
                expected: names(&["K", "V"]),
                provided: names(provided),
            })
        };
        assert_eq!(
            mismatch(&["T", "V"]),
            "ERROR: monomorphise entry mismatch
  Item: System.Collections.Generic.Dictionary`2
  Expected keys: K, V
  Provided keys: T, V
  Resolution: rename T to K in [dotnet.monomorphise]"
        );
        assert!(mismatch(&["K"]).ends_with("Resolution: add V in [dotnet.monomorphise]"));
        assert!(mismatch(&["K", "V", "W"]).ends_with("Resolution: remove W in [dotnet.monomorphise]"));
    }
}
