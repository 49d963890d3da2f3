use std::{
    ffi::c_void,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::thread;

use super::{Package, open::Closed};
use crate::Result;

/// What is known of one entry: its address, fetched with those of all others of its type when the first of them is called.
///
/// What is generic has an entry that finds functions for given types, and they are kept beside it.
#[derive(Debug)]
pub struct Slot {
    entry: AtomicPtr<c_void>,
    closed: Closed,
}

/// Slots in which nothing is yet.
#[must_use]
pub const fn slots<const N: usize>() -> [Slot; N] {
    [const { Slot { entry: AtomicPtr::new(ptr::null_mut()), closed: Closed::new() } }; N]
}

/// Where the entries of a type are.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    package: Option<&'static Package>,
    index: i32,
    count: usize,
    slots: *const Slot,
}

impl Table {
    /// That of a type which is only named.
    pub const NONE: Self = Self { package: None, index: 0, count: 0, slots: ptr::null() };

    /// The table with this number in the package.
    pub(super) const fn new(package: &'static Package, index: i32, slots: &'static [Slot]) -> Self {
        Self { package: Some(package), index, count: slots.len(), slots: slots.as_ptr() }
    }

    /// Whether there are any entries.
    #[inline]
    #[must_use]
    pub const fn is_some(&self) -> bool {
        self.package.is_some()
    }

    /// One entry, on a thread that is ready to call it.
    #[inline(always)]
    pub fn entry(&self, slot: usize) -> Result<*const c_void> {
        assert!(slot < self.count);
        // SAFETY: there are so many slots, in a static.
        let mut entry = unsafe { &*self.slots.add(slot) }.entry.load(Ordering::Acquire);
        if entry.is_null() {
            entry = self.fill(slot)?;
        }
        thread::prepare()?;
        Ok(entry)
    }

    /// What was found in a slot.
    #[inline(always)]
    pub(super) fn closed(&self, slot: usize) -> &'static Closed {
        assert!(slot < self.count);
        // SAFETY: there are so many, in a static.
        unsafe { &(*self.slots.add(slot)).closed }
    }

    // Threads that come at the same time all fill it in, with the same addresses.
    #[cold]
    fn fill(&self, slot: usize) -> Result<*mut c_void> {
        let mut entries = vec![ptr::null(); self.count];
        if let Some(package) = self.package {
            package.fill(self.index, &mut entries)?;
        }
        for (index, entry) in entries.iter().enumerate() {
            // SAFETY: there are so many slots, in a static.
            unsafe { &*self.slots.add(index) }.entry.store(entry.cast_mut(), Ordering::Release);
        }
        Ok(entries[slot].cast_mut())
    }
}
