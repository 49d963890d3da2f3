use clap::Args;
use mochi_project::check::check;
use mochi_project::{lock, manifest::Manifest, sync};

use super::{bridge, changes, edit};
use crate::args::Global;
use crate::commands::project;
use crate::failure::{Failure, Result};
use crate::message;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Change nothing: compute every hash anew, without network, and fail where one differs
    #[arg(long, conflicts_with = "bridge")]
    check: bool,
    #[command(flatten)]
    bridge: bridge::Choice,
}

pub(super) fn run(global: &Global, arguments: &Arguments) -> Result {
    if arguments.check { compare(global) } else { write(global, &arguments.bridge) }
}

fn write(global: &Global, bridge: &bridge::Choice) -> Result {
    let project = project(global)?;
    let path = project.manifest_path();
    let text = edit::read_manifest(&project)?;
    let asked = bridge.write(&path, &text)?;
    let manifest = Manifest::parse(&path, &asked)?;
    let terminal = Terminal::new(global);
    let before = project.lock()?;
    let prepared = sync::lock(&project, &manifest, &terminal)?;
    let next = changes::next_lock(&before, prepared.lock());
    let outcome = edit::commit(&project, &text, &asked, prepared)?;
    terminal.clear();
    outcome.warnings.iter().for_each(message::warning);
    changes::tell(&before, &next);
    changes::tell_locked(&next, &outcome.framework);
    Ok(())
}

fn compare(global: &Global) -> Result {
    let project = project(global)?;
    let drift = check(&project)?;
    if drift.is_empty() {
        message::status("Checked", format_args!("everything is as `{}` says", lock::FILE_NAME));
        return Ok(());
    }
    let lines: String = drift.iter().map(|drift| format!("\n  {drift}")).collect();
    let error = Failure::finding(format!("the project is not what `{}` says{lines}", lock::FILE_NAME));
    Err(error.with_hint("`mochi pkg sync dotnet` makes it so again; `mochi pkg lock` resolves anew"))
}
