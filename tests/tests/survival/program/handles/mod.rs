//! `survival handles <steps> <seed>`: calls of raw entries in a random order, with handles right and wrong.
//!
//! A model knows which handle holds which object. Each step is compared with it: a wrong handle gives its error, a right one
//! its own object, never another.

mod abi;
mod entries;
mod model;
mod steps;

use crate::random::Random;
use entries::{Entries, call};
use model::Model;
use std::thread;
use steps::Steps;

/// Handles that are live at most, so that slots are used again and again.
const MOST: usize = 300;
/// Steps between two that a thread of its own makes.
const ON_A_THREAD: u64 = 200;

pub fn run(steps: u64, seed: u64) {
    let entries = Entries::find();
    let mut all = Steps::new(&entries, Model::default(), Random::new(seed));
    for step in 0..steps {
        if step % ON_A_THREAD == 0 {
            thread::scope(|scope| scope.spawn(|| all.some()).join())
                .unwrap_or_else(|_| panic!("step {step}, seed {seed}"));
        } else {
            all.some();
        }
        if all.model().live().len() > MOST {
            all.release_half();
        }
    }
    all.release_all();
    // SAFETY: both entries count, and the error is valid.
    let left = call(|error| unsafe { ((entries.count)(error), (entries.doors_open)(error)) });
    assert_eq!(left, Ok((0, 0)));
}
