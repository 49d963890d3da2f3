use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A compiler of C or C++.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    Gcc,
    GccCpp,
    Clang,
    ClangCpp,
}

impl Compiler {
    pub const ALL: [Self; 4] = [Self::Gcc, Self::GccCpp, Self::Clang, Self::ClangCpp];

    /// What every header and every program of this repository bears.
    pub const STRICT: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

    /// Those of C.
    pub const C: [Self; 2] = [Self::Gcc, Self::Clang];

    /// What `-x` calls its language.
    #[must_use]
    pub fn language(self) -> &'static str {
        match self {
            Self::Gcc | Self::Clang => "c",
            Self::GccCpp | Self::ClangCpp => "c++",
        }
    }

    /// The option to emit functions that nobody calls, too.
    #[must_use]
    pub fn emit_all(self) -> &'static str {
        match self {
            Self::Gcc | Self::GccCpp => "-fkeep-inline-functions",
            Self::Clang | Self::ClangCpp => "-femit-all-decls",
        }
    }

    /// The standards that headers are for.
    #[must_use]
    pub fn standards(self) -> &'static [&'static str] {
        match self {
            Self::Gcc | Self::Clang => &["c99", "c11", "c17"],
            Self::GccCpp | Self::ClangCpp => &["c++11", "c++17"],
        }
    }

    /// The program.
    ///
    /// # Panics
    /// When it is not installed.
    #[must_use]
    pub fn path(self) -> PathBuf {
        let names: &[&str] = match self {
            Self::Gcc => &["gcc"],
            Self::GccCpp => &["g++"],
            Self::Clang => &["clang", "clang-14"],
            Self::ClangCpp => &["clang++", "clang++-14"],
        };
        let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
        let found =
            names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()));
        found.unwrap_or_else(|| panic!("install {}", names.join(" or ")))
    }

    /// A call of it, strict, for programs that include `mochi.h`.
    #[must_use]
    pub fn command(self, standard: &str, include: &[&Path]) -> Command {
        let mut command = Command::new(self.path());
        command.arg(format!("-std={standard}")).args(Self::STRICT);
        command.arg("-I").arg(crate::root().join("crates/mochi-c/include"));
        for folder in include {
            command.arg("-I").arg(folder);
        }
        command
    }
}
