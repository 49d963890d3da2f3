use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// The root of this checkout.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package is a folder of the workspace")
}

/// A cargo project of a user's, outside this checkout, gone when dropped.
#[derive(Debug)]
pub struct CargoProject {
    folder: TempDir,
}

impl CargoProject {
    /// An empty binary package of this name that takes crates from where this checkout takes them.
    ///
    /// # Panics
    /// When the folder cannot be written.
    #[must_use]
    pub fn new(name: &str, main: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("mochi-test-").tempdir().expect("a temporary folder");
        let project = Self { folder };
        project.write(
            "Cargo.toml",
            &format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n"),
        );
        project.write("src/main.rs", main);
        let crates = root().join(".cargo/config.toml");
        if let Ok(config) = fs::read_to_string(crates) {
            project.write(".cargo/config.toml", &config);
        }
        project
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// # Panics
    /// When the file cannot be written.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a writable folder");
        fs::write(path, text).expect("a writable file");
    }

    /// `cargo <arguments>` in this project, with the build output in `target`, which projects may share.
    #[must_use]
    pub fn cargo(&self, target: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).current_dir(self.path()).env("CARGO_TARGET_DIR", target);
        command
    }

    /// `mochi <arguments>` in this project.
    #[must_use]
    pub fn mochi(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(crate::mochi());
        command.args(arguments).current_dir(self.path());
        command
    }
}
