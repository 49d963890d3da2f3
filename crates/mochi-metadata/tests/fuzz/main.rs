//! Broken images: whatever the bytes are, reading them ends, without a panic, in little memory and on a small stack.
//!
//! `MOCHI_FUZZ_IMAGES` says how many images are made. They are the same in every run.

#[path = "../common/mod.rs"]
mod common;

mod allocator;
mod mutate;
mod walk;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use allocator::Counting;
use common::Dotnet;
use mutate::{Base, Random};
use walk::walk;

#[global_allocator]
static ALLOCATOR: Counting = Counting::new();

const ORDINARY: u64 = 4_000;
const STACK: usize = 512 * 1024;
const SLOWEST: Duration = Duration::from_secs(2);
const LARGEST_BASE: u64 = 24 * 1024;

/// How much memory may be used for an image of that size.
fn memory_limit(size: usize) -> usize {
    2 * size + 16 * 1024
}

/// Says which image it was when reading one panics.
struct Case(u64);

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("image {} did it", self.0);
        }
    }
}

#[test]
fn broken_images_do_no_harm() {
    let count = match std::env::var("MOCHI_FUZZ_IMAGES") {
        Ok(count) => count.parse().expect("`MOCHI_FUZZ_IMAGES` is a number"),
        Err(_) => ORDINARY,
    };
    let bases = bases();
    let (progress, seen) = mpsc::channel();
    let worker = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            for base in &bases {
                assert!(walk(&base.bytes) > 1_000, "the walk over a good image sees something");
            }
            for number in 0..count {
                read(&bases, number);
                // The receiver is gone only when the test has failed already.
                let _ = progress.send(number);
            }
        })
        .expect("a thread starts");
    let started = Instant::now();
    let mut last = 0;
    loop {
        match seen.recv_timeout(10 * SLOWEST) {
            Ok(number) => last = number,
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => panic!("image {} does not end", last + 1),
        }
    }
    worker.join().expect("no image does harm");
    println!("{count} images in {:.1} s", started.elapsed().as_secs_f64());
}

fn read(bases: &[Base], number: u64) {
    let _case = Case(number);
    let mut random = Random::new(number + 1);
    let base = &bases[random.below(bases.len())];
    let bytes = base.mutate(&mut random);
    let started = Instant::now();
    let peak = ALLOCATOR.peak_of(|| {
        walk(&bytes);
    });
    assert!(started.elapsed() < SLOWEST, "{:?} for {} bytes", started.elapsed(), bytes.len());
    assert!(peak <= memory_limit(bytes.len()), "{peak} bytes of memory for an image of {}", bytes.len());
}

/// Small images: of our own source, and the smallest of the shared framework that hold types.
fn bases() -> Vec<Base> {
    let dotnet = Dotnet::find();
    let folder = common::folder("bad_images");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/everything.cs");
    let mut files: Vec<PathBuf> = Vec::new();
    for (name, target) in [("everything.dll", "-t:library"), ("everything.netmodule", "-t:module")] {
        let output = folder.join(name);
        dotnet.csc(
            &output,
            [target.as_ref(), "-nullable+".as_ref(), "-nowarn:CS8600-CS8899".as_ref(), source.as_os_str()],
        );
        files.push(output);
    }
    let small = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|file| file.len() < LARGEST_BASE);
    files.extend(dotnet.shared_framework().into_iter().filter(small));
    let read = |path: &PathBuf| Base::new(std::fs::read(path).expect("the file can be read"));
    let mut bases: Vec<_> = files.iter().map(read).collect();
    // Facades hold next to nothing.
    bases.sort_by_key(|base| std::cmp::Reverse(base.interest()));
    bases.truncate(12);
    bases
}
