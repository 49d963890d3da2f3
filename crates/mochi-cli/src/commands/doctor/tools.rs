use std::process::{Command, Stdio};

use super::finding::Finding;

/// Bindings are compiled by the user's own toolchain; edition 2024 needs this one.
const RUST: &str = "1.85";

pub(super) fn rust() -> Vec<Finding> {
    ["cargo", "rustc"]
        .map(|tool| match version(tool) {
            Some(version) => Finding::here(tool, version),
            None => Finding::missing(tool, format!("install Rust {RUST} or later: https://rustup.rs")),
        })
        .into()
}

pub(super) fn c() -> Vec<Finding> {
    let compilers: Vec<_> = ["cc", "gcc", "clang"]
        .into_iter()
        .filter_map(|tool| version(tool).map(|version| Finding::here(tool, version)))
        .collect();
    if compilers.is_empty() {
        return vec![Finding::absent("cc", "cargo links with it: install gcc or clang")];
    }
    compilers
}

/// The first line of `tool --version`.
pub(super) fn version(tool: &str) -> Option<String> {
    let output = Command::new(tool).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}
