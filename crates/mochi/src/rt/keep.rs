//! What had to be made for a call.

use super::argument::any_raw;
use super::{Handle, LentList, RawAny};
use crate::Result;

/// Holds what had to be made for a call until it is over.
#[derive(Debug, Default)]
pub struct Keep {
    lists: Vec<LentList>,
    objects: Vec<Handle>,
}

impl Keep {
    /// Nothing yet.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { lists: Vec::new(), objects: Vec::new() }
    }

    /// Lends an object that was made for the call.
    pub fn object(&mut self, object: Handle) -> Result<RawAny> {
        let any = any_raw(object.raw() as usize);
        self.objects.push(object);
        Ok(any)
    }

    /// Holds a list that was made for the call.
    #[inline]
    pub(super) fn list(&mut self, list: LentList) {
        self.lists.push(list);
    }
}
