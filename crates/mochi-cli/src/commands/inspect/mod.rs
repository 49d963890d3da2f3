//! The insides, as text or JSON.

mod filter;
mod metadata;
mod plan;
mod skips;
pub(super) mod surface;
mod target;

use std::fs;
use std::path::Path;

use clap::{Args, Subcommand};

use crate::args::Global;
use crate::failure::{Failure, Result};
use filter::Filter;
use target::Target;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What the metadata of an assembly defines
    Metadata(Arguments),
    /// What of it is bound
    Surface(Arguments),
    /// What each bound member is on either side of the border
    Plan(Arguments),
    /// What is not bound, why, and the way out
    Skips(Arguments),
}

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A `.dll`, or a package of the project
    target: String,
    /// Only this type or member; the end of its full name is enough
    #[arg(long)]
    member: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(global: &Global, command: &Command) -> Result {
    let target = |arguments: &Arguments| Target::find(global, &arguments.target);
    match command {
        Command::Metadata(arguments) => metadata::run(&target(arguments)?.files()?, arguments),
        Command::Surface(arguments) => surface::run(&target(arguments)?, arguments),
        Command::Plan(arguments) => plan::run(&target(arguments)?, arguments),
        Command::Skips(arguments) => skips::run(&target(arguments)?, arguments),
    }
}

fn read_assembly(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::finding(format!("cannot read `{}`: {error}", file.display())))
}
