use clap::Args;
use mochi_project::manifest;
use mochi_project::tree::Tree;

use super::bridge;
use crate::args::Global;
use crate::commands::project;
use crate::failure::{Failure, Result};
use crate::message;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The package, in any case
    id: String,
}

pub(super) fn run(global: &Global, Arguments { id }: &Arguments) -> Result {
    let project = project(global)?;
    let (manifest, lock) = (project.manifest()?, project.lock()?);
    let tree = Tree::new(&manifest, &lock);
    let Some(chain) = tree.chain(id) else {
        return Err(
            Failure::finding(format!("nothing asks for `{id}`")).with_hint("`mochi pkg tree` lists what is there")
        );
    };
    message::print(manifest::FILE_NAME);
    for (depth, step) in chain.iter().enumerate() {
        let indent = "    ".repeat(depth + 1);
        let bridge = bridge::note(step.package);
        message::print(format_args!("{indent}{} {} ({}){bridge}", step.package.id, step.package.version, step.asked));
    }
    Ok(())
}
