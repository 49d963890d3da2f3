use clap::Args;
use mochi_project::{Error, manifest::Manifest, sync};

use super::ecosystem::Ecosystem;
use super::{bridge, changes, edit, wiring};
use crate::args::Global;
use crate::commands::project;
use crate::failure::Result;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(default_value = "dotnet")]
    ecosystem: Ecosystem,
    #[command(flatten)]
    bridge: bridge::Choice,
}

pub(super) fn run(global: &Global, Arguments { ecosystem: Ecosystem::Dotnet, bridge }: &Arguments) -> Result {
    let project = project(global)?;
    let path = project.manifest_path();
    let text = edit::read_manifest(&project)?;
    let asked = bridge.write(&path, &text)?;
    let manifest = Manifest::parse(&path, &asked)?;
    let wiring = wiring::read(&project, &manifest)?;
    let terminal = Terminal::new(global);
    let prepared = sync::sync(&project, &manifest, &terminal)?;
    let locks = prepared.lock().cloned().map(|next| Ok::<_, Error>((project.lock()?, next))).transpose()?;
    let outcome = edit::commit(&project, &text, &asked, prepared)?;
    terminal.clear();
    if let Some((before, next)) = &locks {
        changes::tell(before, next);
    }
    changes::tell_outcome(global, &outcome);
    wiring::tell_missing(wiring.as_ref());
    Ok(())
}
