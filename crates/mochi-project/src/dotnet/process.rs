//! Child processes that end: by themselves, at their time limit, or when the user interrupts.

use std::{
    ffi::OsStr,
    fmt,
    fs::File,
    io::{self, Read, Seek},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use thiserror::Error;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

const POLL: Duration = Duration::from_millis(4);

/// Asks all work in progress to stop: children are killed, and what was staged is thrown away by those who staged it.
pub fn interrupt() {
    INTERRUPTED.store(true, Ordering::SeqCst);
}

/// Whether [`interrupt`] was called.
#[must_use]
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A program to run, in a process group of its own.
#[derive(Debug)]
pub struct Program {
    name: &'static str,
    command: Command,
    limit: Duration,
}

/// What a program left behind.
#[derive(Debug)]
pub struct Output {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

/// Why there is no [`Output`].
#[derive(Debug, Error)]
pub enum ProcessError {
    #[error("`{name}` cannot be started")]
    Start { name: &'static str, source: io::Error },
    #[error("`{name}` was stopped: it took longer than {} s", .limit.as_secs())]
    TooLong { name: &'static str, limit: Duration },
    #[error("interrupted")]
    Interrupted,
}

impl Program {
    /// `name` is what messages call it.
    pub(crate) fn new(name: &'static str, path: &Path, limit: Duration) -> Self {
        let mut command = Command::new(path);
        command.stdin(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        Self { name, command, limit }
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn current_dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it to its end. The output goes through files: a server that a child leaves behind would keep a pipe open.
    pub(crate) fn run(mut self) -> Result<Output, ProcessError> {
        let name = self.name;
        let start = |source| ProcessError::Start { name, source };
        let mut stdout = tempfile::tempfile().map_err(start)?;
        let mut stderr = tempfile::tempfile().map_err(start)?;
        self.command.stdout(stdout.try_clone().map_err(start)?).stderr(stderr.try_clone().map_err(start)?);
        let mut child = Group(self.command.spawn().map_err(start)?);
        let status = child.wait(name, self.limit)?;
        Ok(Output { status, stdout: text(&mut stdout).map_err(start)?, stderr: text(&mut stderr).map_err(start)? })
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.stdout, self.stderr)
    }
}

/// A running child that leads a process group.
struct Group(Child);

impl Group {
    fn wait(&mut self, name: &'static str, limit: Duration) -> Result<ExitStatus, ProcessError> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().map_err(|source| ProcessError::Start { name, source })? {
                return Ok(status);
            }
            let stopped = if interrupted() {
                Some(ProcessError::Interrupted)
            } else {
                (start.elapsed() > limit).then_some(ProcessError::TooLong { name, limit })
            };
            if let Some(error) = stopped {
                self.kill();
                return Err(error);
            }
            thread::sleep(POLL);
        }
    }

    fn kill(&mut self) {
        // Whatever cannot be killed has ended already.
        #[cfg(unix)]
        let _ = rustix::process::kill_process_group(
            rustix::process::Pid::from_child(&self.0),
            rustix::process::Signal::Kill,
        );
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn text(file: &mut File) -> io::Result<String> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str, limit: Duration) -> Program {
        Program::new("sh", Path::new("/bin/sh"), limit).args(["-c", script])
    }

    #[test]
    fn output_is_captured() {
        let output = shell("echo out; echo err >&2; exit 3", Duration::from_secs(10)).run().unwrap();
        assert_eq!((output.status.code(), &*output.stdout, &*output.stderr), (Some(3), "out\n", "err\n"));
    }

    #[test]
    fn the_limit_ends_grandchildren_too() {
        let pid = tempfile::NamedTempFile::new().unwrap();
        let script = format!("sleep 60 & echo $! > '{}'; wait", pid.path().display());
        let error = shell(&script, Duration::from_millis(300)).run().unwrap_err();
        assert!(matches!(error, ProcessError::TooLong { .. }), "{error}");

        let grandchild: i32 = std::fs::read_to_string(pid.path()).unwrap().trim().parse().unwrap();
        let gone = || std::fs::read_to_string(format!("/proc/{grandchild}/stat")).map_or(true, |s| s.contains(") Z "));
        let deadline = Instant::now() + Duration::from_secs(5);
        while !gone() {
            assert!(Instant::now() < deadline, "the grandchild outlived its group");
            thread::sleep(POLL);
        }
    }

    #[test]
    fn a_server_left_behind_does_not_hold_the_output() {
        let start = Instant::now();
        let output = shell("sleep 5 & echo done", Duration::from_secs(30)).run().unwrap();
        assert_eq!(output.stdout, "done\n");
        assert!(start.elapsed() < Duration::from_secs(4));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Program::new("nothing", Path::new("/nowhere/nothing"), POLL).run().unwrap_err();
        assert_eq!(error.to_string(), "`nothing` cannot be started");
    }
}
