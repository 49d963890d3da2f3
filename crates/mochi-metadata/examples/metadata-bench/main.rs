//! Measures this crate against System.Reflection.Metadata: the same walks over the same files, on one thread, the
//! reading of the files included, each in its fastest way. Each time is the best of several, in rounds by turns, so that
//! other load hits both alike; the reference is warmed up first.
//!
//! `cargo run --release -p mochi-metadata --example metadata-bench -- [--json]`

#[path = "../../tests/common/mod.rs"]
mod common;

mod counter;
mod walk;

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Instant;

use common::{Dotnet, Enums};
use walk::{Level, Walk};

const ROUNDS: usize = 3;
const TIMES: usize = 8;

/// A time in milliseconds, and what the walk counted.
type Measured = (f64, u64);

fn main() -> Result<(), Box<dyn Error>> {
    let json = std::env::args().any(|argument| argument == "--json");
    let dotnet = Dotnet::find();
    let folder = common::folder("metadata-bench");
    let program = dotnet.srm_dump(&folder);
    let mut rows = Vec::new();
    for (set, files) in [("reference pack", dotnet.reference_pack()), ("shared framework", dotnet.shared_framework())] {
        let enums = Enums::of(&files);
        let mut measured = Level::ALL.map(|level| (level, f64::INFINITY, f64::INFINITY));
        for _ in 0..ROUNDS {
            let reference = reference(&dotnet, &program, &folder, &files)?;
            for (level, ours, theirs) in &mut measured {
                let (time, counted) = self::ours(*level, &files, &enums)?;
                let (reference_time, expected) = reference[level];
                assert_eq!(counted, expected, "both walks see the same in the {set}, {}", level.name());
                (*ours, *theirs) = (ours.min(time), theirs.min(reference_time));
            }
        }
        rows.extend(measured.map(|(level, ours, theirs)| (format!("metadata: {set}, {}", level.name()), ours, theirs)));
    }
    print(&rows, json);
    Ok(())
}

fn ours(level: Level, files: &[PathBuf], enums: &Enums) -> Result<Measured, Box<dyn Error>> {
    let mut best = (f64::INFINITY, 0);
    for _ in 0..TIMES {
        let started = Instant::now();
        let mut walk = Walk::new(level, enums);
        for path in files {
            let file = File::open(path)?;
            // SAFETY: nothing writes to the installed assemblies while they are measured.
            let bytes = unsafe { memmap2::Mmap::map(&file)? };
            walk.image(&bytes)?;
        }
        best = (f64::min(best.0, started.elapsed().as_secs_f64() * 1e3), walk.checksum);
    }
    Ok(best)
}

fn reference(
    dotnet: &Dotnet,
    program: &Path,
    folder: &Path,
    files: &[PathBuf],
) -> Result<HashMap<Level, Measured>, Box<dyn Error>> {
    let list = folder.join("list.txt");
    let lines: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    std::fs::write(&list, lines.join("\n"))?;
    let output = dotnet.run(program, ["bench".as_ref(), list.as_os_str(), TIMES.to_string().as_ref()]);
    let mut measured = HashMap::new();
    for (level, line) in Level::ALL.into_iter().zip(output.lines()) {
        let mut words = line.split(' ');
        let mut word = || words.next().ok_or("a line has a time and a count");
        measured.insert(level, (word()?.parse()?, word()?.parse()?));
    }
    Ok(measured)
}

/// With `json`, one row a line.
fn print(rows: &[(String, f64, f64)], json: bool) {
    for (name, ours, theirs) in rows {
        let ratio = ours / theirs;
        if json {
            println!(r#"{{"name":"{name}","ours":{ours:.3},"reference":{theirs:.3},"unit":"ms","ratio":{ratio:.3}}}"#);
        } else {
            println!("{name:<44} {ours:>8.2} ms  {theirs:>8.2} ms  {ratio:.2}");
        }
    }
}
