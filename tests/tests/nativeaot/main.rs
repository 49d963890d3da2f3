//! One program, built once, with both bridges: what changes with the bridge, and what must not.

mod border;
mod switch;
