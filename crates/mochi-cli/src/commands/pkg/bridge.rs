use std::path::Path;

use clap::Args;
use mochi_project::lock::LockedPackage;
use mochi_project::manifest::{Bridge, Manifest, edit as text};

use crate::failure::Result;

/// The bridge, for commands that write the manifest.
#[derive(Debug, Args)]
pub(super) struct Choice {
    /// Run on .NET's own runtime (`clr`), or compile everything ahead of time into one library (`nativeaot`)
    ///
    /// It is written into the manifest. Members that say they need code made at run time are skipped with `nativeaot`;
    /// `compat-mode = "warn"` in [dotnet.nativeaot] binds and names them, `"error"` refuses packages that have some.
    #[arg(long, value_name = "BRIDGE", value_parser = bridge)]
    bridge: Option<Bridge>,
}

fn bridge(text: &str) -> std::result::Result<Bridge, String> {
    Bridge::ALL.into_iter().find(|bridge| bridge.as_str() == text).ok_or_else(|| {
        let allowed = Bridge::ALL.map(|bridge| format!("`{bridge}`")).join(", ");
        format!("`{text}` is not a bridge, allowed are {allowed}")
    })
}

/// What the bridge means for a package; on the CLR, nothing has to be said.
pub(super) fn note(package: &LockedPackage) -> String {
    match package.bridge {
        Bridge::Clr => String::new(),
        Bridge::NativeAot => {
            package.aot.map(|fitness| format!(" [nativeaot: {}]", fitness.as_str())).unwrap_or_default()
        }
    }
}

impl Choice {
    /// The manifest's text with the bridge that was chosen.
    pub(super) fn write(&self, path: &Path, before: &str) -> Result<String> {
        let present = Manifest::parse(path, before)?.dotnet.bridge;
        match self.bridge.filter(|chosen| *chosen != present) {
            Some(chosen) => Ok(text::bridge(path, before, chosen)?),
            None => Ok(before.to_owned()),
        }
    }
}
