mod tree;
mod why;

use clap::Subcommand;
use mochi_project::Project;

use crate::args::Global;
use crate::failure::{Failure, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the graph of packages
    Tree,
    /// Show the chain that asks for a package
    Why(why::Arguments),
}

pub(super) fn run(global: &Global, command: Command) -> Result {
    match command {
        Command::Tree => tree::run(global),
        Command::Why(arguments) => why::run(global, &arguments),
    }
}

fn project(global: &Global) -> Result<Project> {
    Ok(Project::find(&folder(global)?)?)
}

fn folder(global: &Global) -> Result<std::path::PathBuf> {
    let folder = &global.manifest_dir;
    folder.canonicalize().map_err(|error| Failure::finding(format!("cannot go to `{}`: {error}", folder.display())))
}
