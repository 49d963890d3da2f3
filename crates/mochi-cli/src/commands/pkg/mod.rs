mod add;
mod bridge;
mod changes;
mod diff;
mod ecosystem;
mod edit;
mod lock;
mod remove;
mod sync;
mod tree;
mod why;
mod wiring;

use clap::Subcommand;

use crate::args::Global;
use crate::failure::Result;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add packages to the manifest, lock and generate
    Add(add::Arguments),
    /// Take packages out of the manifest, lock and generate
    Remove(remove::Arguments),
    /// Resolve the manifest and write the lock
    Lock(lock::Arguments),
    /// Make what the lock says: restore, generate, compile
    Sync(sync::Arguments),
    /// Tell what another version of a package changes for the Rust program that uses it
    Diff(diff::Arguments),
    /// Show the graph of packages
    Tree,
    /// Show the chain that asks for a package
    Why(why::Arguments),
}

pub(super) fn run(global: &Global, command: Command) -> Result {
    match command {
        Command::Add(arguments) => add::run(global, &arguments),
        Command::Remove(arguments) => remove::run(global, &arguments),
        Command::Lock(arguments) => lock::run(global, &arguments),
        Command::Sync(arguments) => sync::run(global, &arguments),
        Command::Diff(arguments) => diff::run(global, &arguments),
        Command::Tree => tree::run(global),
        Command::Why(arguments) => why::run(global, &arguments),
    }
}
