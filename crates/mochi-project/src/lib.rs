//! mochi.toml, mochi.lock, restore, generation and compilation of a project's .NET packages.
