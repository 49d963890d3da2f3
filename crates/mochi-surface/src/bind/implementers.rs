//! Who implements an interface whose static members each type has for itself.

use super::Binder;
use crate::lineage;
use crate::members::{Member, parameter_names};
use crate::model::{MethodInstance, Openness};
use crate::nullability::Annotations;
use crate::signature::{Instance, Sig};
use crate::world::DefId;

impl<'w> Binder<'w> {
    /// Names what such members of its interfaces are called with where they are called on this type: they are known before a program
    /// calls them.
    pub(super) fn implementer_of(&mut self, of: &Instance) {
        if of.openness() != Openness::Closed {
            return;
        }
        let this = if of.arguments.is_empty() { Sig::Def(of.id) } else { Sig::Instance(of.id, of.arguments.clone()) };
        for interface in lineage::interfaces(self.world, of.clone()) {
            if !self.world.has_members(interface.id) || self.chosen(&interface).is_err() {
                continue;
            }
            let arguments: Vec<Sig> = interface.arguments.iter().chain([&this]).cloned().collect();
            for name in self.added(interface.id) {
                let arguments = arguments.iter().map(|sig| self.ty_of(sig, Annotations::NONE)).collect();
                let Ok(arguments) = arguments else { continue };
                let ty = self.world.def(interface.id).name.clone();
                self.methods.push(MethodInstance { ty, name, arguments });
            }
        }
    }

    /// The members that have the implementing type for their only type parameter.
    fn added(&mut self, interface: DefId) -> Vec<String> {
        let row = self.world.row(interface);
        let has_added = |member: &&Member<'w>| {
            let method = match member {
                Member::Method(method) => Some(*method),
                Member::Property(property) => property.getter().or(property.setter()),
                Member::Constructor(_) | Member::Event(_) | Member::Field(_) | Member::Invoke(_) => None,
            };
            method.is_some_and(|of| of.generic_params().len() == 0 && parameter_names(row, of).len() == 1)
        };
        let owner = self.owner(interface);
        owner.members.iter().filter(has_added).map(|member| member.name().to_owned()).collect()
    }
}
