use std::collections::HashMap;

use crate::model::{Openness, Ty, TypeId};
use crate::signature::Instance;
use crate::world::DefId;

/// The types that something bound names, in the order in which they were first named.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    order: Vec<Named>,
    ids: HashMap<Instance, TypeId>,
    /// That of what is named now.
    generation: u32,
}

/// A type that is named.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) instance: Instance,
    /// The arguments of the instance as they cross.
    pub(crate) arguments: Vec<Ty>,
    /// How many instances were read on the way to it.
    generation: u32,
}

/// Instances that are further from what is not generic have no members: these could name ever larger ones.
const WITH_MEMBERS: u32 = 4;

impl Named {
    pub(crate) fn is_near(&self) -> bool {
        self.generation < WITH_MEMBERS || self.instance.openness() == Openness::Definition
    }
}

impl Ids {
    /// The id of a type without parameters that crosses.
    pub(crate) fn of(&mut self, def: DefId) -> TypeId {
        self.instance(def.into(), Vec::new())
    }

    /// The id of a type that crosses.
    pub(crate) fn instance(&mut self, instance: Instance, arguments: Vec<Ty>) -> TypeId {
        *self.ids.entry(instance.clone()).or_insert_with(|| {
            self.order.push(Named { instance, arguments, generation: self.generation });
            TypeId(self.order.len() as u32 - 1)
        })
    }

    /// A type that is to be read: what is named until the next one, it names.
    pub(crate) fn read(&mut self, index: usize) -> Option<Named> {
        let named = self.order.get(index)?.clone();
        self.generation = if named.instance.arguments.is_empty() { 0 } else { named.generation + 1 };
        Some(named)
    }

    /// The definition behind an id.
    pub(crate) fn definition(&self, id: TypeId) -> DefId {
        self.order[id.0 as usize].instance.id
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
