//! `libmochi_host`: the functions of `mochi.h`, over `mochi-host`.
//!
//! The header documents them. A null pointer where the header wants memory is the caller's mistake that C cannot be kept
//! from; all else that a caller can do wrong is an error. Nothing here unwinds: a panic, which would be a bug, is an error
//! too where work is done, and ends the process elsewhere.

mod arrays;
mod boxes;
mod dynamic;
mod error;
mod exceptions;
mod live;
mod memory;
mod objects;
mod package;
mod start;
mod tasks;
mod text;
