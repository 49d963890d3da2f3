use mochi_project::tree::Tree;

use super::bridge;
use crate::args::Global;
use crate::commands::project;
use crate::failure::Result;
use crate::message;

pub(super) fn run(global: &Global) -> Result {
    let project = project(global)?;
    let (manifest, lock) = (project.manifest()?, project.lock()?);
    for node in Tree::new(&manifest, &lock).nodes() {
        let indent = "    ".repeat(node.depth);
        let repeated = if node.repeated { " (*)" } else { "" };
        let bridge = bridge::note(node.package);
        message::print(format_args!("{indent}{} {}{bridge}{repeated}", node.package.id, node.package.version));
    }
    Ok(())
}
