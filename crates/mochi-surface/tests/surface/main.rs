//! Sources compiled by the SDK, and real libraries: what of them crosses, and why the rest does not.

mod conventions;
mod corpus;
mod documentation;
mod extending;
mod graphs;
mod hostile;
mod kinds;
mod members;
mod mutations;
mod nullability;
mod overrides;
mod rustdoc;
mod skips;
mod support;
mod tasks;
