//! What the tests share: the SDK, fixtures compiled by it, and the reference pack.

pub(crate) mod check;
pub(crate) mod dotnet;
pub(crate) mod fixture;
pub(crate) mod graph;
pub(crate) mod packages;
