//! What the entries of a type are looked up for.

use super::{Call, Entry, Implemented, Purpose, Returned, Table};

impl Table {
    /// What an object has whose members are native functions, where there can be one.
    #[must_use]
    pub fn implementation(&self) -> Option<&[Implemented]> {
        self.implementer().and_then(|entry| entry.call.members())
    }

    /// The first entry that makes such an object: what all of them share goes by its name.
    #[must_use]
    pub fn implementer(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.call.members().is_some())
    }

    /// Whether such objects are of a class that is derived from the type.
    #[must_use]
    pub fn is_extended(&self) -> bool {
        self.implementation().is_some_and(|members| members.iter().any(|of| of.overrides.is_some()))
    }

    /// What makes such an object of nothing but the functions.
    #[must_use]
    pub fn plain_implementation(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.call.members().is_some() && entry.parameters.is_empty())
    }

    /// The entries that bindings have something for, with their slots.
    pub fn available(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().filter(|(_, entry)| entry.unavailable.is_none())
    }

    /// The slot of what takes the result of a task, and that result.
    #[must_use]
    pub fn awaited(&self) -> Option<(usize, Option<Returned>)> {
        let (slot, entry) = self.available().find(|(_, entry)| entry.call == Call::Await)?;
        Some((slot, entry.result.clone()))
    }

    /// What starts to wait for an object of a type that is awaited by its `GetAwaiter`.
    #[must_use]
    pub fn awaiter(&self) -> Option<&Entry> {
        self.available().map(|(_, entry)| entry).find(|entry| entry.call == Call::Awaiter)
    }

    /// The slot of what makes a task, and what that comes to.
    #[must_use]
    pub fn promise(&self) -> Option<(usize, Option<Returned>)> {
        let (slot, entry) = self.available().find(|(_, entry)| entry.call == Call::Promise)?;
        Some((slot, entry.result.clone()))
    }

    /// What base classes do of members that are overridden, with their slots.
    pub fn of_base(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.available().filter(|(_, entry)| entry.call.purpose() == Purpose::Base)
    }

    /// Those of [`Table::available`] that bindings have a method for.
    pub fn methods(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let is_member = |entry: &Entry| match entry.call.purpose() {
            Purpose::IsInstance
            | Purpose::Free
            | Purpose::Base
            | Purpose::Await
            | Purpose::Promise
            | Purpose::Bulk
            | Purpose::Unsubscribe => false,
            Purpose::New { .. } | Purpose::Wrap | Purpose::Implement | Purpose::Subscribe | Purpose::Member => true,
        };
        self.available().filter(move |(_, entry)| is_member(entry))
    }
}
