//! `seconds,calls,resident,native,handles`: resident memory and what `malloc` has given out, both in bytes.

use crate::process;
use mochi::Runtime;
use std::thread;
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_millis(100);
/// The first third of the run is warm-up: generations and arenas find their size.
const WARM_UP: usize = 3;
/// What may be more at the end than after the warm-up.
const TOLERANCE: usize = 16 << 20;

struct Sample {
    resident: usize,
    native: usize,
}

pub struct Samples {
    begin: Instant,
    taken: Vec<Sample>,
}

impl Samples {
    pub fn begin() -> Self {
        println!("seconds,calls,resident,native,handles");
        let mut samples = Self { begin: Instant::now(), taken: Vec::new() };
        samples.note(0);
        samples
    }

    /// One more sample, after a pause.
    pub fn take(&mut self, calls: u64) {
        thread::sleep(PAUSE);
        self.note(calls);
    }

    fn note(&mut self, calls: u64) {
        let seconds = self.begin.elapsed().as_secs_f64();
        let sample = Sample { resident: process::resident(), native: process::allocated() };
        println!("{seconds:.2},{calls},{},{},{}", sample.resident, sample.native, Runtime::live_handles());
        self.taken.push(sample);
    }

    /// The last third must not be far above the second; a collector's own ups and downs are within each.
    pub fn check(&self) {
        let third = self.taken.len() / WARM_UP;
        let (before, after) = (&self.taken[third..2 * third], &self.taken[2 * third..]);
        for (what, value) in VALUES {
            let (before, after) = (median(before, value), median(after, value));
            assert!(after < before + TOLERANCE, "{what} memory grew from {before} to {after} bytes");
        }
    }
}

const VALUES: [(&str, fn(&Sample) -> usize); 2] =
    [("resident", |sample| sample.resident), ("native", |sample| sample.native)];

fn median(samples: &[Sample], value: fn(&Sample) -> usize) -> usize {
    let mut values: Vec<usize> = samples.iter().map(value).collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
}
