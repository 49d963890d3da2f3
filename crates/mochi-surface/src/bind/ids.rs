use std::collections::HashMap;

use crate::model::{Ty, TypeId};
use crate::signature::Instance;
use crate::world::DefId;

/// The types that something bound names, in the order in which they were first named.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    order: Vec<Named>,
    ids: HashMap<Instance, TypeId>,
}

/// A type that is named.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) instance: Instance,
    /// The arguments of the instance as they cross.
    pub(crate) arguments: Vec<Ty>,
}

impl Ids {
    /// The id of a type without parameters that crosses.
    pub(crate) fn of(&mut self, def: DefId) -> TypeId {
        self.named(Named { instance: def.into(), arguments: Vec::new() })
    }

    /// The id of a type that crosses.
    pub(crate) fn named(&mut self, named: Named) -> TypeId {
        *self.ids.entry(named.instance.clone()).or_insert_with(|| {
            self.order.push(named);
            TypeId(self.order.len() as u32 - 1)
        })
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Named> {
        self.order.get(index)
    }

    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    /// Forgets what was named after there were `len`: by a member that turned out not to cross.
    pub(crate) fn truncate(&mut self, len: usize) {
        for named in self.order.drain(len..) {
            self.ids.remove(&named.instance);
        }
    }
}
