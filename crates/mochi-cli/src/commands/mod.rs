//! A file for each verb.

mod doctor;
pub(crate) mod inspect;
pub(crate) mod pkg;
pub(crate) mod report;

use std::path::PathBuf;

use mochi_project::Project;
use serde::Serialize;

use crate::args::{Args, Command, Global};
use crate::failure::{Failure, Result};
use crate::message;

pub(crate) fn run(args: Args) -> Result {
    let Args { global, command } = args;
    match command {
        Command::Pkg(command) => pkg::run(&global, command),
        Command::Inspect(command) => inspect::run(&global, &command),
        Command::Report(arguments) => report::run(&global, &arguments),
        Command::Doctor => doctor::run(),
    }
}

/// The project around the folder that the command was called in.
fn project(global: &Global) -> Result<Project> {
    Ok(Project::find(&folder(global)?)?)
}

fn folder(global: &Global) -> Result<PathBuf> {
    let folder = &global.manifest_dir;
    folder.canonicalize().map_err(|error| Failure::finding(format!("cannot go to `{}`: {error}", folder.display())))
}

fn json(value: &impl Serialize) -> Result {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::finding(error.to_string()))?;
    message::print(text);
    Ok(())
}
