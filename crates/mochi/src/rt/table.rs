use std::{
    ffi::c_void,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::thread;

use super::Package;
use crate::Result;

/// The entries of one type, fetched together when the first of them is called.
#[derive(Debug)]
pub struct Table<const N: usize> {
    package: &'static Package,
    index: i32,
    slots: [AtomicPtr<c_void>; N],
}

impl<const N: usize> Table<N> {
    /// An empty table; the index is its number in the package.
    #[must_use]
    pub const fn new(package: &'static Package, index: i32) -> Self {
        Self { package, index, slots: [const { AtomicPtr::new(ptr::null_mut()) }; N] }
    }

    /// One entry, on a thread that is ready to call it.
    #[inline(always)]
    pub fn entry(&self, slot: usize) -> Result<*const c_void> {
        let mut entry = self.slots[slot].load(Ordering::Acquire);
        if entry.is_null() {
            entry = self.fill(slot)?;
        }
        thread::prepare()?;
        Ok(entry)
    }

    // Threads that come at the same time all fill it in, with the same addresses.
    #[cold]
    fn fill(&self, slot: usize) -> Result<*mut c_void> {
        let mut entries = [ptr::null(); N];
        self.package.fill(self.index, &mut entries)?;
        for (slot, entry) in self.slots.iter().zip(entries) {
            slot.store(entry.cast_mut(), Ordering::Release);
        }
        Ok(entries[slot].cast_mut())
    }
}
