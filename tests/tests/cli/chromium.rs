//! A real browser, driven through its debugging pipe.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(120);

/// A page in a browser of its own; both are gone when dropped.
pub(crate) struct Page {
    browser: Child,
    commands: File,
    messages: Receiver<Value>,
    /// What was said on the console, and what was thrown.
    pub(crate) complaints: Vec<String>,
    session: Value,
    last: u64,
    _folder: TempDir,
}

impl Page {
    /// Opens a file, and waits until it is there.
    pub(crate) fn open(file: &Path) -> Self {
        let folder = tempfile::Builder::new().prefix("mochi-browser-").tempdir().expect("a temporary folder");
        let pipe = |name: &str| -> PathBuf {
            let path = folder.path().join(name);
            assert!(Command::new("mkfifo").arg(&path).status().expect("`mkfifo` is there").success());
            path
        };
        let (to, from) = (pipe("to"), pipe("from"));
        // The browser speaks over descriptors 3 and 4.
        let mut browser = Command::new("sh");
        browser.args(["-c", r#"exec "$0" "$@" 3<"$TO" 4>"$FROM""#]).arg(find()).env("TO", &to).env("FROM", &from);
        browser.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"]);
        browser.arg(format!("--user-data-dir={}", folder.path().join("profile").display())).arg("about:blank");
        let browser = browser.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let browser = browser.spawn().expect("the browser starts");
        let commands = File::options().write(true).open(&to).expect("the pipe is there");
        let from = File::open(&from).expect("the pipe is there");
        let (sender, messages) = channel();
        thread::spawn(move || {
            for message in BufReader::new(from).split(0) {
                let Ok(message) = message else { return };
                let message = serde_json::from_slice(&message).expect("the browser speaks JSON");
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let mut page = Self {
            browser,
            commands,
            messages,
            complaints: Vec::new(),
            session: Value::Null,
            last: 0,
            _folder: folder,
        };
        let target = page.send("Target.createTarget", json!({ "url": "about:blank" }));
        let attached = page.send("Target.attachToTarget", json!({ "targetId": target["targetId"], "flatten": true }));
        page.session = attached["sessionId"].clone();
        for domain in ["Runtime.enable", "Log.enable", "Page.enable"] {
            page.send(domain, json!({}));
        }
        page.send("Page.navigate", json!({ "url": format!("file://{}", file.display()) }));
        page.wait("document.readyState === 'complete' && location.protocol === 'file:'");
        page
    }

    /// The answer to a command of the browser's.
    pub(crate) fn send(&mut self, method: &str, parameters: Value) -> Value {
        self.last += 1;
        let mut command = json!({ "id": self.last, "method": method, "params": parameters });
        if !self.session.is_null() {
            command["sessionId"] = self.session.clone();
        }
        self.commands.write_all(format!("{command}\0").as_bytes()).expect("the browser listens");
        loop {
            let message = self.messages.recv_timeout(LIMIT).unwrap_or_else(|error| panic!("`{method}`: {error}"));
            if message["id"] == self.last {
                assert!(message["error"].is_null(), "`{method}`: {message}");
                return message["result"].clone();
            }
            if let Some("Runtime.exceptionThrown" | "Runtime.consoleAPICalled" | "Log.entryAdded") =
                message["method"].as_str()
            {
                self.complaints.push(message["params"].to_string());
            }
        }
    }

    /// What an expression is in the page.
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let answer = self.send("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true }));
        assert!(answer["exceptionDetails"].is_null(), "`{expression}`: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn wait(&mut self, expression: &str) {
        let start = Instant::now();
        while self.value(expression) != true {
            assert!(start.elapsed() < LIMIT, "`{expression}` does not become true");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses a key; what has a text writes it.
    pub(crate) fn press(&mut self, key: &str) {
        let text = if key.chars().count() == 1 { key } else { "" };
        let code = match key {
            "Enter" => 13,
            "Escape" => 27,
            "Tab" => 9,
            _ => 0,
        };
        let text = if key == "Enter" { "\r" } else { text };
        let event = |kind| json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
        self.send("Input.dispatchKeyEvent", event("keyDown"));
        self.send("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code }));
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.browser.kill();
        let _ = self.browser.wait();
    }
}

/// The browser of this machine.
fn find() -> PathBuf {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let found = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let found = found.into_iter().find(|path| fs::metadata(path).is_ok_and(|file| file.is_file()));
    found.expect("the page is looked at in a browser: `apt-get install chromium`, as `.ci/run` does")
}
