//! From the start of a process to the first managed result: this crate, and a C program that does the least it can.
//!
//! `cargo bench -p mochi-host --bench start [-- <rounds>]`

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    env,
    error::Error,
    ffi::{OsStr, c_void},
    mem,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use mochi_host::{Runtime, StartOptions};
use tempfile::TempDir;

const CHILD: &str = "MOCHI_HOST_BENCH_CHILD";

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(app) = env::var_os(CHILD) {
        return child(Path::new(&app));
    }
    let rounds = env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(30);
    let folder = TempDir::with_prefix("mochi-bench-")?;
    let app = support::build_app(folder.path(), "Entries");
    let installation = support::installation();
    let chost = compile_chost(folder.path())?;

    let mut c = Command::new(chost);
    c.args([&installation.hostfxr, &installation.root, &app]);
    let mut rust = Command::new(env::current_exe()?);
    rust.env(CHILD, &app);

    // In turns, so that both see the same noise of the machine.
    let (mut c_times, mut rust_times) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        c_times.push(time(&mut c)?);
        rust_times.push(time(&mut rust)?);
    }
    println!("{:24} {:>8} {:>8}", "ms to the first result", "minimum", "median");
    for (name, times) in [("C, hostfxr app mode", &mut c_times), ("mochi-host", &mut rust_times)] {
        times.sort_by(f64::total_cmp);
        println!("{name:24} {:8.1} {:8.1}", times[0], times[times.len() / 2]);
    }
    Ok(())
}

fn child(app: &Path) -> Result<(), Box<dyn Error>> {
    let address = Runtime::start(&StartOptions::new(app))?.function("Fixture.Entries, Entries", "Add")?;
    // SAFETY: the entry has this type.
    let add = unsafe { mem::transmute::<*const c_void, extern "C" fn(i32, i32) -> i32>(address) };
    assert_eq!(add(40, 2), 42);
    println!("{}", now());
    Ok(())
}

fn compile_chost(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let program = folder.join("chost");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/chost.c");
    let compiler = env::var_os("CC").unwrap_or_else(|| "cc".into());
    let status = Command::new(compiler)
        .args(["-O2".as_ref(), "-o".as_ref(), program.as_os_str(), source.as_os_str(), OsStr::new("-ldl")])
        .status()?;
    if status.success() { Ok(program) } else { Err("`chost.c` does not compile".into()) }
}

/// Runs the program, which prints the moment of its first result.
fn time(command: &mut Command) -> Result<f64, Box<dyn Error>> {
    let began = now();
    let output = command.stderr(Stdio::inherit()).output()?;
    let ended: i64 = std::str::from_utf8(&output.stdout)?.trim().parse()?;
    Ok((ended - began) as f64 / 1e6)
}

/// Nanoseconds of the clock that all processes share.
fn now() -> i64 {
    let since_epoch = SystemTime::UNIX_EPOCH.elapsed().expect("the clock is set");
    since_epoch.as_nanos().try_into().expect("it fits until the year 2262")
}
