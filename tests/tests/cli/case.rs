use std::fs;
use std::path::{Path, PathBuf};

use crate::filters::stable;
use crate::project::Project;

/// A folder:
///
/// | file | what it is |
/// |---|---|
/// | `before/` | the project before; empty when it is missing |
/// | `cmd` | the commands, one a line; `#` begins a comment |
/// | `stdout`, `stderr` | what all of them say, with what differs from machine to machine filtered |
/// | `code` | their exit codes, one a line |
/// | `after/` | files of the project after, each compared exactly |
///
/// `MOCHI_BLESS=1` writes what is seen; in CI that is refused.
pub(crate) struct Case {
    folder: PathBuf,
}

#[derive(Default)]
struct Seen {
    stdout: String,
    stderr: String,
    code: String,
}

impl Case {
    pub(crate) fn open(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// A paragraph for each file that is not as expected.
    pub(crate) fn differences(&self) -> Vec<String> {
        let project = Project::new();
        let before = self.folder.join("before");
        if before.is_dir() {
            project.copy_from(&before);
        }
        let seen = self.run(&project);
        let mut found = Vec::new();
        for (name, text) in [("stdout", seen.stdout), ("stderr", seen.stderr), ("code", seen.code)] {
            found.extend(compare(&self.folder.join(name), &stable(&text, &project)));
        }
        for expected in files(&self.folder.join("after")) {
            let name = expected.strip_prefix(self.folder.join("after")).expect("a file below `after`");
            let seen = fs::read_to_string(project.path().join(name)).unwrap_or_else(|error| error.to_string());
            found.extend(compare(&expected, &stable(&seen, &project)));
        }
        found
    }

    fn run(&self, project: &Project) -> Seen {
        let commands = fs::read_to_string(self.folder.join("cmd")).expect("a case has a `cmd`");
        let mut seen = Seen::default();
        for line in commands.lines().filter(|line| !line.starts_with('#')) {
            let arguments: Vec<_> = line.split_whitespace().collect();
            let (program, arguments) = arguments.split_first().expect("a line is a command");
            assert_eq!(*program, "mochi", "{}: {line}", self.folder.display());
            let outcome = project.mochi(arguments);
            seen.stdout += &outcome.stdout;
            seen.stderr += &outcome.stderr;
            let code = outcome.status.code().map_or("killed".to_owned(), |code| code.to_string());
            seen.code += &format!("{code}\n");
        }
        seen
    }
}

fn compare(file: &Path, seen: &str) -> Option<String> {
    if std::env::var_os("MOCHI_BLESS").is_some() {
        assert!(std::env::var_os("CI").is_none(), "goldens are not blessed in CI");
        fs::write(file, seen).expect("a case can be written");
        return None;
    }
    let expected = fs::read_to_string(file).unwrap_or_default();
    (expected != seen).then(|| format!("--- {} expected\n{expected}--- seen\n{seen}", file.display()))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
