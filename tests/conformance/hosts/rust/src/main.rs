//! Prints what each case shows, a line each: the id, a tab, what was seen.

#[expect(unused_variables, reason = "some objects are there only to be alive")]
mod cases;
mod known;
mod runner;
mod show;
mod told;

use runner::{keep, ramp, scalars};

fn main() {
    cases::all(&mut runner::Runner::default());
}
