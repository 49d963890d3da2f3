use std::{
    ffi::c_void,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::thread;

use super::{Package, open::Closed};
use crate::Result;

/// Room for the entries of one type, fetched together when the first of them is called.
///
/// What is generic has an entry that finds functions for given types, and they are kept beside it.
#[derive(Debug)]
pub struct Slots<const N: usize> {
    entries: [AtomicPtr<c_void>; N],
    closed: [Closed; N],
}

impl<const N: usize> Slots<N> {
    /// Nothing yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a static is made of it")]
    pub const fn new() -> Self {
        Self { entries: [const { AtomicPtr::new(ptr::null_mut()) }; N], closed: [const { Closed::new() }; N] }
    }
}

/// Where the entries of a type are.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    package: Option<&'static Package>,
    index: i32,
    count: usize,
    slots: *const AtomicPtr<c_void>,
    closed: *const Closed,
}

impl Table {
    /// That of a type which is only named.
    pub const NONE: Self = Self { package: None, index: 0, count: 0, slots: ptr::null(), closed: ptr::null() };

    /// The table with this number in the package.
    ///
    /// # Safety
    /// The slots are those of a static.
    #[must_use]
    pub const unsafe fn new<const N: usize>(package: &'static Package, index: i32, slots: *const Slots<N>) -> Self {
        // SAFETY: by this function's own contract.
        let (entries, closed) = unsafe { (&raw const (*slots).entries, &raw const (*slots).closed) };
        Self { package: Some(package), index, count: N, slots: entries.cast(), closed: closed.cast() }
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
        let mut entry = unsafe { &*self.slots.add(slot) }.load(Ordering::Acquire);
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
        unsafe { &*self.closed.add(slot) }
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
            unsafe { &*self.slots.add(index) }.store(entry.cast_mut(), Ordering::Release);
        }
        Ok(entries[slot].cast_mut())
    }
}
