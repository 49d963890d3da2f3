use std::fs;
use std::path::{Path, PathBuf};

/// Compares what was printed, in the second place, with the file that holds what is agreed. `MOCHI_BLESS=1` writes the
/// files anew, but not in CI.
///
/// # Panics
/// When anything differs.
pub fn agree(printed: impl IntoIterator<Item = (PathBuf, String)>) {
    let bless = std::env::var_os("MOCHI_BLESS").is_some();
    assert!(!bless || std::env::var_os("CI").is_none(), "what is agreed is not changed in CI");
    let mut different = Vec::new();
    for (agreed, printed) in printed {
        if bless {
            fs::write(&agreed, &printed).expect("a writable file");
        } else if fs::read_to_string(&agreed).unwrap_or_default() != printed {
            different.push(format!("--- {}\n{printed}", agreed.display()));
        }
    }
    assert!(different.is_empty(), "{}\nMOCHI_BLESS=1 accepts this", different.join("\n"));
}

/// A file that was printed.
///
/// # Panics
/// When it was not.
#[must_use]
pub fn printed(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
