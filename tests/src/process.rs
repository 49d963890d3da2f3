use std::io::Read;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a child ended, and what it said.
#[derive(Debug)]
pub struct Outcome {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// The standard output of a child that succeeded.
    ///
    /// # Panics
    /// When it did not, with all that it said.
    #[track_caller]
    pub fn success(self) -> String {
        assert!(self.status.success(), "{}\n--- stdout\n{}\n--- stderr\n{}", self.status, self.stdout, self.stderr);
        self.stdout
    }

    /// For a child that must fail, and say all of this on its standard error.
    ///
    /// # Panics
    /// When it did not.
    #[track_caller]
    pub fn failure(self, parts: &[&str]) {
        assert!(!self.status.success());
        for part in parts {
            assert!(self.stderr.contains(part), "no `{part}` in\n{}", self.stderr);
        }
    }
}

/// Runs a child to its end with no standard input.
///
/// # Panics
/// When it cannot be started, or is still running after `limit`; it is killed then.
#[track_caller]
pub fn run(command: &mut Command, limit: Duration) -> Outcome {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let stdout = drain(child.stdout.take().expect("piped"));
    let stderr = drain(child.stderr.take().expect("piped"));
    let deadline = Instant::now() + limit;
    let status = loop {
        match child.try_wait().expect("a child can be waited for") {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                child.kill().expect("a running child can be killed");
                child.wait().expect("a killed child ends");
                panic!(
                    "{command:?} was still running after {limit:?}\n--- stderr\n{}",
                    stderr.join().expect("no panic")
                );
            }
            None => thread::sleep(Duration::from_millis(5)),
        }
    };
    Outcome { status, stdout: stdout.join().expect("no panic"), stderr: stderr.join().expect("no panic") }
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
