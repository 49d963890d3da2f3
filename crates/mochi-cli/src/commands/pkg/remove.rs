use clap::Args;
use mochi_project::manifest::{Manifest, edit as text};
use mochi_project::sync;

use super::ecosystem::Ecosystem;
use super::{changes, edit};
use crate::args::Global;
use crate::commands::project;
use crate::failure::{Failure, Result};
use crate::message;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    ecosystem: Ecosystem,
    /// Packages of the manifest, in any case
    #[arg(required = true, value_name = "ID")]
    packages: Vec<String>,
}

pub(super) fn run(global: &Global, Arguments { ecosystem: Ecosystem::Dotnet, packages }: &Arguments) -> Result {
    let project = project(global)?;
    let path = project.manifest_path();
    let before = edit::read_manifest(&project)?;
    let present = Manifest::parse(&path, &before)?;
    let mut after = before.clone();
    let mut removed = Vec::new();
    for id in packages {
        let Some(row) = present.dependency(id) else {
            let error = Failure::finding(format!("`{id}` is not in [dotnet-dependencies]"));
            return Err(error.with_hint(format!("`mochi pkg why {id}` says what else asks for it")));
        };
        after = text::remove(&path, &after, id)?;
        removed.push(&row.id);
    }
    let manifest = Manifest::parse(&path, &after)?;

    let terminal = Terminal::new(global);
    let prepared = sync::update(&project, &manifest, &terminal)?;
    let locked = project.lock()?;
    let next = changes::next_lock(&locked, prepared.lock());
    let outcome = edit::commit(&project, &before, &after, prepared)?;

    terminal.clear();
    removed.iter().for_each(|id| message::status("Removed", id));
    changes::tell(&locked, &next);
    changes::tell_outcome(global, &outcome);
    Ok(())
}
