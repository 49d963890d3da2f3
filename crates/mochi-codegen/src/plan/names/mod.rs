//! What things are called in Rust and in C.

mod attempt;
pub(super) mod c;
mod case;
pub(crate) mod ident;
mod overload;
mod paths;
mod reserved;
mod short;

pub(super) use c::extended_word;
pub(super) use case::{camel, screaming, snake};
pub(super) use overload::{Member, Names, Rank, Yields};
pub(super) use paths::paths;
pub(super) use reserved::OF_ENUMS;
pub(crate) use short::scalar;
pub(super) use short::{numbered, short_type};
