use clap::ValueEnum;

/// Where packages come from.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Ecosystem {
    /// NuGet
    Dotnet,
}
