use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::commands;

/// Use any NuGet package from Rust, typed, as if it were a crate.
#[derive(Debug, Parser)]
#[command(name = "mochi", version, propagate_version = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command understands.
#[derive(Debug, Clone, ClapArgs)]
pub(crate) struct Global {
    /// Look for the project from this folder
    #[arg(short = 'C', long, global = true, value_name = "FOLDER", default_value = ".")]
    pub manifest_dir: PathBuf,
    /// Say nothing but errors and what was asked for
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub(crate) fn write_global(self) {
        let choice = match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Add, remove, lock and generate packages
    #[command(subcommand)]
    Pkg(commands::pkg::Command),
    /// Look inside: metadata, surface, plan and what was skipped
    #[command(subcommand)]
    Inspect(commands::inspect::Command),
    /// Say how much of each package is bound, and why the rest is not
    Report(commands::report::Arguments),
    /// Say what of .NET, Rust and compilers is here, what is missing, and what to do
    Doctor,
}
