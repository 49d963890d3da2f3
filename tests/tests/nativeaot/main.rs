//! One program, built once, with both bridges: what changes with the bridge, and what must not.

mod asked;
mod border;
mod differences;
mod switch;
