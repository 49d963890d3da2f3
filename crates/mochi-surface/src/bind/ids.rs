use std::collections::HashMap;

use crate::model::TypeId;
use crate::world::DefId;

/// The types that something bound names, in the order in which they were first named.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    order: Vec<DefId>,
    ids: HashMap<DefId, TypeId>,
}

impl Ids {
    /// The id of a type that crosses.
    pub(crate) fn of(&mut self, def: DefId) -> TypeId {
        *self.ids.entry(def).or_insert_with(|| {
            self.order.push(def);
            TypeId(self.order.len() as u32 - 1)
        })
    }

    pub(crate) fn get(&self, index: usize) -> Option<DefId> {
        self.order.get(index).copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    /// Forgets what was named after there were `len`: by a member that turned out not to cross.
    pub(crate) fn truncate(&mut self, len: usize) {
        for def in self.order.drain(len..) {
            self.ids.remove(&def);
        }
    }
}
