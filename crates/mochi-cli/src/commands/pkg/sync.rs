use clap::Args;
use mochi_project::sync;

use super::ecosystem::Ecosystem;
use super::{changes, wiring};
use crate::args::Global;
use crate::commands::project;
use crate::failure::Result;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(default_value = "dotnet")]
    ecosystem: Ecosystem,
}

pub(super) fn run(global: &Global, Arguments { ecosystem: Ecosystem::Dotnet }: &Arguments) -> Result {
    let project = project(global)?;
    let manifest = project.manifest()?;
    let wiring = wiring::read(&project, &manifest)?;
    let terminal = Terminal::new(global);
    let before = project.lock()?;
    let prepared = sync::sync(&project, &manifest, &terminal)?;
    let next = changes::next_lock(&project, prepared.lock())?;
    let outcome = prepared.commit()?;
    terminal.clear();
    changes::tell(&before, &next);
    changes::tell_outcome(global, &outcome);
    wiring::tell_missing(wiring.as_ref());
    Ok(())
}
