use crate::run;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(60);

/// A PostgreSQL server of its own, with an empty database, reached by a socket in its folder. It ends when dropped.
#[derive(Debug)]
pub struct Postgres {
    folder: TempDir,
    programs: PathBuf,
}

impl Postgres {
    /// # Panics
    /// When there is no PostgreSQL, or it does not start.
    #[must_use]
    pub fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("mochi-postgres-").tempdir().expect("a temporary folder");
        let server = Self { folder, programs: programs() };
        if is_root() {
            // PostgreSQL refuses to be run by root.
            let mut give = Command::new("chown");
            run(give.arg("nobody").arg(server.folder.path()), LIMIT).success();
        }
        let data = server.data();
        run(
            server.program("initdb").arg("--pgdata").arg(&data).args(["--username=mochi", "--auth=trust", "--no-sync"]),
            LIMIT,
        )
        .success();
        let options =
            format!("-c listen_addresses= -c unix_socket_directories={} -c fsync=off", server.socket().display());
        let mut start = server.program("pg_ctl");
        start.arg("start").arg("--pgdata").arg(&data).arg("--wait").args(["--options", &options]);
        start.arg("--log").arg(server.folder.path().join("log"));
        run(&mut start, LIMIT).success();
        server
    }

    /// How Npgsql connects to it.
    #[must_use]
    pub fn connection_string(&self) -> String {
        format!("Host={};Username=mochi;Database=postgres", self.socket().display())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn socket(&self) -> &Path {
        self.folder.path()
    }

    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut as_nobody = Command::new("setpriv");
            as_nobody.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]).arg(path);
            as_nobody
        } else {
            Command::new(path)
        };
        command.current_dir(self.folder.path());
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.arg("stop").arg("--pgdata").arg(self.data()).args(["--mode=immediate", "--silent"]);
        if let Ok(mut child) = stop.spawn() {
            // What cannot be stopped is left to the end of the test's own process group.
            let _ = child.wait();
        }
    }
}

/// Where the server's programs are: Debian keeps them out of the path.
fn programs() -> PathBuf {
    let mut config = Command::new("bash");
    config.args(["-c", "ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1; dirname \"$(command -v initdb)\""]);
    let found = run(&mut config, LIMIT);
    let folder = found.stdout.lines().find(|line| Path::new(line).join("initdb").is_file());
    folder.unwrap_or_else(|| panic!("no PostgreSQL here: install the package `postgresql`")).into()
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    run(id.arg("-u"), LIMIT).success().trim() == "0"
}
