//! The insides, as text or JSON.

mod filter;
mod metadata;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::message;
use filter::Filter;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What the metadata of an assembly defines
    Metadata(Arguments),
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
    match command {
        Command::Metadata(arguments) => metadata::run(&[arguments.target.clone().into()], arguments),
    }
}

fn read_assembly(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::finding(format!("cannot read `{}`: {error}", file.display())))
}

fn json(value: &impl Serialize) -> Result {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::finding(error.to_string()))?;
    message::print(text);
    Ok(())
}
