//! What a member is called on.

/// How a receiver crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// By its handle.
    Handle,
    /// By the address of a [record](super::Plain::Record) that the member does not change, or of a copy of it.
    Value,
    /// By the address of a record, which the member may change.
    Variable,
}
