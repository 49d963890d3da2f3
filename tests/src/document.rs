//! Documents that are followed as they are written.
//!
//! | block | what becomes of it |
//! |---|---|
//! | `c`, from `/* <file> */` on | it is that file |
//! | `sh` | it is run, in the document's own folder |
//! | `text` | the `sh` block before it printed this |

use crate::{root, run};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// A library of NativeAOT may have to be made.
const LIMIT: Duration = Duration::from_secs(600);

/// Does what `document`, a path in this checkout, tells a user to do in `folder`. `shell` is what that user has set.
///
/// # Panics
/// When a command fails, or prints something else than the document shows.
#[track_caller]
pub fn follow(document: &str, folder: &Path, shell: impl Fn(&mut Command)) {
    let text = fs::read_to_string(root().join(document)).expect("a document");
    let mut printed = None;
    for (language, block) in blocks(&text) {
        match language {
            "c" => write(block, folder),
            "sh" => {
                let mut commands = Command::new("bash");
                commands.args(["-euo", "pipefail", "-c", block]).current_dir(folder);
                commands.env("LC_ALL", "C").env_remove("MOCHI_SHIM_DIR");
                shell(&mut commands);
                printed = Some(run(&mut commands, LIMIT).success());
            }
            "text" => assert_eq!(printed.take().as_deref(), Some(block), "{document}"),
            _ => {}
        }
    }
    assert!(printed.is_none(), "{document} shows what its last command prints");
}

/// The fenced blocks, each with its language.
fn blocks(markdown: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = markdown.split("```");
    parts.skip(1).step_by(2).filter_map(|part| part.split_once('\n'))
}

fn write(block: &str, folder: &Path) {
    let name = block.strip_prefix("/* ").and_then(|rest| rest.split_once(" */\n")).map(|(name, _)| name);
    if let Some(name) = name.filter(|name| name.ends_with(".c")) {
        fs::write(folder.join(name), block).expect("a writable folder");
    }
}
