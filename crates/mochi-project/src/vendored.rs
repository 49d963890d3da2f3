//! The crates that programs link, as they were when this tool was built.

use mochi_codegen::File;

const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/vendored.rs"));

/// A folder for each crate.
pub(crate) fn files() -> impl Iterator<Item = File> {
    FILES.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_need_no_workspace() {
        let manifests: Vec<_> = files().filter(|file| file.path.ends_with("Cargo.toml")).collect();
        assert_eq!(
            manifests.iter().map(|file| &*file.path).collect::<Vec<_>>(),
            ["mochi/Cargo.toml", "mochi-host/Cargo.toml"]
        );
        for File { path, text } in manifests {
            assert!(!text.contains("workspace"), "{path}: {text}");
            assert!(!text.contains("dev-dependencies"), "{path}: {text}");
            assert!(text.contains("edition = \"2024\""), "{path}: {text}");
            assert!(text.contains("doctest = false"), "{path}: {text}");
        }
    }

    #[test]
    fn the_runtime_depends_on_its_neighbour() {
        let manifest = files().find(|file| file.path == "mochi/Cargo.toml").unwrap();
        assert!(manifest.text.contains("path = \"../mochi-host\""), "{}", manifest.text);
        assert!(files().any(|file| file.path == "mochi/src/lib.rs"));
    }
}
